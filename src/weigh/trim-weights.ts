import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { CalibrationTargets, GainBounds } from './calibrate-input.ts'
import { boundsIssues, calibrationIssues } from './calibration-issues.ts'
import { findGainsWithin } from './find-gains.ts'

/** Weights to trim, and what they must go on meeting. */
export interface TrimInput extends CalibrationTargets {
  /** One weight a respondent, above 0, such as `rake` made. */
  readonly weights: Float64Array
}

/** Weights within bounds that still meet all margins and totals. */
export interface TrimmedWeights {
  readonly weights: Float64Array
  /** Trimmed over given weight of each respondent. */
  readonly gains: Float64Array
  /** Respondents whose weight stands at a bound. */
  readonly atBounds: number
  /** Newton steps. */
  readonly iterations: number
  /** Largest |reached − target| / (1 + |target|) that is left, below 1e-10. */
  readonly misfit: number
}

/**
 * Trims weights and keeps their margins: brings each between bounds while moving all as little as can
 * be, so that no margin gives way.
 *
 * Use it when a few weights are so large that they cost precision or let one respondent speak for a
 * group. Cutting weights and sharing out the rest, as is often done, leaves the margins unmet; here
 * they hold, or the levels in the way are named. For the variance keep the basis of the calibration
 * that made the weights.
 *
 * **Shape**: one weight a respondent, in the order given. **Unit**: bounds are multiples of the mean
 * of the given weights: 0.3 and 3 for at most tenfold differences.
 *
 * **Issues**: those of `calibrate`; what bounds allow is told in sums of weights.
 *
 * @throws RangeError when there is neither a margin nor a total, or a column has not one entry a
 *   respondent
 * @example
 * ```ts
 * import { trimWeights } from 'visavis/weigh'
 * const codes = Uint16Array.of(0, 0, 0, 1, 1, 1)
 * const margins = [{ name: 'sex', codes, targets: Float64Array.of(6, 6) }]
 * const weights = Float64Array.of(1, 1, 4, 2, 2, 2)
 * const trimmed = trimWeights({ weights, margins }, { lower: 0.5, upper: 1.5 })
 * trimmed.ok && [...trimmed.value.weights].map((w) => Number(w.toFixed(6))) // => [1.5, 1.5, 3, 2, 2, 2]
 * ```
 *
 * Source: Folsom & Singh (2000), Proc. Surv. Res. Methods ASA, 598–603 (bounds unit by unit, here at
 * the linear distance of Deville & Särndal 1992). Checked against the bounds and the margins, in
 * properties; R survey 4.1-1 `trimWeights` keeps the bounds alone.
 */
export function trimWeights(
  { weights: given, margins, totals }: TrimInput,
  bounds: GainBounds,
): Result<TrimmedWeights> {
  const input = { designWeights: given, margins, totals }
  const issues = [...calibrationIssues(input), ...boundsIssues({ distance: 'linear', bounds })]
  if (issues.length > 0) return fail(issues)
  const mean = given.reduce((sum, weight) => sum + weight, 0) / given.length
  const [lower, upper] = [bounds.lower * mean, bounds.upper * mean]
  const found = findGainsWithin(input, {
    lower: given.map((weight) => lower / weight),
    upper: given.map((weight) => upper / weight),
  })
  if (!found.ok) return found
  const { gains, iterations, misfit } = found.value
  const weights = given.map((weight, i) => {
    const gain = gains[i] ?? 1
    if (gain <= lower / weight) return lower
    // A product may end a digit beyond the bound that its factor keeps.
    return gain >= upper / weight ? upper : Math.min(Math.max(weight * gain, lower), upper)
  })
  return ok({
    weights,
    gains: weights.map((weight, i) => weight / (given[i] ?? 1)),
    atBounds: weights.filter((weight) => weight === lower || weight === upper).length,
    iterations,
    misfit,
  })
}
