import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import type { SurveyDesign } from '../weigh/survey-design.ts'
import { unusableWeights } from '../weigh/weight-issues.ts'
import type { PlainAnswer, PlainSide } from './plain-side.ts'
import { countAnswers, isBlank, readAnswers } from './read-plain-answers.ts'

/** A side with its answers as numbers and its design as its respondents give it. */
export interface ReadSide {
  readonly side: PlainSide
  readonly design: SurveyDesign
  /** Answer of each respondent, 0 where there is none. */
  readonly values: Float64Array
  /** Whether each respondent has an answer. */
  readonly answered: readonly boolean[]
  readonly notes: readonly Note[]
}

/**
 * Reads one side of a comparison; every issue says which side it is about.
 *
 * **Issues**: `compare.bad_weight`, `compare.missing_weight`, `compare.missing_label`, `compare.not_a_number`,
 * `compare.no_answers`, and those of `surveyDesign` with the side's name as their path.
 *
 * @throws RangeError when a column has not one entry a weight
 */
export function readSide(side: PlainSide, lonely: LonelyRule | undefined): Result<ReadSide> {
  const { y, weights, strata, psu, name } = side
  requireThat(
    [countAnswers(y), strata?.length, psu?.length].every(
      (length = weights.length) => length === weights.length,
    ),
    'a comparison requires one entry a respondent in every column of a side',
  )
  const answers = readAnswers(y, side.level, name)
  const issues = [...columnIssues(side), ...(answers.ok ? [] : answers.issues)]
  if (issues.length > 0 || !answers.ok) return fail(issues)
  const design = surveyDesign({ ...side, lonely })
  if (!design.ok) return fail(design.issues.map((one) => ({ ...one, at: { path: name } })))
  return ok({ side, design: design.value, ...answers.value })
}

/** What names a sample and its columns. */
export type SideColumns = Pick<PlainSide, 'name' | 'weights' | 'strata' | 'psu'>

/**
 * Tells of weights that are no numbers above 0 and of strata and units without a name.
 *
 * **Issues**: `compare.bad_weight`, `compare.missing_weight`, `compare.missing_label`, each with the first row (from 1).
 */
export function columnIssues(columns: SideColumns): readonly Issue[] {
  return [
    ...weightIssues(columns),
    ...labelIssues(columns, 'strata'),
    ...labelIssues(columns, 'psu'),
  ]
}

function weightIssues({ weights, name: side }: SideColumns): readonly Issue[] {
  return unusableWeights(weights).map(({ kind, values }) =>
    issue(`compare.${kind}_weight`, { side, ...values }),
  )
}

function labelIssues(side: SideColumns, column: 'strata' | 'psu'): readonly Issue[] {
  const labels: ArrayLike<PlainAnswer> = side[column] ?? []
  const blank = Array.from(labels, isBlank)
  const row = blank.indexOf(true)
  if (row < 0) return []
  const n = blank.filter(Boolean).length
  return [issue('compare.missing_label', { side: side.name, column, row: row + 1, n })]
}
