import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import type { CalibrateInput, CalibrateOptions } from './calibrate-input.ts'
import type { CalibrationBasis } from './calibration-basis.ts'
import { boundsIssues, calibrationIssues } from './calibration-issues.ts'
import { findGains } from './find-gains.ts'
import { inputBasis } from './input-basis.ts'

/** Weights that meet all margins and totals. */
export interface CalibratedWeights {
  /** Weight of each respondent: design weight times gain. */
  readonly weights: Float64Array
  /** Final over design weight of each respondent, within the bounds. */
  readonly gains: Float64Array
  /** Newton steps. */
  readonly iterations: number
  /** Largest |reached − target| / (1 + |target|) that is left, below 1e-10. */
  readonly misfit: number
  /** What was fixed, for `surveyDesign` and the variances that it leads to. */
  readonly basis: CalibrationBasis
  /** `weigh.negative_weights` when linear calibration without bounds made some. */
  readonly notes: readonly Note[]
}

/**
 * Calibrates weights: moves them as little as can be so that margins and totals of numbers are met.
 *
 * Use it rather than `rake` when totals of numbers are known (turnover, staff), or when no weight may
 * move further than bounds allow. Targets that cannot be met are named, with how far each can be
 * reached; weights that miss a target are never returned.
 *
 * **Shape**: one weight a respondent, in the order given. **Unit**: weights in that of the targets;
 * bounds and gains are ratios of final to design weight, so design weights should total about what
 * the margins do.
 *
 * **Issues**: those of `rake` but `weigh.not_converged`; `weigh.bad_total`, `weigh.missing_number`,
 * `weigh.missing_bound`, `weigh.bad_bounds`, `weigh.logit_without_bounds`, `weigh.bad_logit_bounds`,
 * `weigh.level_out_of_reach`, `weigh.total_out_of_reach`, `weigh.conflicting_level`,
 * `weigh.conflicting_total`, `weigh.not_calibrated`. **Notes**: `weigh.negative_weights`.
 *
 * @throws RangeError when there is neither a margin nor a total, a column has not one entry a
 *   respondent, or `distance` is none of the three
 * @example
 * ```ts
 * import { calibrate } from 'visavis/weigh'
 * const staff = { name: 'staff', values: Float64Array.of(10, 20, 30), target: 66 }
 * const firms = { name: 'firms', values: Float64Array.of(1, 1, 1), target: 3 }
 * const input = { designWeights: Float64Array.of(1, 1, 1), totals: [firms, staff] }
 * const calibrated = calibrate(input, { distance: 'linear' })
 * calibrated.ok && calibrated.value.weights[2] // ≈ 1.3
 * ```
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382. Checked against R survey 4.1-1 `calibrate`,
 * test/reference/calibration.json.
 */
export function calibrate(
  input: CalibrateInput,
  options: CalibrateOptions,
): Result<CalibratedWeights> {
  requireThat(
    ['linear', 'raking', 'logit'].includes(options.distance),
    'calibrate requires a distance of linear, raking or logit',
  )
  const issues = [...calibrationIssues(input), ...boundsIssues(options)]
  if (issues.length > 0) return fail(issues)
  const found = findGains(input, options)
  if (!found.ok) return found
  const { gains, iterations, misfit } = found.value
  const weights = input.designWeights.map((weight, i) => weight * (gains[i] ?? 0))
  const n = weights.reduce((count, weight) => count + (weight < 0 ? 1 : 0), 0)
  const notes = n === 0 ? [] : [issue('weigh.negative_weights', { n })]
  return ok({ weights, gains, iterations, misfit, basis: inputBasis(input), notes })
}
