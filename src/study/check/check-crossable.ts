import type { Place } from '../../core/issue.ts'
import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import type { Variable } from '../variable.ts'

/** Whether a variable has categories to make columns of; reported when it has none. */
export function checkCrossable(variable: Variable, place: Place, references: References): boolean {
  if (variable.categories.length > 0) return true
  references.refuse(issue('study.no_categories', { variable: variable.id }, place))
  return false
}
