import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { addQuestion, takenIds } from './change-questionnaire.ts'
import type { Spot } from './change-questionnaire.ts'
import { useDesk } from './desk-context.ts'
import { freeId, refusedId } from './free-id.ts'
import { questionTypes } from './question-types.ts'
import type { QuestionType } from './question-types.ts'

/** Adds a question of any type after the one under edit. */
export function AddQuestion({ open }: { readonly open: Spot | undefined }): ReactNode {
  const desk = useDesk()
  const { say } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  const add = (id: string, type: QuestionType): void => {
    const page = open?.page ?? Math.max(0, desk.pages.length - 1)
    const last = desk.pages[page]?.questions.length ?? 0
    const question = open?.question === undefined ? last : open.question + 1
    const { languages } = desk
    const made = addQuestion(desk, { page, question }, { id, type, languages })
    desk.change(made?.text)
    if (made === undefined) return
    setOpen(false)
    goTo(withQuery({ question: id, page: undefined, view: undefined, line: undefined }))
  }
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
      }}
    >
      <summary>{say('design.add_question')}</summary>
      <NewQuestion key={String(isOpen)} taken={takenIds(desk)} onAdd={add} />
    </details>
  )
}

interface NewQuestionProps {
  readonly taken: readonly string[]
  readonly onAdd: (id: string, type: QuestionType) => void
}

function NewQuestion({ taken, onAdd }: NewQuestionProps): ReactNode {
  const { say } = useSpeech()
  const [type, setType] = useState<QuestionType>('single')
  const [id, setId] = useState(() => freeId('question', taken))
  const refused = refusedId(id, taken)
  const name = useId()
  return (
    <form
      className="new-question"
      onSubmit={(event) => {
        event.preventDefault()
        if (refused === undefined) onAdd(id, type)
      }}
    >
      <label>
        <span className="field-label">{say('design.kind')}</span>
        <select
          value={type}
          onChange={({ target }) => {
            setType(questionTypes.find((one) => one === target.value) ?? 'single')
          }}
        >
          {questionTypes.map((one) => (
            <option key={one} value={one}>
              {say(`type.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="field-label">{say('design.new_id')}</span>
        <input
          value={id}
          aria-invalid={refused !== undefined}
          aria-describedby={refused === undefined ? undefined : name}
          onChange={({ target }) => {
            setId(target.value)
          }}
        />
      </label>
      {refused === undefined ? null : (
        <p className="field-error" id={name}>
          {say(refused)}
        </p>
      )}
      <button disabled={refused !== undefined}>{say('design.add')}</button>
    </form>
  )
}
