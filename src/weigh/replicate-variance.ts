import { requireThat } from '../stats/require-that.ts'
import type { ReplicateWeights } from './replicate-weights.ts'

/**
 * Answers the covariances of statistics from their estimates with each replicate.
 *
 * Use it on what you estimated with `replicateWeights`, in their order. Estimates are centred at
 * their mean over replicates, or at those of the whole sample when these are given, which adds
 * the square of the bias that replicates see.
 *
 * **Shape**: one estimate a statistic, an array a replicate; k × k by rows. **Unit**: products of the
 * statistics' units.
 *
 * @throws RangeError when there is not one array of estimates a replicate, all as long, or an
 *   estimate is not finite, whether of a replicate or of the whole sample
 * @example
 * ```ts
 * import { replicateVariance, replicateWeights, surveyDesign } from 'visavis/weigh'
 * const y = [1, 2, 3, 6]
 * const design = surveyDesign({ weights: [1, 1, 1, 1] })
 * const jackknife = design.ok && replicateWeights(design.value, { kind: 'JK1' })
 * const mean = (weights: Float64Array): number =>
 *   weights.reduce((sum, weight, i) => sum + weight * (y[i] ?? 0), 0) / 4
 * const of = jackknife && jackknife.ok ? jackknife.value : undefined
 * of && replicateVariance(of, of.replicates.map((w) => [mean(w)]))[0]?.toFixed(4) // => '1.1667'
 * ```
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, chapters 3 and 4; centring as R's
 * `svrVar`. Checked against R survey 4.1-1 `svrepdesign`, test/reference/replicates.json.
 */
export function replicateVariance(
  { scale, rscales }: Pick<ReplicateWeights, 'scale' | 'rscales'>,
  estimates: readonly ArrayLike<number>[],
  fullEstimate?: ArrayLike<number>,
): Float64Array {
  const size = estimates[0]?.length ?? 0
  requireThat(
    estimates.length === rscales.length &&
      [...estimates, fullEstimate ?? estimates[0]].every((row) => row?.length === size),
    'replicateVariance requires one array of estimates a replicate, all as long',
  )
  requireThat(
    [...estimates, fullEstimate ?? []].every((row) => Array.from(row).every(Number.isFinite)),
    'replicateVariance requires finite estimates',
  )
  const centre = fullEstimate ?? meanEstimate(estimates, rscales)
  const covariance = new Float64Array(size * size)
  estimates.forEach((row, replicate) => {
    const away = Array.from(row, (value, at) => value - (centre[at] ?? 0))
    const count = scale * (rscales[replicate] ?? 0)
    away.forEach((a, i) => {
      away.forEach((b, j) => {
        covariance[i * size + j] = (covariance[i * size + j] ?? 0) + count * a * b
      })
    })
  })
  return covariance
}

/** Mean over the replicates that count. */
function meanEstimate(
  estimates: readonly ArrayLike<number>[],
  rscales: Float64Array,
): Float64Array {
  const counting = estimates.filter((_, replicate) => (rscales[replicate] ?? 0) > 0)
  return Float64Array.from(
    { length: estimates[0]?.length ?? 0 },
    (_, at) => counting.reduce((sum, row) => sum + (row[at] ?? 0), 0) / counting.length,
  )
}
