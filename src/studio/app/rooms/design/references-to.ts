import { removeSpot } from './change-questionnaire.ts'
import type { Spot } from './change-questionnaire.ts'
import type { Desk } from './desk-context.ts'
import { placeOf } from '../../parts/issue-list.tsx'

/** A line of the study that speaks of something. */
export interface Reference {
  /** File, line and column. */
  readonly place: string
  /** What check would say of it. */
  readonly message: string
}

/** What would be wrong with the study without a question or page: all that speaks of it. */
export function referencesTo(desk: Desk, spot: Spot): readonly Reference[] {
  const without = removeSpot(desk, spot)
  if (without === undefined) return []
  const now = new Set(desk.checked.issues.map(({ code, message }) => `${code} ${message}`))
  return desk
    .check(without)
    .issues.filter(({ code, message }) => !now.has(`${code} ${message}`))
    .map((issue) => ({ place: placeOf(issue), message: issue.message }))
}
