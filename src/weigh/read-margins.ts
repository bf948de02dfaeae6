import type { VariableId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { noCategory } from '../dataset/dataset.ts'
import type { Dataset, SingleColumn } from '../dataset/dataset.ts'
import type { Margin, Weighting } from '../study/model.ts'
import type { RakeMargin } from './rake-input.ts'

/** A margin as the study declares it, with the level of each respondent. */
export interface SampleMargin extends RakeMargin {
  readonly variable: VariableId
  /** Codes of the levels. */
  readonly levels: readonly string[]
}

/** Shares written with a few digits may miss 1 by this much; they are then made to sum to 1. */
const sumTolerance = 1e-6

/**
 * Finds the level of each respondent in each margin, targets as sums of weights that total n.
 *
 * **Issues**: `weigh.margin_not_in_data`, `weigh.unknown_level`, `weigh.targets_sum`.
 */
export function readMargins(
  weighting: Weighting,
  dataset: Pick<Dataset, 'columns' | 'n'>,
): Result<readonly SampleMargin[]> {
  return all(weighting.margins.map((margin) => readMargin(margin, dataset)))
}

function readMargin(margin: Margin, dataset: Pick<Dataset, 'columns' | 'n'>): Result<SampleMargin> {
  const column = dataset.columns.get(margin.variable)
  if (column?.kind !== 'single') {
    return fail([issue('weigh.margin_not_in_data', { margin: margin.variable })])
  }
  const levels = column.variable.categories.map(({ code }) => String(code))
  const shares = levels.map((level) => margin.targets[level] ?? 0)
  const sum = Object.values(margin.targets).reduce((total, share) => total + share, 0)
  const issues = declarationIssues(margin, levels, sum)
  if (issues.length > 0) return fail(issues)
  const targets = Float64Array.from(shares, (share) => (share / sum) * dataset.n)
  return ok({
    name: margin.variable,
    variable: margin.variable,
    levels,
    codes: answeredCodes(column),
    targets,
  })
}

function declarationIssues(
  { variable, targets }: Margin,
  levels: readonly string[],
  sum: number,
): readonly Issue[] {
  const unknown = Object.keys(targets)
    .filter((level) => !levels.includes(level))
    .map((level) => issue('weigh.unknown_level', { margin: variable, level }))
  if (Math.abs(sum - 1) <= sumTolerance) return unknown
  return [...unknown, issue('weigh.targets_sum', { margin: variable, sum: String(sum) })]
}

/** "Don't know" has a code of its own but is not a level of the population. */
function answeredCodes({ codes, status, variable }: SingleColumn): Uint16Array {
  return codes.map((code, i) =>
    status[i] === 0 && variable.categories[code]?.missing === undefined ? code : noCategory,
  )
}
