import { levelSums } from './level-sums.ts'
import type { SampleMargin } from './read-margins.ts'
import type { MarginReport } from './weight-diagnostics.ts'

/**
 * Shows a margin before and after weighting, level by level; levels that neither the population nor
 * the sample has are left out.
 */
export function reportMargin(
  margin: SampleMargin,
  before: Float64Array,
  after: Float64Array,
): MarginReport {
  const { codes, targets } = margin
  const shares = [before, after].map((weights) => levelShares(codes, weights, targets.length))
  const counts = levelSums(new Float64Array(codes.length).fill(1), codes, targets.length)
  const targetSum = targets.reduce((sum, target) => sum + target, 0)
  const levels = margin.levels.flatMap((code, level) => {
    const n = counts[level] ?? 0
    const target = (targets[level] ?? 0) / targetSum
    if (n === 0 && target === 0) return []
    return [{ code, n, target, before: shares[0]?.[level] ?? 0, after: shares[1]?.[level] ?? 0 }]
  })
  return { variable: margin.variable, levels }
}

function levelShares(codes: Uint16Array, weights: Float64Array, levelCount: number): Float64Array {
  const sums = levelSums(weights, codes, levelCount)
  const total = sums.reduce((sum, part) => sum + part, 0)
  return sums.map((sum) => sum / total)
}
