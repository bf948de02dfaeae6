import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { lonelyStrata } from '../weigh/lonely-strata.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import type { DesignStage } from '../weigh/design-stage.ts'
import type { DriverQuestion, NamedColumn } from './driver-question.ts'
import { findRepeated } from './find-repeated.ts'
import { countAnswers, readAnswers } from './read-plain-answers.ts'
import type { ReadAnswers } from './read-plain-answers.ts'
import { columnIssues } from './read-side.ts'
import { correlationsOf, momentsByUnit } from './weighted-moments.ts'
import type { UnitMoments } from './weighted-moments.ts'

/** What driver analysis is computed from. */
export interface ReadDrivers {
  /** Of the outcome, then of each driver. **Shape**: (1 + drivers)², by rows. */
  readonly correlations: Float64Array
  readonly moments: UnitMoments
  readonly stage: DesignStage
  /** Respondents with an answer to everything. */
  readonly n: number
  /** Respondents without. */
  readonly incomplete: number
  /** Why units cannot be left out one at a time, when they cannot. */
  readonly notes: readonly Note[]
}

/**
 * Reads an outcome and its drivers over the respondents who answered all of them.
 *
 * **Issues**: `compare.bad_weight`, `compare.missing_label`, `compare.not_a_number`,
 * `compare.no_answers`, `compare.same_name`, `compare.constant_column`.
 *
 * @throws RangeError when a column has not one entry a weight
 */
export function readDrivers(question: DriverQuestion): Result<ReadDrivers> {
  const { outcome, drivers, weights, strata, psu } = question
  const columns = [outcome, ...drivers]
  requireLengths(question)
  const answers = all(columns.map(({ y, level, name }) => readAnswers(y, level, name)))
  const issues = [
    ...columnIssues({ name: outcome.name, weights, strata, psu }),
    ...findRepeated(columns.map(({ name }) => name)).map((name) =>
      issue('compare.same_name', { name }),
    ),
    ...(answers.ok ? [] : answers.issues),
  ]
  if (issues.length > 0 || !answers.ok) return fail(issues)
  const design = surveyDesign({ weights, strata, psu })
  if (!design.ok) return design
  const [stage] = design.value.stages
  if (stage === undefined) throw new RangeError('readDrivers requires a design of one stage')
  const complete = completeRows(answers.value)
  const n = complete.filter(Boolean).length
  const constant = constantIssues(columns, answers.value, complete)
  if (constant.length > 0) return fail(constant)
  const moments = momentsByUnit(
    answers.value.map(({ values }) => values),
    design.value.weights.map((weight, i) => (complete[i] === true ? weight : 0)),
    stage,
  )
  const correlations = correlationsOf(moments.total)
  if (correlations === undefined) throw new RangeError('readDrivers requires columns that vary')
  return ok({
    correlations,
    moments,
    stage,
    n,
    incomplete: complete.length - n,
    notes: [
      ...answers.value.flatMap(({ notes }) => notes),
      ...(psu === undefined ? [] : lonelyStrata(design.value)),
    ],
  })
}

function requireLengths({ outcome, drivers, weights, strata, psu }: DriverQuestion): void {
  const answers = [outcome, ...drivers].map(({ y }) => countAnswers(y))
  requireThat(
    [...answers, strata?.length, psu?.length].every(
      (length = weights.length) => length === weights.length,
    ),
    'driverAnalysis requires one entry a respondent in every column',
  )
}

function completeRows(answers: readonly ReadAnswers[]): readonly boolean[] {
  const [first] = answers
  return (first?.answered ?? []).map((_, i) =>
    answers.every(({ answered }) => answered[i] === true),
  )
}

function constantIssues(
  columns: readonly NamedColumn[],
  answers: readonly ReadAnswers[],
  complete: readonly boolean[],
): readonly Issue[] {
  return columns.flatMap(({ name }, at) => {
    const values = answers[at]?.values.filter((_, i) => complete[i] === true)
    return new Set(values).size < 2 ? [issue('compare.constant_column', { column: name })] : []
  })
}
