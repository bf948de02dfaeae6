import { readCsvRecords } from '../adapters/csv/read-csv-records.ts'
import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import type { Result } from '../core/result.ts'
import { fail, settle } from '../core/result.ts'
import type { CsvRow } from '../dataset/csv-record.ts'
import type { Release } from '../protect/protected.ts'
import { collectFigures } from '../publish/collect-figures.ts'
import type { PlannedAction } from '../publish/strategy/judge-plan.ts'
import { unitOfPlan } from '../publish/strategy/plan-section.ts'
import { readQuantity } from '../study/build/read-quantity.ts'
import { parseFigureId } from '../study/text/figure-id.ts'

const needed = ['id', 'figure', 'planned', 'unit'] as const

/** Where the columns of a plan stand. */
interface PlanTable {
  readonly file: string
  readonly columns: readonly string[]
}

/**
 * Reads a plan that `visavis strategy` wrote, or one with its columns `id`, `figure`, `planned` and
 * `unit`: what the next wave will judge.
 *
 * **Issues**: `strategy.plan_no_column`, `strategy.plan_empty`, `strategy.plan_bad_movement`,
 * `strategy.plan_unknown_figure`, with the line; those of reading a CSV file.
 *
 * @param path - of the file
 * @param file - how messages name it
 * @param release - the study, for its figures
 */
export async function readPlan(
  path: string,
  file: string,
  release: Release,
): Promise<Result<readonly PlannedAction[]>> {
  const issues: Issue[] = []
  const actions: PlannedAction[] = []
  let columns: readonly string[] = []
  for await (const record of readCsvRecords(path, { file })) {
    if (record.kind === 'issue') issues.push(record.issue)
    if (record.kind === 'header') {
      columns = record.cells
      const missing = needed.filter((column) => !record.cells.includes(column))
      const at = { file, line: 1, column: 1 }
      if (missing.length > 0) {
        return fail(missing.map((column) => issue('strategy.plan_no_column', { column }, at)))
      }
    }
    if (record.kind !== 'row') continue
    const read = readRow(record, { file, columns }, release)
    if ('code' in read) issues.push(read)
    else actions.push(read)
  }
  if (actions.length === 0 && issues.length === 0) {
    issues.push(issue('strategy.plan_empty', {}, { file, line: 1, column: 1 }))
  }
  return settle(actions, issues)
}

function readRow(row: CsvRow, table: PlanTable, release: Release): PlannedAction | Issue {
  const { file, columns } = table
  const cell = (name: string): string => (row.cells[columns.indexOf(name)] ?? '').trim()
  const at = (name: string): Issue['at'] => ({
    file,
    line: row.line,
    column: columns.indexOf(name) + 1,
  })
  const figure = cell('figure')
  if (parseFigureId(figure)?.kind !== 'row' || !collectFigures(release).has(figure)) {
    return issue('strategy.plan_unknown_figure', { figure }, at('figure'))
  }
  const found = `${cell('planned')} ${cell('unit')}`.trim()
  const read = readQuantity(found)
  if (typeof read === 'string' || read.unit !== unitOfPlan(figure) || read.value === 0) {
    return issue('strategy.plan_bad_movement', { found }, at('planned'))
  }
  const id = cell('id')
  const title = (name: string): string => cell(name) || id
  return { id, title: { fr: title('action_fr'), en: title('action_en') }, figure, by: read.value }
}
