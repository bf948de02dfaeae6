import { binSums } from './column-sums.ts'
import type { DomainEstimate } from './domain-estimate.ts'
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
export function covary(basis: VarianceBasis, a: DomainEstimate, b: DomainEstimate): number {
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
  const meanA = stratumMeans(a, stratum, unitCounts)
  const meanB = stratumMeans(b, stratum, unitCounts)
  const products = new Float64Array(unitCounts.length)
  stratum.forEach((h, unit) => {
    const awayA = numberAt(a, unit) - numberAt(meanA, h)
    const awayB = numberAt(b, unit) - numberAt(meanB, h)
    products[h] = numberAt(products, h) + awayA * awayB
  })
  return sumStrata(products, unitCounts)
}

function stratumMeans(
  score: Float64Array,
  stratum: Uint32Array,
  unitCounts: Float64Array,
): Float64Array {
  const sums = new Float64Array(unitCounts.length)
  stratum.forEach((h, unit) => {
    sums[h] = numberAt(sums, h) + numberAt(score, unit)
  })
  return sums.map((sum, h) => sum / numberAt(unitCounts, h))
}

function covaryRespondents(basis: VarianceBasis, a: DomainEstimate, b: DomainEstimate): number {
  const { unitCounts } = basis
  const products = unitCounts.map((units, h) => {
    const shared = sharedProducts(a, b, h)
    const means = (numberAt(a.score, h) * numberAt(b.score, h)) / units
    return dropRounding(shared + marginProducts(basis, a, b, h) - means, shared)
  })
  return sumStrata(products, unitCounts)
}

/** Σ w² z_a z_b over the respondents of a stratum that both columns hold. */
function sharedProducts(a: DomainEstimate, b: DomainEstimate, group: number): number {
  const { partition } = a.sums
  const scale = a.bases.weightedN * b.bases.weightedN
  let sum = 0
  for (const bin of partition.binsOfColumn[a.column] ?? []) {
    if (partition.columnsOfBin[bin]?.includes(b.column) !== true) continue
    const { w2x, w2y, w2y2 } = binSums(a.sums, { group, bin }, a.row, a.over)
    const product = a.ratio * b.ratio * w2x
    const squares = w2y2 - (a.ratio + b.ratio) * w2y + product
    sum += dropRounding(squares, w2y2 + Math.abs(product))
  }
  return sum / scale
}

/** What raking's margins take from the products of scores. */
function marginProducts(
  { projection }: VarianceBasis,
  { margins: a }: DomainEstimate,
  { margins: b }: DomainEstimate,
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
