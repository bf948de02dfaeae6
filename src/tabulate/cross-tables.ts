import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { DesignColumns } from '../weigh/design-columns.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import type { SurveyDesign } from '../weigh/survey-design.ts'
import { askAll } from './asked.ts'
import type { CrossedColumns } from './crossed-columns.ts'
import type { ReadDesign } from './plain-sample.ts'
import { plainStudy } from './plain-study.ts'
import { memoryAggregator } from './memory/memory-aggregator.ts'
import { measureSample } from './measured-sample.ts'
import { planTable } from './table-plan.ts'
import { tabulateVariable } from './tabulate-variable.ts'
import type { OpenTable } from './tabulate-variable.ts'

/** Questions and banner as plain columns, and the design: as columns, or read once by `surveyDesign`. */
export type CrossTableColumns = CrossedColumns & (DesignColumns | ReadDesign)

/**
 * Crosses questions with a banner, from plain columns: shares with standard errors, intervals and
 * letters, as the tables of a study have them.
 *
 * Use it without a study; `estimateShares` and its like give single figures of any design, this whole
 * tab books, fast.
 *
 * **Shape**: one table a question; in it the total, then a block a variable of the banner. **Unit**:
 * shares (0–1).
 *
 * **Issues**: those of `surveyDesign`, and `tabulate.two_stages`, `tabulate.calibrated_by_numbers` for
 * designs that single figures alone can answer. **Notes**: `tabulate.single_unit`,
 * `tabulate.too_few_units`.
 *
 * @throws RangeError when a column has not one entry a weight, or labels repeat
 * @example
 * ```ts
 * import { crossTables } from 'visavis/tabulate'
 * const column = (codes, labels) => ({ codes: Uint8Array.from(codes), labels })
 * const book = await crossTables({
 *   weights: [1, 1, 2, 1, 1, 2],
 *   rows: { blogs: column([0, 1, 0, 1, 1, 0], ['yes', 'no']) },
 *   banner: { sex: column([0, 0, 0, 1, 1, 1], ['women', 'men']) },
 * })
 * const [yes] = book.value[0].rows
 * yes.cells.map((cell) => cell.value) // => [0.625, 0.75, 0.5]
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1 `svymean`,
 * test/reference/svymean.json.
 */
export async function crossTables(
  columns: CrossTableColumns,
): Promise<Result<readonly OpenTable[]>> {
  const design = 'design' in columns ? ok(columns.design) : surveyDesign(columns)
  if (!design.ok) return design
  const issues = designIssues(design.value, columns)
  if (issues.length > 0) return fail(issues)
  const { study, spec, sample } = plainStudy(columns, design.value)
  const plan = planTable(study, spec, await measureSample(sample, memoryAggregator))
  if (!plan.ok) return plan
  const asked = all(spec.variables.map((variable) => tabulateVariable(plan.value, variable)))
  return asked.ok ? ok(await askAll(sample, memoryAggregator, asked.value)) : asked
}

/** What tables cannot know of a design; the estimators of single figures can. */
function designIssues(
  { stages, calibration }: SurveyDesign,
  { raked }: CrossedColumns,
): readonly Issue[] {
  return [
    ...(stages.length > 1 ? [issue('tabulate.two_stages')] : []),
    ...(calibration !== undefined && raked === undefined
      ? [issue('tabulate.calibrated_by_numbers')]
      : []),
  ]
}
