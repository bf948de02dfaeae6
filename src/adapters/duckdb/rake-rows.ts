import type { DuckDBConnection } from '@duckdb/node-api'
import type { VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { noCategory } from '../../dataset/dataset.ts'
import type { Column } from '../../dataset/dataset.ts'
import type { Weighting } from '../../study/model.ts'
import { readMargins } from '../../weigh/read-margins.ts'
import type { SampleMargin } from '../../weigh/read-margins.ts'
import type { CalibrationFacts } from '../../weigh/sample-facts.ts'
import { weighToMargins } from '../../weigh/weigh-to-margins.ts'
import { noneOf } from '../sql/sample-layout.ts'
import { listSql, sql } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { calibrationFacts } from '../sql/without-rows.ts'
import type { LoadWatch } from './load-watch.ts'
import type { MarginKeys } from './margin-keys.ts'
import type { NumberedRows } from './number-rows.ts'
import { runSql, streamNumbers } from './run-sql.ts'

/** What raking needs to know of a sample. */
export interface RakeRows {
  readonly connection: DuckDBConnection
  readonly weighting: Weighting
  readonly keys: MarginKeys
  readonly cells: NumberedRows
  readonly placed: Sql
  readonly n: number
  readonly watch: LoadWatch
}

/** Margins by cell, what raking fixed, and how long it took. */
export interface RakedRows {
  readonly margins: readonly SampleMargin[]
  readonly calibration: CalibrationFacts
  readonly cycles: number
}

/**
 * Weighs the cells of the margins, by the study's method, as if each were one respondent: all
 * respondents of a cell get the same gain.
 *
 * **Issues**: those of `readMargins` and `weighToMargins`.
 */
export async function rakeRows(input: RakeRows): Promise<Result<RakedRows>> {
  const { connection, weighting, cells, n } = input
  const names = cells.keys.map(({ name }) => sql`CAST(${name} AS DOUBLE)`)
  const found = await runSql(
    connection,
    sql`SELECT ${listSql([...names, sql`CAST(n AS DOUBLE)`])} FROM ${cells.table} ORDER BY place`,
  )
  const counts = Float64Array.from(found.at(-1) ?? [], Number)
  const margins = readMargins(weighting, { n, columns: cellColumns(input, found) })
  if (!margins.ok) return margins
  const designWeights = await cellWeights(input, counts.length)
  const raked = weighToMargins({ designWeights, margins: margins.value }, weighting, n)
  if (!raked.ok) return fail(raked.issues.map((one) => inRespondents(one, margins.value, counts)))
  const { calibration, cycles } = raked.value
  return ok({
    margins: margins.value,
    calibration: { ...calibrationFacts(calibration), n: counts },
    cycles,
  })
}

/** Columns of the margins' variables with a row a cell. */
function cellColumns(
  { keys }: RakeRows,
  found: readonly (readonly unknown[])[],
): ReadonlyMap<VariableId, Column> {
  const columns = keys.variables.map((variable, at): Column => {
    const levels = (found[at] ?? []).map(Number)
    const none = noneOf(variable)
    const codes = Uint16Array.from(levels, (level) => (level === none ? noCategory : level))
    return { kind: 'single', variable, status: new Uint8Array(codes.length), codes }
  })
  return new Map(columns.map((column) => [column.variable.id, column]))
}

/** Design weights by cell, added in the order of the rows: their last digits may depend on it. */
async function cellWeights(
  { connection, placed, watch }: RakeRows,
  cellCount: number,
): Promise<Float64Array> {
  const sums = new Float64Array(cellCount)
  await streamNumbers(connection, sql`SELECT d, CAST(m AS DOUBLE) FROM ${placed}`, ([d, m]) => {
    watch.check()
    d?.forEach((weight, row) => {
      const cell = m?.[row] ?? 0
      sums[cell] = (sums[cell] ?? 0) + weight
    })
  })
  return sums
}

/** An issue that counted cells, counting respondents instead. */
function inRespondents(one: Issue, margins: readonly SampleMargin[], counts: Float64Array): Issue {
  const margin = margins.find(({ name }) => name === one.values['margin'])
  if (margin === undefined || !('n' in one.values)) return one
  const level = margin.levels.indexOf(String(one.values['level']))
  const isCounted = (code: number): boolean =>
    level >= 0 ? code === level : code >= margin.levels.length
  const n = counts.reduce(
    (sum, count, cell) => sum + (isCounted(margin.codes[cell] ?? 0) ? count : 0),
    0,
  )
  return issue(one.code, { ...one.values, n }, one.at)
}
