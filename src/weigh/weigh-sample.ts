import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Study, Weighting } from '../study/model.ts'
import type { Calibration } from './calibration.ts'
import { diagnoseWeights } from './diagnose-weights.ts'
import type { WeightingStory } from './diagnose-weights.ts'
import { designNotes, readDesign } from './read-design.ts'
import { readMargins } from './read-margins.ts'
import { reportMargin } from './report-margin.ts'
import { weighToMargins } from './weigh-to-margins.ts'
import type { WeightedSample } from './weighted-sample.ts'
import { weightIssues } from './weight-issues.ts'

interface Weighed {
  readonly weights: Float64Array
  readonly calibration?: Calibration | undefined
  readonly story: WeightingStory
}

/** From here on the number of cycles is worth a word. */
const slowCycles = 100

/**
 * Weighs the answers of one population in one wave as the study says: by the weights given in the
 * data, by calibration to margins (raking unless the study names another method), or not at all; and
 * reads the design that variances come from.
 *
 * The files of a study name given weights or margins, never both (`study.weights_or_margins`). A study
 * made in code may name both: calibration then starts from the given weights.
 *
 * **Unit**: calibrated weights have mean 1; given weights stay as given. Bounds are ratios of final to
 * starting weight, the latter brought to mean 1.
 *
 * **Issues**: those of `rake` and `calibrate`, and `weigh.no_respondents`, `weigh.no_given_weights`,
 * `weigh.margin_not_in_data`, `weigh.unknown_level`, `weigh.targets_sum`,
 * `weigh.design_not_in_data`, `weigh.missing_design_value`. **Notes**: `weigh.slow_convergence`, `weigh.bounded`,
 * `weigh.stratum_without_respondents`.
 *
 * @param study - says which weighting and design the sample has
 * @param dataset - the answers
 * @example
 * ```ts
 * import { weighSample } from 'visavis/weigh'
 * const study = { waves: [], weighting: [] }
 * const dataset = { population: 'employees', wave: '2014', n: 2, columns: new Map() }
 * const sample = weighSample(study, dataset)
 * sample.ok && sample.value.diagnostics.effectiveN // => 2
 * ```
 */
export function weighSample(study: Study, dataset: Dataset): Result<WeightedSample> {
  const { population, wave } = dataset
  if (dataset.n === 0) return fail([issue('weigh.no_respondents', { population, wave })])
  const design = readDesign(study, dataset)
  const weighed = weigh(weightingOf(study, dataset), dataset)
  if (!design.ok || !weighed.ok) return fail([...issuesOf(design), ...issuesOf(weighed)])
  const { story, ...weighting } = weighed.value
  const diagnostics = diagnoseWeights(weighting.weights, story)
  return ok({
    dataset,
    ...weighting,
    design: design.value,
    diagnostics,
    notes: [...designNotes(study, dataset, design.value), ...weighingNotes(story)],
  })
}

function weightingOf(study: Study, dataset: Dataset): Weighting | undefined {
  return study.weighting.find(
    ({ population, wave }) => population === dataset.population && wave === dataset.wave,
  )
}

function weigh(weighting: Weighting | undefined, dataset: Dataset): Result<Weighed> {
  const given = givenWeights(weighting, dataset)
  if (!given.ok) return given
  if (weighting === undefined || weighting.margins.length === 0) {
    const method = weighting?.column === undefined ? 'none' : 'given'
    return ok({ weights: given.value, story: { method, margins: [], cycles: 0 } })
  }
  return calibrateSample(weighting, dataset, given.value)
}

/** Weights to start from: those of the data when the study names their column, else ones. */
function givenWeights(weighting: Weighting | undefined, dataset: Dataset): Result<Float64Array> {
  if (weighting?.column === undefined) return ok(new Float64Array(dataset.n).fill(1))
  const weights = dataset.givenWeights
  if (weights === undefined) {
    return fail([issue('weigh.no_given_weights', { column: weighting.column })])
  }
  const issues = weightIssues(weights)
  return issues.length > 0 ? fail(issues) : ok(weights)
}

function calibrateSample(
  weighting: Weighting,
  dataset: Dataset,
  designWeights: Float64Array,
): Result<Weighed> {
  const margins = readMargins(weighting, dataset)
  if (!margins.ok) return margins
  const weighed = weighToMargins({ designWeights, margins: margins.value }, weighting)
  if (!weighed.ok) return weighed
  const { weights, calibration, cycles } = weighed.value
  const reports = margins.value.map((margin) => reportMargin(margin, designWeights, weights))
  const { bounds } = weighting
  const method = methodTold(weighting)
  return ok({ weights, calibration, story: { method, margins: reports, bounds, cycles } })
}

/** How a sample that meets margins is said to be weighted. */
export function methodTold({ method = 'raking' }: Weighting): WeightingStory['method'] {
  return method === 'raking' ? 'raked' : method
}

/** What is to be told of a weighting: `weigh.bounded`, `weigh.slow_convergence`. */
export function weighingNotes({ method, bounds, cycles }: WeightingStory): readonly Note[] {
  return [
    ...(bounds === undefined ? [] : [issue('weigh.bounded', { ...bounds })]),
    ...(method === 'raked' && cycles > slowCycles
      ? [issue('weigh.slow_convergence', { cycles })]
      : []),
  ]
}

function issuesOf(result: Result<unknown>): readonly Issue[] {
  return result.ok ? [] : result.issues
}
