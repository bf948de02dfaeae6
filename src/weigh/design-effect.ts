import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { weightIssues, writtenNumber } from './weight-issues.ts'

/** A mean with its variance, and the answers that it is of. */
export interface DesignEffectInput {
  /** Variance of the mean under the design, such as `designCovariance` or replicates gave. */
  readonly variance: number
  /** Weights of those who answered. */
  readonly weights: Float64Array
  /** Their answers; 0 and 1 for a share. */
  readonly values: Float64Array
  /**
   * What the design is compared with: respondents drawn with replacement, or without from a
   * population that the weights total.
   */
  readonly against: 'with_replacement' | 'without_replacement'
}

/**
 * Answers the full design effect of a mean: its variance over that of as many respondents drawn at
 * random.
 *
 * Use it to see what strata, clusters and weights do to one outcome; `kishEffectiveBase` of
 * `visavis/stats` knows only what the weights cost, whatever the outcome.
 *
 * **Shape**: one weight and one value a respondent of the mean's base. **Unit**: a ratio, 1 for a
 * simple random sample.
 *
 * **Issues**: `weigh.missing_weight`, `weigh.bad_weight`, `weigh.value_not_finite`,
 * `weigh.no_variation`, `weigh.weights_below_sample` (without replacement, weights must total the
 * population).
 *
 * @throws RangeError when there is not one value a weight, the variance is not a finite number of at
 *   least 0, or `against` is neither of the two
 * @example
 * ```ts
 * import { designEffect } from 'visavis/weigh'
 * const effect = designEffect({
 *   variance: 0.5,
 *   weights: Float64Array.of(1, 1, 1, 1),
 *   values: Float64Array.of(0, 0, 1, 1),
 *   against: 'with_replacement',
 * })
 * effect.ok && effect.value // ≈ 6
 * ```
 *
 * Source: Kish (1965), Survey Sampling, section 8.2; V_srs = s²/n with s² = n/(n−1) Σw(y−ȳ)²/Σw,
 * times 1 − n/Σw without replacement. Checked against R survey 4.1-1 `svymean(deff = TRUE)` and
 * `deff = "replace"`, test/reference/design-effects.json.
 */
export function designEffect(input: DesignEffectInput): Result<number> {
  const { variance, weights, values, against } = input
  requireInput(input)
  const issues = [...weightIssues(weights), ...valueIssues(values)]
  if (issues.length > 0) return fail(issues)
  const n = weights.length
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (against === 'without_replacement' && !(sum > n)) {
    return fail([issue('weigh.weights_below_sample', { sum, n })])
  }
  if (values.every((value) => value === values[0])) return fail([issue('weigh.no_variation')])
  const mean = weights.reduce((total, w, i) => total + w * (values[i] ?? 0), 0) / sum
  const squares = weights.reduce((total, w, i) => total + w * ((values[i] ?? 0) - mean) ** 2, 0)
  const undrawn = against === 'without_replacement' ? 1 - n / sum : 1
  return ok(variance / ((squares / sum / (n - 1)) * undrawn))
}

function requireInput({ variance, weights, values, against }: DesignEffectInput): void {
  requireThat(values.length === weights.length, 'designEffect requires one value a weight')
  requireThat(
    variance >= 0 && variance < Infinity,
    'designEffect requires a finite variance of at least 0',
  )
  requireThat(
    against === 'with_replacement' || against === 'without_replacement',
    'designEffect requires against to be with_replacement or without_replacement',
  )
}

function valueIssues(values: Float64Array): readonly Issue[] {
  const at = values.findIndex((value) => !Number.isFinite(value))
  if (at < 0) return []
  const n = values.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0)
  return [issue('weigh.value_not_finite', { value: writtenNumber(values[at]), row: at + 1, n })]
}
