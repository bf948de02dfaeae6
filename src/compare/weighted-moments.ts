import { numberAt } from '../stats/number-at.ts'
import type { DesignStage } from '../weigh/design-stage.ts'

/**
 * Weighted sums of products of columns, the first of which is all ones: Σw, Σw v and Σw v v'.
 *
 * **Shape**: size × size, by rows, size being the columns and one.
 */
export interface WeightedMoments {
  readonly size: number
  readonly sums: Float64Array
}

/** Moments of all, and of each sampling unit. */
export interface UnitMoments {
  readonly total: WeightedMoments
  readonly units: readonly WeightedMoments[]
}

/**
 * Sums products of columns by sampling unit. Columns are counted from their means, so that squares keep
 * their digits.
 *
 * @param weights - 0 for rows that are left out
 */
export function momentsByUnit(
  columns: readonly Float64Array[],
  weights: Float64Array,
  { unit, stratum }: DesignStage,
): UnitMoments {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value, i) => sum + value * numberAt(weights, i), 0) / weightSum
    return column.map((value) => value - mean)
  })
  const all = [new Float64Array(weights.length).fill(1), ...centred]
  const size = all.length
  const units = Array.from(stratum, () => ({ size, sums: new Float64Array(size * size) }))
  const total = { size, sums: new Float64Array(size * size) }
  weights.forEach((weight, i) => {
    const sums = units[numberAt(unit, i)]?.sums ?? total.sums
    for (let cell = 0; cell < size * size; cell++) {
      const [a, b] = [all[Math.floor(cell / size)], all[cell % size]]
      sums[cell] = numberAt(sums, cell) + weight * numberAt(a ?? [], i) * numberAt(b ?? [], i)
    }
  })
  for (const { sums } of units) addTo(total.sums, sums, 1)
  return { total, units }
}

/**
 * The moments without each unit in turn, the others of its stratum weighted up in its stead.
 *
 * Source: Rust & Rao (1996), Stat. Methods Med. Res. 5, 283–310 (JKn; JK1 when there is one stratum).
 */
export function jackknifeMoments(
  { total, units }: UnitMoments,
  { stratum, counts }: DesignStage,
): readonly WeightedMoments[] {
  const strata = Array.from(counts, () => new Float64Array(total.sums.length))
  units.forEach(({ sums }, at) => addTo(strata[numberAt(stratum, at)] ?? sums, sums, 1))
  return units.map(({ sums }, at) => {
    const h = numberAt(stratum, at)
    const n = numberAt(counts, h)
    const replicate = Float64Array.from(total.sums)
    addTo(replicate, strata[h] ?? sums, 1 / (n - 1))
    addTo(replicate, sums, -n / (n - 1))
    return { size: total.size, sums: replicate }
  })
}

/** A variance this small, relative to that of all respondents, is what rounding left of none. */
const negligible = 1e-10

/**
 * Correlations of the columns of moments.
 *
 * **Shape**: columns × columns, by rows; undefined when a column does not vary.
 *
 * @param whole - moments of all respondents, when these are of a part
 */
export function correlationsOf(
  moments: WeightedMoments,
  whole: WeightedMoments = moments,
): Float64Array | undefined {
  const count = moments.size - 1
  const variances = variancesOf(moments)
  const least = variancesOf(whole).map((variance) => negligible * variance)
  if (!variances.every((variance, at) => variance > numberAt(least, at))) return undefined
  return Float64Array.from({ length: count ** 2 }, (_, cell) => {
    const [row, column] = [Math.floor(cell / count), cell % count]
    if (row === column) return 1
    const scale = Math.sqrt(numberAt(variances, row) * numberAt(variances, column))
    return covarianceOf(moments, row + 1, column + 1) / scale
  })
}

function variancesOf(moments: WeightedMoments): readonly number[] {
  return Array.from({ length: moments.size - 1 }, (_, at) => covarianceOf(moments, at + 1, at + 1))
}

function covarianceOf({ size, sums }: WeightedMoments, a: number, b: number): number {
  const weight = numberAt(sums, 0)
  return (
    numberAt(sums, a * size + b) / weight -
    (numberAt(sums, a) / weight) * (numberAt(sums, b) / weight)
  )
}

function addTo(sums: Float64Array, added: Float64Array, times: number): void {
  added.forEach((value, cell) => {
    sums[cell] = numberAt(sums, cell) + times * value
  })
}
