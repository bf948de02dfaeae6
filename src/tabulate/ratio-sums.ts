import type { Aggregates, LevelSums, MeasureSums } from './aggregates.ts'
import type { Statistic } from './statistic.ts'
import { numberAt } from '../stats/number-at.ts'

/** Sums of a ratio Σwy / Σwx by slot, x being 1 for those it is averaged over. */
export interface RatioSums {
  readonly n: Float64Array
  readonly wx: Float64Array
  readonly w2x: Float64Array
  readonly wy: Float64Array
  readonly w2y: Float64Array
  readonly w2y2: Float64Array
}

/** The sums of a statistic: those of its levels times what each level counts for. */
export function ratioSums(aggregates: Aggregates, statistic: Statistic): RatioSums {
  const sums = aggregates.measures[statistic.measure]
  if (sums === undefined) throw new RangeError('ratioSums requires the measure of the statistic')
  if (sums.kind === 'number') {
    const { n, w, w2, wy, w2y, w2y2 } = sums
    return { n, wx: w, w2x: w2, wy, w2y, w2y2 }
  }
  const { x, y } = statistic
  const squares = y.map((value) => value * value)
  const wy = weighLevels(sums, 'w', y)
  const w2y = weighLevels(sums, 'w2', y)
  const isIndicator = y.every((value) => value === 0 || value === 1)
  const w2y2 = isIndicator ? w2y : weighLevels(sums, 'w2', squares)
  const { n, w, w2 } = aggregates
  if (x === undefined) return { n, wx: w, w2x: w2, wy, w2y, w2y2 }
  const [ofN, wx, w2x] = [
    weighLevels(sums, 'n', x),
    weighLevels(sums, 'w', x),
    weighLevels(sums, 'w2', x),
  ]
  return { n: ofN, wx, w2x, wy, w2y, w2y2 }
}

/** Respondents who count as 1 in an indicator, by slot. */
export function memberCounts({ measures }: Aggregates, { measure, y }: Statistic): Float64Array {
  const sums = measures[measure]
  if (sums?.kind !== 'levels') throw new RangeError('memberCounts requires a measure of levels')
  return weighLevels(sums, 'n', y)
}

function weighLevels(
  sums: LevelSums,
  of: 'n' | 'w' | 'w2',
  factors: readonly number[],
): Float64Array {
  const { levelCount } = sums
  const series = sums[of]
  const weighed = new Float64Array(levelCount === 0 ? 0 : series.length / levelCount)
  for (let level = 0; level < factors.length; level++) {
    const factor = factors[level] ?? 0
    if (factor === 0) continue
    for (let slot = 0; slot < weighed.length; slot++) {
      weighed[slot] = numberAt(weighed, slot) + factor * numberAt(series, slot * levelCount + level)
    }
  }
  return weighed
}

/** Where a number was counted from. */
export function centreOf(sums: MeasureSums | undefined): number {
  return sums?.kind === 'number' ? sums.centre : 0
}
