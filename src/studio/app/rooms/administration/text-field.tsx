import type { InputHTMLAttributes, ReactNode } from 'react'

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string
  readonly onWrite: (text: string) => void
}

/** A field that has to be filled in, under its name. */
export function TextField({ label, onWrite, ...rest }: TextFieldProps): ReactNode {
  return (
    <label>
      <span className="field-label">{label}</span>
      <input
        required
        autoComplete="off"
        {...rest}
        onChange={({ target }) => {
          onWrite(target.value)
        }}
      />
    </label>
  )
}
