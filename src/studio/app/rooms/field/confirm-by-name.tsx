import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { useField } from './use-field.ts'

interface ConfirmByNameProps {
  readonly title: string
  /** What will be so, a sentence each. */
  readonly consequences: readonly string[]
  readonly act: string
  readonly onConfirm: (name: string) => void
  readonly onCancel: () => void
}

/** Something that cannot be undone: its consequences, and the name of the study to be written. */
export function ConfirmByName(props: ConfirmByNameProps): ReactNode {
  const { title, consequences, act, onConfirm, onCancel } = props
  const { say } = useSpeech()
  const { study, busy } = useField()
  const [name, setName] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const isNamed = name.trim() === study && busy === undefined
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <form
      className="confirm"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault()
        if (isNamed) onConfirm(name)
      }}
    >
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <ul>
        {consequences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <NameField study={study} name={name} onWrite={setName} />
      <p className="actions">
        <button className="strong" aria-disabled={!isNamed}>
          {act}
        </button>
        <button type="button" onClick={onCancel}>
          {say('wave.cancel')}
        </button>
      </p>
    </form>
  )
}

interface NameFieldProps {
  readonly study: string
  readonly name: string
  readonly onWrite: (name: string) => void
}

function NameField({ study, name, onWrite }: NameFieldProps): ReactNode {
  const { say } = useSpeech()
  return (
    <label>
      <span className="field-label">{say('wave.confirm', { study })}</span>{' '}
      <input
        value={name}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => {
          onWrite(target.value)
        }}
      />
    </label>
  )
}
