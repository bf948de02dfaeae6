import type { ReactNode } from 'react'
import { IssueList } from '../../parts/issue-list.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import type { FileChanges } from '../../reading/use-file-changes.ts'
import { useSpeech } from '../../shell/language.ts'
import { showPart } from './part-choice.tsx'

/** How far the last change of the parts is, and the way back from it. */
export function PartStatus({ changes }: { readonly changes: FileChanges }): ReactNode {
  const { say } = useSpeech()
  const { state, undo } = changes
  const { kind } = state
  const words =
    kind === 'writing' || kind === 'taking' || kind === 'done' ? say(`part.${kind}`) : ''
  return (
    <div className="book-status">
      <p role="status">
        {words}
        {undo === undefined ? null : (
          <>
            {' '}
            <button
              type="button"
              className="plain"
              onClick={() => {
                showPart(undefined)
                undo()
              }}
            >
              {say('part.undo')}
            </button>
          </>
        )}
      </p>
      {kind === 'refused' || kind === 'broken' ? (
        <div className="warning" role="alert">
          <p>{say(`book.${kind}`)}</p>
          <IssueList issues={state.issues} />
        </div>
      ) : null}
      {kind === 'unlike' ? (
        <p className="warning" role="alert">
          {say('part.unlike')}
        </p>
      ) : null}
      {kind === 'trouble' ? <TroubleNote trouble={state.trouble} /> : null}
    </div>
  )
}
