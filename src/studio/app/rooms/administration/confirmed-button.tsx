import { useState } from 'react'
import type { ReactNode } from 'react'
import { Sheet } from '../../parts/sheet.tsx'
import { useSpeech } from '../../shell/language.ts'

interface ConfirmedButtonProps {
  readonly label: string
  /** What it does and to whom: title of the question, name for those who listen. */
  readonly title: string
  /** What follows from it. */
  readonly text: string
  readonly disabled: boolean
  readonly onConfirm: () => void
}

/** A button whose consequences are spelled out before anything happens. */
export function ConfirmedButton(props: ConfirmedButtonProps): ReactNode {
  const { label, title, text, disabled, onConfirm } = props
  const { say } = useSpeech()
  const [asks, setAsks] = useState(false)
  const close = (): void => {
    setAsks(false)
  }
  return (
    <>
      <button
        type="button"
        aria-label={title}
        disabled={disabled}
        onClick={() => {
          setAsks(true)
        }}
      >
        {label}
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
