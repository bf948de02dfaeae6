import { issue } from '../../core/issue.ts'
import type { References } from '../build/references.ts'
import type { WeightingFormat } from '../format/weighting-format.ts'
import type { Spot } from '../read/spot.ts'

/** Checks how weights move: only to margins, by bounds on both sides of 1, which `logit` requires. */
export function checkMethod(
  { margins, method, bounds }: WeightingFormat,
  spot: Spot,
  references: References,
): void {
  if (margins.length === 0) {
    for (const key of ['method', 'bounds'] as const) {
      if ((key === 'method' ? method : bounds) === undefined) continue
      references.refuse(issue('study.method_without_margins', { key }, spot.keyPlace(key)))
    }
    return
  }
  if (bounds === undefined) {
    if (method !== 'logit') return
    references.refuse(issue('study.logit_without_bounds', {}, spot.place('method')))
    return
  }
  const { lower, upper } = bounds
  if (lower >= 0 && lower < 1 && upper > 1) return
  references.refuse(issue('study.bad_weight_bounds', { lower, upper }, spot.keyPlace('bounds')))
}
