import { toGrid } from '../../stats/grid.ts'
import { weightGrid } from '../sample-grid.ts'
import type { WeightGrid } from '../sample-grid.ts'
import { allocate } from './allocate.ts'
import type { RowRange } from './row-range.ts'

/**
 * The weights of a sample on their grid: 16 bytes a respondent, w with a 1 above its bits, then w².
 *
 * Adding such words up counts respondents above the sum of w, as long as no more than `rowsPerFlush`
 * are added.
 */
export interface PackedWeights {
  readonly grid: WeightGrid
  readonly words: Uint32Array
  /** Bits of the sum of w, 33 at least. */
  readonly shift: number
  readonly rowsPerFlush: number
}

const packed = new WeakMap<Float64Array, PackedWeights>()
const word = 2 ** 32

/** Packs the weights of a sample, once for each array of weights. */
export function packWeights(weights: Float64Array): PackedWeights {
  const known = packed.get(weights)
  if (known !== undefined) return known
  const fresh = pack(weights)
  packed.set(weights, fresh)
  return fresh
}

function pack(weights: Float64Array): PackedWeights {
  const grid = weightGrid(weights.length, largestOf(weights))
  const greatest = toGrid(grid.largest, grid.w)
  const bits = Math.ceil(Math.log2(greatest + 1))
  const shift = 64 - Math.min(31, Math.floor((64 - bits) / 2))
  const words = new Uint32Array(allocate(weights.length * 16))
  const one = 2 ** (shift - 32)
  for (let row = 0; row < weights.length; row++) {
    const w = toGrid(weights[row] ?? 0, grid.w)
    const onGrid = w / grid.w
    const w2 = toGrid(onGrid * onGrid, grid.w2)
    words[4 * row] = w
    words[4 * row + 1] = Math.floor(w / word) + one
    words[4 * row + 2] = w2
    words[4 * row + 3] = Math.floor(w2 / word)
  }
  const mostCounted = 2 ** (64 - shift) - 1
  const mostSummed = Math.floor((2 ** shift - 1) / Math.max(1, greatest))
  return { grid, words, shift, rowsPerFlush: Math.min(mostCounted, mostSummed) }
}

function largestOf(weights: Float64Array): number {
  let largest = 0
  for (const weight of weights) if (weight > largest) largest = weight
  return largest
}

/** All rows. */
export function rowsOf({ words }: PackedWeights): RowRange {
  return { from: 0, to: words.length / 4 }
}

/** Steps of w and of w² of a respondent. */
export function stepsOf({ words, shift }: PackedWeights, row: number): readonly [number, number] {
  const above = 2 ** (shift - 32)
  const w = ((words[4 * row + 1] ?? 0) % above) * word + (words[4 * row] ?? 0)
  return [w, (words[4 * row + 3] ?? 0) * word + (words[4 * row + 2] ?? 0)]
}
