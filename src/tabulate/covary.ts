import { seriesAt, slotsOf } from './column-sums.ts'
import type { ScoredEstimate } from './domain-estimate.ts'
import { dropRounding } from './drop-rounding.ts'
import { numberAt } from './number-at.ts'
import type { VarianceBasis } from './variance-basis.ts'

/**
 * Answers the design covariance of two estimates of the same row; of one with itself, its variance.
 *
 * With clusters: Σ_h n_h/(n_h−1) Σ_c (u_hc − ū_h)(v_hc − v̄_h), clusters without members of the
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

/** The covariance of two scores summed by cluster. */
export function covaryClusters(
  { stratum, unitCounts }: Pick<VarianceBasis, 'stratum' | 'unitCounts'>,
  a: Float64Array,
  b: Float64Array,
): number {
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
  const centred = products.map((product, h) => {
    const means = (numberAt(sumsA, h) * numberAt(sumsB, h)) / numberAt(unitCounts, h)
    return dropRounding(product - means, product)
  })
  return sumStrata(centred, unitCounts)
}

function covaryRespondents(basis: VarianceBasis, a: ScoredEstimate, b: ScoredEstimate): number {
  const { unitCounts } = basis
  const products = unitCounts.map((units, h) => {
    const shared = sharedProducts(a, b, h)
    const means = (numberAt(a.score, h) * numberAt(b.score, h)) / units
    return dropRounding(shared + marginProducts(basis, a, b, h) - means, shared)
  })
  return sumStrata(products, unitCounts)
}

/** Σ w² z_a z_b over the respondents of a stratum that both columns hold. */
function sharedProducts(a: ScoredEstimate, b: ScoredEstimate, group: number): number {
  const { columnsOfBin, binCount } = a.sums.partition
  const { w2x, w2y, w2y2 } = a.series
  const scale = a.bases.weightedN * b.bases.weightedN
  let sum = 0
  for (const slot of slotsOf(a.sums, a.column)) {
    if (Math.floor(slot / binCount) !== group) continue
    if (columnsOfBin[slot % binCount]?.includes(b.column) !== true) continue
    const product = a.ratio * b.ratio * seriesAt(w2x, slot)
    const ySquares = seriesAt(w2y2, slot)
    const squares = ySquares - (a.ratio + b.ratio) * seriesAt(w2y, slot) + product
    sum += dropRounding(squares, ySquares + Math.abs(product))
  }
  return sum / scale
}

/** What raking's margins take from the products of scores. */
function marginProducts(
  { projection }: VarianceBasis,
  { margins: a }: ScoredEstimate,
  { margins: b }: ScoredEstimate,
  group: number,
): number {
  if (projection === undefined || a === undefined || b === undefined) return 0
  let sum = 0
  for (let cell = 0; cell < projection.cellCount; cell++) {
    const at = group * projection.cellCount + cell
    const fitA = numberAt(a.fitted, cell)
    const fitB = numberAt(b.fitted, cell)
    sum +=
      fitA * fitB * numberAt(projection.w2, at) -
      fitB * numberAt(a.squares, at) -
      fitA * numberAt(b.squares, at)
  }
  return sum
}

function sumStrata(products: Float64Array, unitCounts: Float64Array): number {
  return products.reduce((sum, product, h) => {
    const units = numberAt(unitCounts, h)
    return sum + (units / (units - 1)) * product
  }, 0)
}
