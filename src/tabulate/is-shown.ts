import type { Aggregates } from './aggregates.ts'
import type { Statistic } from './statistic.ts'

/**
 * Whether a statistic is a row: blank answers are one only where the base holds some.
 *
 * @param total - sums over everybody in the base
 */
export function isShown(
  { optional, measure, y }: Statistic,
  total: Aggregates | undefined,
): boolean {
  if (optional !== true) return true
  const sums = total?.measures[measure]
  if (sums?.kind !== 'levels') return false
  return sums.n.some((n, at) => n > 0 && y[at % sums.levelCount] === 1)
}
