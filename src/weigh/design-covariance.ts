import { calibrationResiduals } from './calibration-residuals.ts'
import type { DesignStage } from './design-stage.ts'
import { lonelyStrata, stageShares } from './lonely-strata.ts'
import { stageCovariance } from './stage-covariance.ts'
import type { SurveyDesign } from './survey-design.ts'

/** A variance this small, relative to what was summed for it, is what rounding left of zero. */
const negligible = 1e-24

/**
 * Answers the design-based covariances of statistics from their linearised scores: the one primitive
 * under every standard error.
 *
 * A score z says how a statistic moves with a respondent's weight: estimate − truth ≈ Σ w z. That of
 * a mean in a domain is (y − mean) / Σw within the domain and 0 outside it. After calibration scores
 * are first taken less what the known totals explain of them.
 *
 * **Shape**: one score a respondent, an array a statistic; k × k by rows. **Unit**: products of the
 * statistics' units.
 *
 * @returns undefined when the design gives no variance (`lonelyStrata` says why)
 * @throws RangeError when a statistic has not one score a respondent
 * @example
 * ```ts
 * import { designCovariance, surveyDesign } from 'visavis/weigh'
 * const design = surveyDesign({ weights: [1, 1, 1, 1] })
 * const y = [1, 2, 3, 6]
 * const scores = Float64Array.from(y, (value) => (value - 3) / 4)
 * design.ok && designCovariance(design.value, [scores])?.[0]?.toFixed(4) // => '1.1667'
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292; stages: Särndal, Swensson & Wretman (1992),
 * section 4.3; calibration: Deville & Särndal (1992), JASA 87, 376–382. Checked against R survey
 * 4.1-1 `svyrecvar`, test/reference/plain-estimates.json.
 */
export function designCovariance(
  design: SurveyDesign,
  scores: readonly Float64Array[],
): Float64Array | undefined {
  if (scores.some((score) => score.length !== design.n)) {
    throw new RangeError('designCovariance requires one score a respondent')
  }
  if (lonelyStrata(design).length > 0) return undefined
  const residuals =
    design.calibration === undefined ? scores : calibrationResiduals(design.calibration, scores)
  const covariance = new Float64Array(scores.length ** 2)
  for (const [at, stage] of design.stages.entries()) {
    const totals = residuals.map((score) => sumUnits(stage, design.weights, score))
    const of = { lonely: design.lonely, shares: stageShares(design, at), first: at === 0 }
    const added = stageCovariance(stage, totals, of)
    if (added === undefined) return undefined
    added.forEach((value, cell) => {
      covariance[cell] = (covariance[cell] ?? 0) + value
    })
  }
  return dropRounding(
    covariance,
    scores.map((score) => squareSum(design, score)),
  )
}

/** Sums of w z by unit of a stage. */
function sumUnits(
  { unit, stratum }: DesignStage,
  weights: Float64Array,
  score: Float64Array,
): Float64Array {
  const totals = new Float64Array(stratum.length)
  for (let i = 0; i < unit.length; i++) {
    const at = unit[i] ?? 0
    totals[at] = (totals[at] ?? 0) + (weights[i] ?? 0) * (score[i] ?? 0)
  }
  return totals
}

/** Size of what was summed for a variance, were nothing to cancel: rounding is measured against it. */
function squareSum({ stages: [first], weights }: SurveyDesign, score: Float64Array): number {
  if (first === undefined) return 0
  const sizes = sumUnits(first, weights, score.map(Math.abs))
  return sizes.reduce((sum, size) => sum + size * size, 0)
}

/** Statistics that strata, clusters or calibration fix have no variance, and none must be made up. */
function dropRounding(covariance: Float64Array, sizes: readonly number[]): Float64Array {
  const k = sizes.length
  const fixed = sizes.map((size, at) => (covariance[at * k + at] ?? 0) <= negligible * size)
  return covariance.map((value, cell) =>
    fixed[Math.floor(cell / k)] === true || fixed[cell % k] === true ? 0 : value,
  )
}
