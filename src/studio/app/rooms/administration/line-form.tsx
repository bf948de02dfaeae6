import type { ReactNode } from 'react'

interface LineFormProps {
  readonly submit: string
  readonly busy: boolean
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A short form: its fields, then what it does. */
export function LineForm({ submit, busy, onSubmit, children }: LineFormProps): ReactNode {
  return (
    <form
      className="line"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <button className="strong" disabled={busy}>
        {submit}
      </button>
    </form>
  )
}
