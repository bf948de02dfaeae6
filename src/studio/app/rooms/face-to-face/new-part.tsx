import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { FileChanges } from '../../reading/use-file-changes.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { AnswerTicks } from '../explore/answer-ticks.tsx'
import type { SharedQuestion } from './offer-parts.ts'
import { showPart } from './part-choice.tsx'
import { partEdit } from './part-edit.ts'

interface NewPartProps {
  readonly changes: FileChanges
  readonly question: SharedQuestion
}

/** The answers that a part is made of, and the button that writes it into the files. */
export function NewPart({ question, changes }: NewPartProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const [codes, setCodes] = useState<readonly string[]>([])
  const show = useShowOnceWritten(changes)
  const isSome = codes.length > 0 && codes.length < question.categories.length
  const add = (groups: readonly (readonly string[])[]): void => {
    if (changes.isBusy) return
    const { id, edits } = partEdit(study, question, groups)
    setCodes([])
    if (edits.length === 0) {
      showPart(id)
      return
    }
    show(id)
    changes.change(edits)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isSome) add([codes])
      }}
    >
      <AnswerTicks
        legend={say('part.answers')}
        categories={question.categories}
        codes={codes}
        onTick={setCodes}
      />
      <button aria-disabled={!isSome || changes.isBusy}>{say('part.add')}</button>
      {codes.length < 2 ? null : (
        <button
          type="button"
          aria-disabled={changes.isBusy}
          onClick={() => {
            add(codes.map((code) => [code]))
          }}
        >
          {say('part.add_each')}
        </button>
      )}
      <span className="quiet"> {isSome || changes.isBusy ? '' : say('part.needs')}</span>
    </form>
  )
}

/** Goes to a part once the files that declare it are written. */
function useShowOnceWritten({ state }: FileChanges): (part: string) => void {
  const next = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (state.kind === 'writing') return
    if (state.kind === 'taking' && next.current !== undefined) showPart(next.current)
    next.current = undefined
  }, [state.kind])
  return (part) => {
    next.current = part
  }
}
