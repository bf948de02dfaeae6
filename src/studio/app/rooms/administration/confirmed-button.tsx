import { useState } from 'react'
import type { ReactNode } from 'react'
import { Sheet } from '../../parts/sheet.tsx'
import { useSpeech } from '../../shell/language.ts'

interface ConfirmedButtonProps {
  readonly label: string
  /** To whom or what: said to those who listen. */
  readonly name: string
  /** What it does and to whom, as a question’s title. */
  readonly title: string
  /** What follows from it. */
  readonly text: string
  readonly disabled: boolean
  readonly onConfirm: () => void
}

/** A button whose consequences are spelled out before anything happens. */
export function ConfirmedButton(props: ConfirmedButtonProps): ReactNode {
  const { label, name, title, text, disabled, onConfirm } = props
  const { say } = useSpeech()
  const [asks, setAsks] = useState(false)
  const close = (): void => {
    setAsks(false)
  }
  return (
    <>
      <button
        type="button"
        disabled={disabled}
        onClick={() => {
          setAsks(true)
        }}
      >
        {label}
        <span className="sr"> {name}</span>
      </button>
      {asks ? (
        <Sheet title={title} onClose={close}>
          <p>{text}</p>
          <p className="actions">
            <button
              type="button"
              className="strong"
              onClick={() => {
                close()
                onConfirm()
              }}
            >
              {label}
            </button>
            <button type="button" onClick={close}>
              {say('admin.keep')}
            </button>
          </p>
        </Sheet>
      ) : null}
    </>
  )
}
