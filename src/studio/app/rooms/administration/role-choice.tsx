import type { ReactNode } from 'react'
import { roles } from '../../../../api/role.ts'
import type { Role } from '../../../../api/role.ts'
import { useSpeech } from '../../shell/language.ts'

interface RoleChoiceProps {
  readonly label?: string | undefined
  readonly chosen: Role
  readonly disabled?: boolean
  readonly onChoose: (role: Role) => void
}

/** One of the three roles. */
export function RoleChoice({ label, chosen, disabled, onChoose }: RoleChoiceProps): ReactNode {
  const { say } = useSpeech()
  return (
    <select
      aria-label={label}
      value={chosen}
      disabled={disabled}
      onChange={({ target }) => {
        onChoose(roles.find((role) => role === target.value) ?? chosen)
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {say(`role.${role}`)}
        </option>
      ))}
    </select>
  )
}
