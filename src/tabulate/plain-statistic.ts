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

/** Estimates a statistic; undefined when its base is empty, or x totals zero. */
export function estimateStatistic(
  sample: PlainSample,
  statistic: PlainStatistic,
): PlainEstimate | undefined {
  const { weights } = sample.design
  const bases = countBases(weights, statistic.base)
  const value = valueOf(weights, statistic)
  if (bases.n === 0 || value === undefined) return undefined
  return { value, variance: varianceOf(sample, statistic), bases }
}

/** The three bases of respondents of a base. */
export function countBases(weights: Float64Array, base: Uint8Array): Bases {
  let [n, w, w2] = [0, 0, 0]
  base.forEach((inside, i) => {
    const weight = weights[i] ?? 0
    n += inside
    w += inside * weight
    w2 += inside * weight * weight
  })
  return { kind: 'bases', n, weightedN: w, effectiveN: n === 0 ? 0 : (w * w) / w2 }
}

/**
 * The linearised scores of a statistic: estimate − truth ≈ Σ w z.
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292.
 */
export function scoresOf(weights: Float64Array, { base, y, x }: PlainStatistic): Float64Array {
  if (x === undefined) return y.map((value, i) => (base[i] ?? 0) * value)
  const over = total(weights, base, x)
  const ratio = total(weights, base, y) / over
  return y.map((value, i) => ((base[i] ?? 0) * (value - ratio * (x[i] ?? 0))) / over)
}

/**
 * Variance of a statistic under replicate weights.
 *
 * @param valueUnder - the statistic under a replicate's weights
 * @returns undefined when a replicate has no value
 */
export function replicateVariance(
  { replicates, scale, rscales }: ReplicateSet,
  valueUnder: (weights: ArrayLike<number>) => number | undefined,
): number | undefined {
  const values = replicates.map(valueUnder)
  const found = values.filter((value) => value !== undefined)
  if (found.length < values.length || found.length === 0) return undefined
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length
  return found.reduce((sum, value, r) => sum + scale * (rscales[r] ?? 0) * (value - mean) ** 2, 0)
}

function varianceOf(sample: PlainSample, statistic: PlainStatistic): number | undefined {
  const { design, replicates } = sample
  if (replicates !== undefined) {
    return replicateVariance(replicates, (weights) => valueOf(weights, statistic))
  }
  return designCovariance(design, [scoresOf(design.weights, statistic)])?.[0]
}

function valueOf(
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
