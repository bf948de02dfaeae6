import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Weighting } from '../study/model.ts'
import { applyGains } from './apply-gains.ts'
import type { CalibrateOptions } from './calibrate-input.ts'
import type { Calibration } from './calibration.ts'
import { boundsIssues } from './calibration-issues.ts'
import { findCellGains } from './find-gains.ts'
import { rake } from './rake.ts'
import type { RakeInput } from './rake-input.ts'
import { rakingIssues } from './raking-issues.ts'

/** Weights that meet the margins of a study, all above 0. */
export interface MarginWeights {
  readonly weights: Float64Array
  readonly calibration: Calibration
  readonly cycles: number
}

/**
 * Weighs to margins as a study says: rakes, or calibrates when it names another method or bounds.
 *
 * **Issues**: those of `rake` and `calibrate`, and `weigh.negative_weights`: a respondent who counts
 * for nothing or less is no respondent.
 *
 * @param n - respondents, where several are taken for one because they are alike in every margin
 */
export function weighToMargins(
  input: RakeInput,
  { method = 'raking', bounds }: Pick<Weighting, 'method' | 'bounds'>,
  n: number = input.designWeights.length,
): Result<MarginWeights> {
  if (method === 'raking' && bounds === undefined) return rake(input)
  const options = { distance: method, bounds }
  const issues = [...rakingIssues(input), ...boundsIssues(options)]
  return issues.length > 0 ? fail(issues) : calibrateToMargins(input, options, n)
}

/** Starting weights are first made to have mean 1, so that bounds say how far any may go from there. */
function calibrateToMargins(
  { designWeights, margins }: RakeInput,
  options: CalibrateOptions,
  respondents: number,
): Result<MarginWeights> {
  const sum = designWeights.reduce((total, weight) => total + weight, 0)
  const scale = respondents / sum
  const scaled = { designWeights: designWeights.map((weight) => weight * scale), margins }
  const found = findCellGains(scaled, options)
  if (!found.ok) return found
  const { calibration: ofScaled, iterations } = found.value
  const calibration = { ...ofScaled, gain: ofScaled.gain.map((gain) => gain * scale) }
  const weights = applyGains(designWeights, calibration)
  const n = weights.reduce((count, weight) => count + (weight > 0 ? 0 : 1), 0)
  if (n > 0) return fail([issue('weigh.negative_weights', { n })])
  return ok({ weights, calibration, cycles: iterations })
}
