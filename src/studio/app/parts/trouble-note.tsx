import type { ReactNode } from 'react'
import type { Trouble } from '../reading/ask.ts'
import { useSpeech } from '../shell/language.ts'
import { IssueList } from './issue-list.tsx'

interface TroubleNoteProps {
  readonly trouble: Trouble
  /** Asks again. */
  readonly again?: (() => void) | undefined
}

/** Says what went wrong where the answer would have stood, and offers to try again. */
export function TroubleNote({ trouble, again }: TroubleNoteProps): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="trouble" role="alert">
      <TroubleWords trouble={trouble} />
      {again === undefined || isShut(trouble) ? null : (
        <button type="button" onClick={again}>
          {say('trouble.again')}
        </button>
      )}
    </div>
  )
}

/** Whether asking again is of no use: the printed link has to be opened first. */
function isShut(trouble: Trouble): boolean {
  return trouble.kind === 'session' && !trouble.signIn
}

/** A trouble in words. */
function TroubleWords({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const { say } = useSpeech()
  // The note above the page leads to where one signs in.
  if (trouble.kind === 'session' && trouble.signIn) return <p>{say('session.retry')}</p>
  if (trouble.kind !== 'refused') return <p>{say(`trouble.${trouble.kind}`)}</p>
  if (trouble.issues.length === 0) {
    return <p>{say('trouble.refused', { status: String(trouble.status) })}</p>
  }
  return <IssueList issues={trouble.issues} />
}
