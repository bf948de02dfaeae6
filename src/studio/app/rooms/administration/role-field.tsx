import type { ReactNode } from 'react'
import type { Role } from '../../../../api/role.ts'
import { useSpeech } from '../../shell/language.ts'
import { RoleChoice } from './role-choice.tsx'

interface RoleFieldProps {
  readonly chosen: Role
  readonly onChoose: (role: Role) => void
}

/** A role, under its name. */
export function RoleField({ chosen, onChoose }: RoleFieldProps): ReactNode {
  const { say } = useSpeech()
  return (
    <label>
      <span className="field-label">{say('admin.role')}</span>
      <RoleChoice chosen={chosen} onChoose={onChoose} />
    </label>
  )
}
