import { numberAt } from '../stats/number-at.ts'
import type { Aggregates, NumberSums } from './aggregates.ts'
import type { Magnitudes } from './table.ts'

/** Weights of a sample, between which all of them are. */
export interface WeightRange {
  readonly minimum: number
  readonly maximum: number
}

/**
 * Bounds what the largest and the two largest people add to a number in each atom, weighted and not, out
 * of sums alone, so that every engine answers alike: no square is larger than the sum of squares, and
 * two numbers add up to no more than √2 times the root of theirs. Atoms are small, and bounds are tight.
 *
 * Numbers below 0 count by their size, of which the sum is at least that of their sum.
 */
export function magnitudesOf(aggregates: Aggregates, range: WeightRange): Magnitudes | undefined {
  const [sums] = aggregates.measures
  if (sums?.kind !== 'number') return undefined
  const slots = Array.from(sums.n, (_, slot) => slotMagnitude(sums, slot, range))
  const series = (of: (slot: SlotMagnitude) => number): Float64Array => Float64Array.from(slots, of)
  return {
    weighted: {
      sum: series(({ sum }) => sum),
      largest: series(({ largest }) => largest),
      pair: series(({ pair }) => pair),
    },
    plain: {
      sum: series(({ sum, heaviest }) => sum / heaviest),
      largest: series(({ largest, lightest }) => largest / lightest),
      pair: series(({ pair, lightest }) => pair / lightest),
    },
  }
}

interface SlotMagnitude {
  readonly sum: number
  readonly largest: number
  readonly pair: number
  readonly lightest: number
  readonly heaviest: number
}

function slotMagnitude(sums: NumberSums, slot: number, range: WeightRange): SlotMagnitude {
  const at = (series: Float64Array): number => numberAt(series, slot)
  const { centre } = sums
  const [n, w, w2] = [at(sums.n), at(sums.w), at(sums.w2)]
  const sum = Math.abs(at(sums.wy) + centre * w)
  const squares = at(sums.w2y2) + 2 * centre * at(sums.w2y) + centre ** 2 * w2
  const root = Math.sqrt(Math.max(0, squares))
  const mean = n === 0 ? 1 : w / n
  const spread = n === 0 ? 0 : Math.sqrt(Math.max(0, (n - 1) * (w2 / n - mean ** 2)))
  return {
    sum,
    largest: root,
    pair: n > 1 ? Math.SQRT2 * root : root,
    lightest: n === 0 ? 1 : Math.max(range.minimum, mean - spread),
    heaviest: n === 0 ? 1 : Math.min(range.maximum, mean + spread),
  }
}
