import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import type { CalibrationBasis } from './calibration-basis.ts'
import type { DesignColumns, LonelyRule } from './design-columns.ts'
import type { DesignStage } from './design-stage.ts'
import { nestLabels, numberLabels } from './number-labels.ts'
import type { Labels } from './number-labels.ts'
import { fractionIssues, hasCounts, samplingFractions } from './sampling-fractions.ts'
import { weightIssues } from './weight-issues.ts'

/** How respondents were drawn, read and numbered: what design-based variances are made of. */
export interface SurveyDesign {
  /** Respondents. */
  readonly n: number
  /** Final weights. */
  readonly weights: Float64Array
  /** Stages of the draw, one or two, the first first. */
  readonly stages: readonly DesignStage[]
  readonly lonely: LonelyRule
  /** Degrees of freedom: sampling units of the first stage minus its strata. */
  readonly df: number
  readonly calibration?: CalibrationBasis | undefined
}

/**
 * Reads a sampling design from plain columns.
 *
 * Use it once for many estimates of the same sample; the estimators of `visavis/tabulate` also take
 * the columns themselves. A stratum of a single unit is no issue here: it leaves estimates without a
 * variance, or not, as `lonely` says.
 *
 * **Shape**: one entry a respondent in every column.
 *
 * **Issues**: `weigh.missing_weight`, `weigh.bad_weight`, `weigh.missing_design_value`, `weigh.bad_fpc`,
 * `weigh.fpc_varies`, `weigh.fpc_below_sample`; without strata `weigh.sample_fpc_varies`,
 * `weigh.fpc_below_whole_sample`.
 *
 * @throws RangeError when a column has not one entry a weight, a second stage has no `psu`, or
 *   `lonely` is none of its rules
 * @example
 * ```ts
 * import { surveyDesign } from 'visavis/weigh'
 * const design = surveyDesign({
 *   weights: [3, 3, 2, 2],
 *   strata: ['north', 'north', 'south', 'south'],
 *   fpc: { first: [6, 6, 4, 4] },
 * })
 * design.ok && design.value.df // => 2
 * design.ok && [...(design.value.stages[0]?.fraction ?? [])] // => [1 / 3, 0.5]
 * ```
 *
 * Source: Lumley (2010), Complex Surveys, chapter 2; names and rules are those of R's `svydesign`.
 */
export function surveyDesign(columns: DesignColumns): Result<SurveyDesign> {
  requireLengths(columns)
  requireRule(columns)
  const { strata, psu, ssu, fpc, lonely = 'fail', calibration } = columns
  const weights = new Float64Array(columns.weights)
  const n = weights.length
  const issues = [
    ...weightIssues(columns.weights),
    ...missingIssues('strata', strata),
    ...missingIssues('psu', psu),
    ...missingIssues('ssu', ssu),
    ...fractionIssues(fpc),
  ]
  if (issues.length > 0) return fail(issues)
  const first = makeStage(strataOf(n, strata), psu)
  const second =
    ssu === undefined && fpc?.second === undefined
      ? undefined
      : makeStage(unitNames(first, psu), ssu)
  const counted = hasCounts(fpc)
  const stages = [
    { stage: first, sizes: fpc?.first },
    ...(second === undefined ? [] : [{ stage: second, sizes: fpc?.second }]),
  ].map(({ stage, sizes }, at) => samplingFractions(stage, { sizes, counted, at: at + 1 }))
  const wrong = stages.flatMap((stage) => stage.issues)
  if (wrong.length > 0) return fail(wrong)
  return ok({
    n,
    weights,
    stages: stages.map(({ stage }) => stage),
    lonely,
    df: first.stratum.length - first.strata.length,
    calibration,
  })
}

/** Everybody in one group without a name, when no labels are given. */
function strataOf(n: number, labels: ArrayLike<string | number> | undefined): Labels {
  return labels === undefined
    ? { index: new Uint32Array(n), names: n === 0 ? [] : [''] }
    : numberLabels(labels)
}

/** A stage without its sampling fractions; every respondent is a unit when none are named. */
function makeStage(
  { index: stratumOf, names: strata }: Labels,
  units: ArrayLike<string | number> | undefined,
): Omit<DesignStage, 'fraction'> {
  const unit =
    units === undefined ? stratumOf.map((_, i) => i) : nestLabels(stratumOf, numberLabels(units))
  const stratum = new Uint32Array(unit.reduce((most, at) => Math.max(most, at + 1), 0))
  unit.forEach((at, i) => {
    stratum[at] = stratumOf[i] ?? 0
  })
  const counts = new Float64Array(strata.length)
  for (const h of stratum) counts[h] = (counts[h] ?? 0) + 1
  return { unit, stratum, strata, counts }
}

/** The units of the first stage as the strata of the second. */
function unitNames(
  { unit, stratum }: Omit<DesignStage, 'fraction'>,
  psu: ArrayLike<string | number> | undefined,
): Labels {
  const names = Array.from(stratum, () => '')
  unit.forEach((at, i) => {
    names[at] = String(psu?.[i] ?? i + 1)
  })
  return { index: unit, names }
}

function missingIssues(
  variable: string,
  labels: ArrayLike<string | number | undefined | null> | undefined,
): readonly Issue[] {
  let n = 0
  for (let i = 0; i < (labels?.length ?? 0); i++) {
    const label = labels?.[i]
    if (label === undefined || label === null || Number.isNaN(label)) n += 1
  }
  return n === 0 ? [] : [issue('weigh.missing_design_value', { variable, n })]
}

function requireRule({ lonely = 'fail' }: DesignColumns): void {
  requireThat(
    ['fail', 'certainty', 'adjust', 'average'].includes(lonely),
    'surveyDesign requires lonely to be fail, certainty, adjust or average',
  )
}

function requireLengths(columns: DesignColumns): void {
  const { weights, strata, psu, ssu, fpc, calibration } = columns
  const lengths = [strata, psu, ssu, fpc?.first, fpc?.second, calibration?.designWeights]
    .concat(calibration?.x ?? [])
    .map((column) => column?.length ?? weights.length)
  requireThat(
    lengths.every((length) => length === weights.length),
    'surveyDesign requires one entry a respondent in every column',
  )
  requireThat(
    psu !== undefined || (ssu === undefined && fpc?.second === undefined),
    'surveyDesign requires clusters (psu) where second stages are told',
  )
}
