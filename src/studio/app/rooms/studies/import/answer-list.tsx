import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ImportAnswer } from '../../../../../study/import/import-plan.ts'
import { missingKinds } from '../../../../../study/variable.ts'
import { useSpeech } from '../../../shell/language.ts'

interface AnswerListProps {
  readonly answers: readonly ImportAnswer[]
  readonly onChange: (answers: readonly ImportAnswer[]) => void
}

/** The answers of a closed question: their labels, and which of them mean that there is none. */
export function AnswerList({ answers, onChange }: AnswerListProps): ReactNode {
  const { say } = useSpeech()
  const [open, setOpen] = useState(false)
  const change = (at: number, one: ImportAnswer): void => {
    onChange(answers.with(at, one))
  }
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
      }}
    >
      <summary>{say('import.answers_n', { n: answers.length })}</summary>
      {open ? (
        <ul className="import-answers">
          {answers.map((answer, at) => (
            <AnswerLine
              key={`${answer.column ?? ''} ${answer.value}`}
              answer={answer}
              onChange={(one) => {
                change(at, one)
              }}
            />
          ))}
        </ul>
      ) : null}
    </details>
  )
}

interface AnswerLineProps {
  readonly answer: ImportAnswer
  readonly onChange: (answer: ImportAnswer) => void
}

function AnswerLine({ answer, onChange }: AnswerLineProps): ReactNode {
  const { say } = useSpeech()
  const { value, label, missing, column } = answer
  const name = column === undefined ? value : `${column} ${value}`
  return (
    <li>
      <code>{column ?? value}</code>
      <input
        aria-label={say('import.answer_label', { value: name })}
        value={label}
        onChange={({ target }) => {
          onChange({ ...answer, label: target.value })
        }}
      />
      {column === undefined ? (
        <select
          aria-label={say('import.answer_means', { value: name })}
          value={missing ?? ''}
          onChange={({ target }) => {
            const kind = missingKinds.find((one) => one === target.value)
            onChange({ value, label, ...(kind === undefined ? {} : { missing: kind }) })
          }}
        >
          <option value="">{say('import.means.answer')}</option>
          {missingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`import.means.${kind}`)}
            </option>
          ))}
        </select>
      ) : null}
    </li>
  )
}
