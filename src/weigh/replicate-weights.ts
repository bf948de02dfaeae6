import { issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { replicateFactors } from './replicate-factors.ts'
import type { ReplicateMethod } from './replicate-method.ts'
import type { SurveyDesign } from './survey-design.ts'

/** Weights that stand for the samples that might have been drawn. */
export interface ReplicateWeights {
  /** One weight a respondent, at least 0, an array a replicate. */
  readonly replicates: readonly Float64Array[]
  /** What the sum over replicates is multiplied by. */
  readonly scale: number
  /** What each replicate counts for in that sum. */
  readonly rscales: Float64Array
  readonly method: ReplicateMethod
  /** Degrees of freedom of the design. */
  readonly df: number
}

/** Weights a replicate again, as the sample was; weights of respondents left out are 0. */
export type Reweigh = (weights: Float64Array) => Result<Float64Array>

/**
 * Makes replicate weights from a design.
 *
 * Use them for statistics that have no score at hand (medians, coefficients of models): estimate once
 * with each replicate, then `replicateVariance`. When weights were calibrated, pass `reweigh`
 * (`recalibrateTo` makes one): each replicate then starts from the weights before calibration, which
 * the design knows, and meets the same targets; without it the precision that calibration brought
 * is not seen.
 *
 * **Shape**: replicates × respondents. Only the first stage is replicated.
 *
 * **Issues**: `weigh.jackknife_with_strata`, `weigh.too_few_to_replicate`, `weigh.not_two_units`,
 * `weigh.too_few_without_strata`, `weigh.not_two_without_strata`, `weigh.fpc_not_replicated`;
 * `weigh.replicate_failed` before those of `reweigh`.
 *
 * @throws RangeError when rho is not between 0 and 1, a bootstrap has fewer than 2 replicates, the
 *   design has no respondents, or `reweigh` answers not one weight a respondent
 * @example
 * ```ts
 * import { replicateWeights, surveyDesign } from 'visavis/weigh'
 * const design = surveyDesign({ weights: [2, 2, 2, 2], strata: ['a', 'a', 'b', 'b'] })
 * const half = design.ok && replicateWeights(design.value, { kind: 'BRR' })
 * half && half.ok && half.value.replicates.map((weights) => [...weights]).at(0) // => [4, 0, 4, 0]
 * ```
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, chapters 3 and 4; Rao & Wu (1988),
 * J. Am. Stat. Assoc. 83, 231–241. Checked against R survey 4.1-1 `as.svrepdesign`,
 * test/reference/replicates.json.
 */
export function replicateWeights(
  design: SurveyDesign,
  method: ReplicateMethod,
  reweigh?: Reweigh,
): Result<ReplicateWeights> {
  requireMethod(method)
  requireThat(design.n > 0, 'replicateWeights requires a design with respondents')
  const found = replicateFactors(design, method)
  if (!found.ok) return found
  const { factors, scale, rscales } = found.value
  const unit = design.stages[0]?.unit ?? new Uint32Array(0)
  const start =
    reweigh === undefined ? design.weights : (design.calibration?.designWeights ?? design.weights)
  const replicates = all(
    factors.map((ofUnit, at) => {
      const weights = start.map((weight, i) => weight * (ofUnit[unit[i] ?? 0] ?? 0))
      const weighed = reweigh === undefined ? ok(weights) : reweigh(weights)
      if (weighed.ok) {
        requireOneEach(weighed.value, design)
        return weighed
      }
      return fail([issue('weigh.replicate_failed', { replicate: at + 1 }), ...weighed.issues])
    }),
  )
  if (!replicates.ok) return replicates
  return ok({ replicates: replicates.value, scale, rscales, method, df: design.df })
}

function requireOneEach(weights: Float64Array, { n }: SurveyDesign): void {
  requireThat(
    weights.length === n,
    'replicateWeights requires a reweigh that answers one weight a respondent',
  )
}

function requireMethod(method: ReplicateMethod): void {
  if (method.kind === 'Fay') {
    requireThat(
      method.rho > 0 && method.rho < 1,
      'replicateWeights requires a rho strictly between 0 and 1',
    )
  }
  if (method.kind === 'bootstrap') {
    requireThat(
      Number.isInteger(method.replicates) && method.replicates >= 2,
      'replicateWeights requires at least 2 bootstrap replicates',
    )
  }
}
