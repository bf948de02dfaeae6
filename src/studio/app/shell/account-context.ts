import { createContext, useContext } from 'react'
import type { MeAnswer } from '../../../api/account-answers.ts'
import { mayAs } from '../../../api/role.ts'
import type { Role } from '../../../api/role.ts'
import { StudyContext } from './study-context.ts'

/** Who works here; undefined until it is known. */
export const MeContext: React.Context<MeAnswer | undefined> = createContext<MeAnswer | undefined>(
  undefined,
)

/** Who works here; undefined until it is known. */
export function useMe(): MeAnswer | undefined {
  return useContext(MeContext)
}

/** Whether the person may do in the open study what takes a role. Without accounts, all may be done. */
export function useMay(needed: Role): boolean {
  const role = useContext(StudyContext)?.role
  return role === undefined || mayAs(role, needed)
}
