import { numberAt } from '../stats/number-at.ts'
import { sharedSlots } from './block-sums.ts'
import type { MarginScores, ScoredEstimate } from './domain-estimate.ts'
import { dropRounding } from './drop-rounding.ts'
import type { MarginProjection } from './margin-projection.ts'
import type { VarianceBasis } from './variance-basis.ts'

/**
 * Answers the design covariance of two estimates of the same row, or of rows that exclude one another;
 * of one with itself, its variance.
 *
 * With clusters: Σ_h (1 − f_h) n_h/(n_h−1) Σ_c (u_hc − ū_h)(v_hc − v̄_h), clusters without members of the
 * domain counting zero. With respondents as units the same over respondents, from sums of squares.
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1 `svymean`,
 * test/reference/svymean.json.
 */
export function covary(basis: VarianceBasis, a: ScoredEstimate, b: ScoredEstimate): number {
  return basis.units === 'clusters'
    ? covaryClusters(basis, a.score, b.score)
    : covaryRespondents(basis, a, b)
}

/** What the covariance of scores summed by cluster is made of. */
export type ClusterBasis = Pick<VarianceBasis, 'stratum' | 'unitCounts' | 'factors'>

// The loops below run once a cell or pair of columns, for books of many thousands of them.

/** The covariance of two scores summed by cluster. */
export function covaryClusters(basis: ClusterBasis, a: Float64Array, b: Float64Array): number {
  const { stratum, unitCounts } = basis
  const strata = unitCounts.length
  const [sumsA, sumsB] = [new Float64Array(strata), new Float64Array(strata)]
  const products = new Float64Array(strata)
  for (let unit = 0; unit < stratum.length; unit++) {
    const h = numberAt(stratum, unit)
    const [u, v] = [numberAt(a, unit), numberAt(b, unit)]
    sumsA[h] = numberAt(sumsA, h) + u
    sumsB[h] = numberAt(sumsB, h) + v
    products[h] = numberAt(products, h) + u * v
  }
  return sumStrata(basis, { products, scales: products, sumsA, sumsB })
}

/** Products of scores by stratum, the size below which they are rounding, and sums of the scores. */
interface StratumProducts {
  readonly products: Float64Array
  readonly scales: Float64Array
  readonly sumsA: Float64Array
  readonly sumsB: Float64Array
}

function sumStrata(
  { unitCounts, factors }: ClusterBasis,
  { products, scales, sumsA, sumsB }: StratumProducts,
): number {
  let sum = 0
  for (let h = 0; h < unitCounts.length; h++) {
    const product = numberAt(products, h)
    const means = (numberAt(sumsA, h) * numberAt(sumsB, h)) / numberAt(unitCounts, h)
    const centred = dropRounding(product - means, numberAt(scales, h))
    sum += numberAt(factors.centred, h) * centred + numberAt(factors.whole, h) * product
  }
  return sum
}

function covaryRespondents(basis: VarianceBasis, a: ScoredEstimate, b: ScoredEstimate): number {
  const scales = sharedProducts(basis, a, b)
  const isCalibrated =
    basis.projection !== undefined && a.margins !== undefined && b.margins !== undefined
  const products = isCalibrated
    ? lessMargins(scales, basis.projection, a.margins, b.margins)
    : scales
  return sumStrata(basis, { products, scales, sumsA: a.score, sumsB: b.score })
}

/** Σ w² z_a z_b by stratum over the respondents that both columns hold. */
function sharedProducts(basis: VarianceBasis, a: ScoredEstimate, b: ScoredEstimate): Float64Array {
  const { w2x, w2y, w2y2 } = a.series
  const isSameRow = a.series === b.series
  const { group } = a.sums.aggregates
  const scale = a.bases.weightedN * b.bases.weightedN
  const sums = new Float64Array(basis.groupCount)
  for (const slot of sharedSlots(a.sums, a.column, b.column)) {
    const product = a.ratio * b.ratio * numberAt(w2x, slot)
    const ySquares = isSameRow ? numberAt(w2y2, slot) : 0
    const mixed = b.ratio * numberAt(w2y, slot) + a.ratio * numberAt(b.series.w2y, slot)
    const squares = ySquares - mixed + product
    const at = numberAt(group, slot)
    const size = ySquares + Math.abs(mixed) + Math.abs(product)
    sums[at] = numberAt(sums, at) + dropRounding(squares, size) / scale
  }
  return sums
}

/** Products of scores by stratum, less what the margins explain of them. */
function lessMargins(
  products: Float64Array,
  { everyone, cellCount }: MarginProjection,
  a: MarginScores,
  b: MarginScores,
): Float64Array {
  const sums = products.slice()
  for (let slot = 0; slot < everyone.w2.length; slot++) {
    const [group, cell] = [numberAt(everyone.group, slot), numberAt(everyone.cell, slot)]
    const at = group * cellCount + cell
    const [fitA, fitB] = [numberAt(a.fitted, cell), numberAt(b.fitted, cell)]
    sums[group] =
      numberAt(sums, group) +
      fitA * fitB * numberAt(everyone.w2, slot) -
      fitB * numberAt(a.squares, at) -
      fitA * numberAt(b.squares, at)
  }
  return sums
}
