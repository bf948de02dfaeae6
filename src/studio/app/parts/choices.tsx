import { useId } from 'react'
import type { ReactNode } from 'react'

interface ChoicesProps<T extends string> {
  /** Said to those who listen; the choices speak for themselves to those who see. */
  readonly label: string
  readonly options: readonly { readonly id: T; readonly title: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

/** A few things one of which is always chosen, side by side. */
export function Choices<T extends string>(props: ChoicesProps<T>): ReactNode {
  const { label, options, chosen, onChoose } = props
  const name = useId()
  return (
    <fieldset className="choices">
      <legend className="sr">{label}</legend>
      {options.map(({ id, title }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            checked={id === chosen}
            onChange={() => {
              onChoose(id)
            }}
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
