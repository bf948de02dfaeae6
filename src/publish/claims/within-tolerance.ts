import { roundHalfUp } from '../format-number.ts'
import type { Quantity } from './find-quantities.ts'
import { hedgeTolerances } from './tolerances.ts'

/**
 * Whether a figure is what a text says, by the table of tolerances.
 *
 * @param said - value, decimals, form and hedge of the quantity
 * @param actual - the figure in the unit of the text: percent or points (0–100)
 */
export function isWithin(
  said: Pick<Quantity, 'value' | 'high' | 'decimals' | 'form' | 'hedge'>,
  actual: number,
): boolean {
  const { value, high, decimals, form, hedge } = said
  const rounded = roundHalfUp(actual, decimals)
  if (high !== undefined) return rounded >= value && rounded <= high
  if (hedge === 'plain' && form !== 'fraction') return rounded === value
  if (hedge === 'over') return actual > value && actual <= value + hedgeTolerances.over.above
  if (hedge === 'under') return actual < value && actual >= value - hedgeTolerances.under.below
  const { below, above } = hedgeTolerances[hedge]
  // Twelve digits are kept: 0.23 is not under 23 %.
  const distance = Number((actual - value).toPrecision(12))
  return distance >= -below && distance <= above
}

/**
 * Whether a ratio is what a text says, by the table of tolerances.
 *
 * @param times - such as 2 for "twice as many"
 */
export function isRatioWithin(
  { times, hedge }: { readonly times: number; readonly hedge: Quantity['hedge'] },
  actual: number,
): boolean {
  if (hedge === 'over') return actual > times && actual <= (times * 4) / 3
  if (hedge === 'nearly') return actual >= times * 0.8 && actual <= times * 1.02
  const slack = hedge === 'plain' ? 0.1 : 0.15
  return Math.abs(actual / times - 1) <= slack + 1e-9
}
