import type { Variable } from '../study/variable.ts'
import { statusOf } from './status-kind.ts'

/** Status of those who chose each category: answered, or the kind of missing it stands for. */
export function categoryStatuses(variable: Variable): readonly number[] {
  return variable.categories.map(({ missing }) => statusOf(missing ?? 'answered'))
}
