import { replicateVariance } from '../weigh/replicate-variance.ts'
import { designCovariance } from '../weigh/design-covariance.ts'
import type { PlainSample, ReplicateSet } from './plain-sample.ts'
import type { Bases } from './table.ts'

/** A total of y, or the ratio of totals of y and x, over a base of respondents. */
export interface PlainStatistic {
  /** 1 for respondents of the base; the others count zero in the totals, not in the design. */
  readonly base: Uint8Array
  /** One number a respondent. */
  readonly y: Float64Array
  /** What y is divided by; a total when absent. */
  readonly x?: Float64Array | undefined
  /** Added to the ratio: y is counted from it so that squares keep their digits. */
  readonly shift?: number | undefined
}

/** An estimate before its interval; no variance when the design gives none. */
export interface PlainEstimate {
  readonly value: number
  readonly variance: number | undefined
  readonly bases: Bases
}

/** The mean of numbers over a base, counted from about their middle. */
export function meanOf(base: Uint8Array, values: Float64Array): PlainStatistic {
  const members = base.reduce((n, inside) => n + inside, 0)
  const shift = values.reduce((sum, value, i) => sum + ((base[i] ?? 0) * value) / members, 0)
  return { base, y: values.map((value) => value - shift), x: values.map(() => 1), shift }
}

/** Estimates a statistic; undefined when its base is empty, or x totals zero. */
export function estimateStatistic(
  sample: PlainSample,
  statistic: PlainStatistic,
): PlainEstimate | undefined {
  const { weights } = sample.design
  const bases = countBases(weights, statistic.base)
  const value = valueOf(weights, statistic)
  if (bases.n === 0 || value === undefined) return undefined
  return { value, variance: covarianceOf(sample, [statistic])?.[0], bases }
}

/** The three bases of a base. */
export function countBases(weights: Float64Array, base: Uint8Array): Bases {
  let [n, w, w2] = [0, 0, 0]
  for (let i = 0; i < base.length; i++) {
    if (base[i] !== 1) continue
    const weight = weights[i] ?? 0
    n += 1
    w += weight
    w2 += weight * weight
  }
  return { kind: 'bases', n, weightedN: w, effectiveN: n === 0 ? 0 : (w * w) / w2 }
}

/**
 * The linearised scores of a statistic: estimate − truth ≈ Σ w z.
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292.
 */
function scoresOf(weights: Float64Array, { base, y, x }: PlainStatistic): Float64Array {
  if (x === undefined) return y.map((value, i) => (base[i] ?? 0) * value)
  const over = total(weights, base, x)
  const ratio = total(weights, base, y) / over
  return y.map((value, i) => ((base[i] ?? 0) * (value - ratio * (x[i] ?? 0))) / over)
}

/** Covariances of statistics, k × k by rows; undefined when the design gives none. */
export function covarianceOf(
  { design, replicates }: PlainSample,
  statistics: readonly PlainStatistic[],
): Float64Array | undefined {
  return replicates === undefined
    ? designCovariance(
        design,
        statistics.map((statistic) => scoresOf(design.weights, statistic)),
      )
    : replicateCovariance(replicates, statistics)
}

/** Undefined when a statistic has no value under the weights of a replicate. */
function replicateCovariance(
  { replicates, scale, rscales }: ReplicateSet,
  statistics: readonly PlainStatistic[],
): Float64Array | undefined {
  const estimates = replicates.map((weights) =>
    statistics.flatMap((statistic) => valueOf(weights, statistic) ?? []),
  )
  if (estimates.some(({ length }) => length < statistics.length)) return undefined
  return replicateVariance({ scale, rscales: Float64Array.from(rscales) }, estimates)
}

/** The value of a statistic under some weights; undefined when x totals zero. */
export function valueOf(
  weights: ArrayLike<number>,
  { base, y, x, shift = 0 }: PlainStatistic,
): number | undefined {
  const sum = total(weights, base, y)
  if (x === undefined) return sum
  const over = total(weights, base, x)
  return over === 0 ? undefined : shift + sum / over
}

function total(weights: ArrayLike<number>, base: Uint8Array, values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    if (base[i] === 1) sum += (weights[i] ?? 0) * (values[i] ?? 0)
  }
  return sum
}
