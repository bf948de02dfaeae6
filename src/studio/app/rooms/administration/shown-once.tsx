import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { CopyButton } from '../../parts/copy-button.tsx'

interface ShownOnceProps {
  /** What it is and what to do with it. */
  readonly text: string
  /** Name of the field. */
  readonly label: string
  readonly secret: string
  readonly copy: string
}

/** A secret that is shown this once: said, selectable, and copied by a button. */
export function ShownOnce({ text, label, secret, copy }: ShownOnceProps): ReactNode {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [secret])
  return (
    <div className="shown-once">
      <p role="status">{text}</p>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} ref={field} readOnly value={secret} autoComplete="off" spellCheck={false} />{' '}
      <CopyButton text={secret}>{copy}</CopyButton>
    </div>
  )
}
