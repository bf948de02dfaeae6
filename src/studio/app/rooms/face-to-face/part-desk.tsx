import { useState } from 'react'
import type { ReactNode } from 'react'
import { useFileChanges } from '../../reading/use-file-changes.ts'
import type { FileChanges } from '../../reading/use-file-changes.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { PartChoice, showPart } from './part-choice.tsx'
import { PartEditor } from './part-editor.tsx'
import { PartStatus } from './part-status.tsx'

interface PartDeskProps {
  /** The part that the address names; everybody when absent. */
  readonly part: string | undefined
  /** Whether the figures shown were taken of it; undefined while that is not known. */
  readonly isTaken: boolean | undefined
}

/** Who is counted on both sides: chosen among the parts of the study, or a part that is added to it. */
export function PartDesk({ part, isTaken }: PartDeskProps): ReactNode {
  const { parts } = useStudy()
  const changes = useFileChanges()
  const isDeclared = parts.some(({ id }) => id === part)
  return (
    <div className="part-desk">
      <div className="part-head">
        <PartChoice chosen={part} />
        {part === undefined || !isDeclared ? null : <RemovePart part={part} changes={changes} />}
      </div>
      {part === undefined ? null : (
        <PartNote part={part} isTaken={isTaken} isDeclared={isDeclared || changes.isBusy} />
      )}
      <PartStatus changes={changes} />
      <PartEditor changes={changes} />
    </div>
  )
}

interface RemovePartProps {
  readonly part: string
  readonly changes: FileChanges
}

function RemovePart({ part, changes }: RemovePartProps): ReactNode {
  const { say } = useSpeech()
  const [failed, setFailed] = useState(false)
  const remove = async (): Promise<void> => {
    try {
      const { partRemoval } = await import('./part-edit.ts')
      showPart(undefined)
      changes.change([partRemoval(part)])
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-disabled={changes.isBusy}
        onClick={() => {
          if (changes.isBusy) return
          void remove()
        }}
      >
        {say('part.remove')}
      </button>
      <span role="status">{failed ? say('trouble.offline') : ''}</span>
    </>
  )
}

interface PartNoteProps {
  readonly part: string
  readonly isTaken: boolean | undefined
  readonly isDeclared: boolean
}

/** How to read a part, or why nothing of it shows. */
function PartNote({ part, isTaken, isDeclared }: PartNoteProps): ReactNode {
  const { say } = useSpeech()
  if (isTaken === undefined) return null
  if (isTaken) return <p className="quiet">{say('part.note')}</p>
  if (isDeclared) return <p>{say('part.coming')}</p>
  return (
    <p className="warning">
      {say('part.unknown', { id: part })}{' '}
      <button
        type="button"
        className="plain"
        onClick={() => {
          showPart(undefined)
        }}
      >
        {say('part.show_all')}
      </button>
    </p>
  )
}
