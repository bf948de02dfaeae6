import type { WeightBin } from '../weigh/weight-diagnostics.ts'
import type { ReleasedWeightBin } from './protected.ts'

/**
 * Joins neighbouring bins of weights until each holds enough people; what is left over at the end joins
 * the last.
 *
 * @param bins - from the lightest
 * @param smallest - fewest respondents of a bin
 * @returns undefined where fewer than two bins are left: they would say nothing
 */
export function mergeBins(
  bins: readonly WeightBin[],
  smallest: number,
): readonly ReleasedWeightBin[] | undefined {
  const merged: WeightBin[] = []
  for (const bin of bins.filter(({ n }) => n > 0)) {
    const last = merged.at(-1)
    if (last === undefined || last.n >= smallest) merged.push(bin)
    else merged[merged.length - 1] = join(last, bin)
  }
  const [before, last] = merged.slice(-2)
  if (before !== undefined && last !== undefined && last.n < smallest) {
    merged.splice(-2, 2, join(before, last))
  }
  if (merged.length < 2) return undefined
  return merged.map(({ from, to, n }) => ({ from, to: Number.isFinite(to) ? to : undefined, n }))
}

function join(one: WeightBin, next: WeightBin): WeightBin {
  return { from: one.from, to: next.to, n: one.n + next.n }
}
