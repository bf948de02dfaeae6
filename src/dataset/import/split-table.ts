import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { ImportGroup, ImportPlan, ImportSample } from '../../study/import/import-plan.ts'
import type { CsvRow } from '../csv-record.ts'
import type { ForeignTable } from './foreign-table.ts'

/** A sample of a foreign file, with its rows. */
export interface SplitSample extends ImportSample {
  readonly rows: readonly CsvRow[]
}

/** Rows told one by one; the rest is counted. */
const rowsTold = 100

/**
 * Parts the rows of a file by wave and population, and says which questions somebody of each answered.
 *
 * Issues, a row each up to a hundred: `dataset.import_group`; then `dataset.more_issues`.
 */
export function splitTable(
  plan: ImportPlan,
  { file, header, rows }: ForeignTable,
): Result<readonly SplitSample[]> {
  const population = groupFinder(plan.populationColumn, plan.populations, header)
  const wave = groupFinder(plan.waveColumn, plan.waves, header)
  const parts = new Map<string, { wave: string; population: string; rows: CsvRow[] }>()
  const issues: Issue[] = []
  for (const row of rows) {
    const [ofWave, ofPopulation] = [wave.find(row), population.find(row)]
    if (ofWave === undefined || ofPopulation === undefined) {
      const { column, index } = ofPopulation === undefined ? population : wave
      const at = { file, line: row.line, column: index + 1 }
      issues.push(issue('dataset.import_group', { column, value: row.cells[index] ?? '' }, at))
      continue
    }
    const key = `${ofWave}/${ofPopulation}`
    const part = parts.get(key) ?? { wave: ofWave, population: ofPopulation, rows: [] }
    part.rows.push(row)
    parts.set(key, part)
  }
  if (issues.length > 0) return fail(shortened(issues, file))
  const asked = itemsIn(plan, header)
  return ok(
    [...parts.values()].map((part) => ({ ...part, n: part.rows.length, items: asked(part.rows) })),
  )
}

function shortened(issues: readonly Issue[], file: string): readonly Issue[] {
  if (issues.length <= rowsTold) return issues
  const more = issue('dataset.more_issues', { n: issues.length - rowsTold }, { file })
  return [...issues.slice(0, rowsTold), more]
}

interface GroupFinder {
  readonly column: string
  readonly index: number
  readonly find: (row: CsvRow) => string | undefined
}

function groupFinder(
  column: string | undefined,
  groups: readonly ImportGroup[],
  header: readonly string[],
): GroupFinder {
  const index = column === undefined ? -1 : header.indexOf(column)
  const ids = new Map(groups.map(({ id, value }) => [value, id]))
  const [alone] = groups
  return {
    column: column ?? '',
    index,
    find: (row) => (column === undefined ? alone?.id : ids.get(row.cells[index] ?? '')),
  }
}

/** The questions that a cell of some rows says anything of. */
function itemsIn(
  { items, missing }: ImportPlan,
  header: readonly string[],
): (rows: readonly CsvRow[]) => readonly string[] {
  const places = new Map(header.map((name, at) => [name, at]))
  const unsaid = new Set(['', ...Object.keys(missing)])
  const kept = items.filter(({ kind }) => kind !== 'leave_out')
  return (rows) =>
    kept
      .filter(({ columns }) => {
        const own = columns.map((name) => places.get(name) ?? -1)
        return rows.some(({ cells }) => own.some((at) => !unsaid.has(cells[at] ?? '')))
      })
      .map(({ id }) => id)
}
