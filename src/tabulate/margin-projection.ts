import type { Calibration } from '../weigh/calibration.ts'
import type { Aggregates } from './aggregator.ts'
import { numberAt } from './number-at.ts'
import { sweepInverse } from '../stats/sweep-inverse.ts'

/**
 * The least-squares projection on the margins that raking met.
 *
 * What the margins explain of a score has no variance: their totals are known.
 */
export interface MarginProjection {
  readonly cellCount: number
  /** Σw and Σw² of all respondents. **Shape**: groups × cells. */
  readonly w: Float64Array
  readonly w2: Float64Array
  /** Final over design weight of each cell. */
  readonly gain: Float64Array
  /** The columns of the margin matrix that are 1 in each cell. */
  readonly terms: readonly (readonly number[])[]
  /** Inverse of Σ d x x'. **Shape**: terms × terms, by rows. */
  readonly inverse: Float64Array
  readonly termCount: number
}

/**
 * Makes the projection on the margins of a calibration.
 *
 * @param all - sums over all respondents, the calibration's cells as columns
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382: residuals weighted by design weights.
 */
export function projectMargins(calibration: Calibration, all: Aggregates): MarginProjection {
  const { cellCount, levels, levelCounts, gain } = calibration
  const offsets = levelCounts.map((_, margin) =>
    levelCounts.slice(0, margin).reduce((sum, count) => sum + count - 1, 0),
  )
  const termCount = 1 + levelCounts.reduce((sum, count) => sum + count - 1, 0)
  // An intercept, and every level of a margin but its first.
  const terms = Array.from({ length: cellCount }, (_, cell) => [
    0,
    ...levels.flatMap((level, margin) => {
      const at = level[cell] ?? 0
      return at === 0 ? [] : [(offsets[margin] ?? 0) + at]
    }),
  ])
  const designTotals = new Float64Array(cellCount)
  all.baseW.forEach((w, at) => {
    const cell = at % cellCount
    designTotals[cell] = numberAt(designTotals, cell) + w / numberAt(gain, cell)
  })
  const inverse = sweepInverse(crossProducts(terms, designTotals, termCount), termCount)
  return { cellCount, w: all.baseW, w2: all.baseW2, gain, terms, inverse, termCount }
}

/**
 * Fits a score on the margins.
 *
 * @param weighted - Σ w z by cell
 * @returns the fitted value of z in each cell
 */
export function fitMargins(projection: MarginProjection, weighted: Float64Array): Float64Array {
  const { terms, inverse, termCount, gain } = projection
  const right = new Float64Array(termCount)
  terms.forEach((ones, cell) => {
    const designSum = numberAt(weighted, cell) / numberAt(gain, cell)
    for (const term of ones) right[term] = numberAt(right, term) + designSum
  })
  const slopes = right.map((_, row) =>
    right.reduce((sum, value, at) => sum + numberAt(inverse, row * termCount + at) * value, 0),
  )
  return Float64Array.from(terms, (ones) =>
    ones.reduce((sum, term) => sum + numberAt(slopes, term), 0),
  )
}

function crossProducts(
  terms: readonly (readonly number[])[],
  totals: Float64Array,
  termCount: number,
): Float64Array {
  const products = new Float64Array(termCount * termCount)
  terms.forEach((ones, cell) => {
    for (const a of ones) {
      for (const b of ones) {
        const at = a * termCount + b
        products[at] = numberAt(products, at) + numberAt(totals, cell)
      }
    }
  })
  return products
}
