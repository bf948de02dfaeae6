import { requireThat } from '../../stats/require-that.ts'

/** How far a count moves, with what probability; each row sums to one and keeps the count’s mean. */
const smallCounts: readonly (readonly (readonly [number, number])[])[] = [
  [[0, 1]],
  [
    [0, 2 / 3],
    [3, 1 / 3],
  ],
  [
    [0, 1 / 3],
    [3, 2 / 3],
  ],
  [
    [0, 0.1],
    [3, 0.6],
    [4, 0.3],
  ],
  [
    [3, 0.25],
    [4, 0.5],
    [5, 0.25],
  ],
]

const largeMoves: readonly (readonly [number, number])[] = [
  [-2, 0.05],
  [-1, 0.2],
  [0, 0.5],
  [1, 0.2],
  [2, 0.05],
]

const keyCount = 2 ** 32

/**
 * The key of a cell: the sum of its respondents’ secret keys, so that the same people give the same key
 * in whatever table they stand.
 *
 * @param keys - one secret whole number of 32 bits a respondent, fixed for good
 */
export function cellKey(keys: ArrayLike<number>): number {
  return Array.from(keys).reduce((sum, key) => (sum + key) % keyCount, 0)
}

/**
 * Moves a count by as little as its cell’s key says: never to 1 or 2, by two at most from 5 on, and by
 * nothing on average. A second layer, for self-service crossings of public data: it hides differences
 * of tables, not groups, and the declared menu stands.
 *
 * The same cell always moves alike. Were keys ever drawn anew, averages would give counts back (96 % of
 * them after thirty): keys never rotate.
 *
 * Source: the cell key method of the ABS and the ONS; p-table of rule R9 (TRUST.md §3), unbiased, of
 * variance 2 at most.
 *
 * @param count - respondents of the cell
 * @param key - `cellKey` of them
 * @throws RangeError when the count is no whole number from 0
 * @example
 * ```ts
 * import { cellKey, perturbCount } from 'visavis/protect'
 * perturbCount(2, cellKey([5, 4_000_000_000])) // => 3
 * perturbCount(0, 123) // => 0
 * ```
 */
export function perturbCount(count: number, key: number): number {
  requireThat(
    Number.isInteger(count) && count >= 0,
    'perturbCount requires a whole number of respondents',
  )
  const draw = spreadKey(key) / keyCount
  const small = smallCounts[count]
  if (small !== undefined) return pick(small, draw)
  return count + pick(largeMoves, draw)
}

/**
 * Shares (0–1) of cells, from their counts once moved and what a respondent of each weighs on average:
 * all that a self-service crossing shows.
 *
 * @param cells - cells that share out a base
 * @returns undefined where nobody is left
 */
export function perturbedShares(cells: readonly PerturbedCell[]): readonly number[] | undefined {
  const masses = cells.map(perturbedMass)
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return total === 0 ? undefined : masses.map((mass) => mass / total)
}

/** What the respondents of a cell weigh together, once their count is moved. */
export function perturbedMass({ count, key, meanWeight }: PerturbedCell): number {
  return perturbCount(count, key) * meanWeight
}

/** A cell of a self-service crossing. */
export interface PerturbedCell {
  readonly count: number
  readonly key: number
  readonly meanWeight: number
}

/** Sums of few keys are spread as evenly as those of many. */
function spreadKey(key: number): number {
  let mixed = Math.imul(key ^ (key >>> 16), 0x85eb_ca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function pick(moves: readonly (readonly [number, number])[], draw: number): number {
  let left = draw
  for (const [value, probability] of moves) {
    left -= probability
    if (left < 0) return value
  }
  return moves.at(-1)?.[0] ?? 0
}
