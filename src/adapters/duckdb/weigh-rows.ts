import type { DuckDBConnection } from '@duckdb/node-api'
import type { VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Issue } from '../../core/issue.ts'
import { fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { noCategory } from '../../dataset/dataset.ts'
import type { Column } from '../../dataset/dataset.ts'
import type { Weighting } from '../../study/model.ts'
import type { Variable } from '../../study/variable.ts'
import { rake } from '../../weigh/rake.ts'
import { readMargins } from '../../weigh/read-margins.ts'
import type { SampleMargin } from '../../weigh/read-margins.ts'
import { reportMargin } from '../../weigh/report-margin.ts'
import type { CalibrationFacts } from '../../weigh/sample-facts.ts'
import type { MarginReport, WeightDiagnostics } from '../../weigh/weighted-sample.ts'
import { calibrationFacts } from '../sql/without-rows.ts'
import { noneOf } from '../sql/sample-layout.ts'
import { isAmong, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import type { CodedVariable } from './coding-context.ts'
import type { LoadWatch } from './load-watch.ts'
import type { CodedVariables, NumberedRows } from './place-rows.ts'
import { runSql, streamNumbers } from './run-sql.ts'

/** The level of a row in a margin; none for "don't know", which is no level of the population. */
export function marginLevel(
  variable: Variable,
  { status, values: [category] }: CodedVariable,
): Sql {
  const none = noneOf(variable)
  const missing = variable.categories.flatMap(({ missing: kind }, index) =>
    kind === undefined ? [] : [index],
  )
  const code = category ?? whole(none)
  return sql`(CASE WHEN ${status} = 0 AND NOT ${isAmong(code, [...missing, none])} THEN ${code} ELSE ${whole(none)} END)`
}

/** The margins of a weighting whose variables can be read, and the level of a row in each. */
export interface MarginKeys {
  readonly variables: readonly Variable[]
  readonly levels: readonly Sql[]
}

/** Finds the levels of margins; `readMargins` tells of those that have none. */
export function marginKeys(
  weighting: Weighting | undefined,
  variables: CodedVariables,
): MarginKeys {
  const found = (weighting?.margins ?? []).flatMap((margin) => {
    const one = variables.get(margin.variable)
    return one?.variable.kind === 'single' ? [one] : []
  })
  return {
    variables: found.map(({ variable }) => variable),
    levels: found.map(({ variable, coded }) => marginLevel(variable, coded)),
  }
}

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
  /** Respondents of each cell. */
  readonly counts: Float64Array
  readonly calibration: CalibrationFacts
  readonly cycles: number
}

/**
 * Rakes the cells of the margins as if each were one respondent: all respondents of a cell get the same
 * gain.
 *
 * **Issues**: those of `readMargins` and `rake`.
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
  const raked = rake({ designWeights, margins: margins.value })
  if (!raked.ok) return fail(raked.issues.map((one) => inRespondents(one, margins.value, counts)))
  const { calibration, cycles } = raked.value
  return ok({
    margins: margins.value,
    counts,
    calibration: calibrationFacts(calibration),
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

/** What the weights of a sample come from. */
export interface WeighRows {
  readonly connection: DuckDBConnection
  readonly placed: Sql
  readonly method: WeightDiagnostics['method']
  readonly raked?: RakedRows | undefined
  readonly n: number
  readonly watch: LoadWatch
}

/**
 * Sums the weights up in the order of the rows, as `diagnoseWeights` does in memory: design weight times
 * the gain of the cell.
 */
export async function diagnoseRows(input: WeighRows): Promise<WeightDiagnostics> {
  const { connection, placed, method, raked, n, watch } = input
  const total = { sum: 0, squares: 0, minimum: Infinity, maximum: 0 }
  const margins = (raked?.margins ?? []).map((margin) => new MarginSums(margin))
  await streamNumbers(connection, sql`SELECT d, CAST(m AS DOUBLE) FROM ${placed}`, ([d, m]) => {
    watch.check()
    d?.forEach((before, row) => {
      const cell = m?.[row] ?? 0
      const weight = raked === undefined ? before : before * (raked.calibration.gain[cell] ?? 0)
      total.sum += weight
      total.squares += weight * weight
      total.minimum = Math.min(total.minimum, weight)
      total.maximum = Math.max(total.maximum, weight)
      for (const margin of margins) margin.add(cell, before, weight)
    })
  })
  const { sum, squares, minimum, maximum } = total
  const effectiveN = (sum * sum) / squares
  return {
    method,
    margins: margins.map((margin) => margin.report()),
    cycles: raked?.cycles ?? 0,
    n,
    sum,
    minimum,
    maximum,
    effectiveN,
    deff: n / effectiveN,
  }
}

/** Weights by level of a margin, before and after. */
class MarginSums {
  readonly #margin: SampleMargin
  readonly #n: Float64Array
  readonly #before: Float64Array
  readonly #after: Float64Array

  constructor(margin: SampleMargin) {
    this.#margin = margin
    const levels = margin.targets.length
    this.#n = new Float64Array(levels)
    this.#before = new Float64Array(levels)
    this.#after = new Float64Array(levels)
  }

  add(cell: number, before: number, after: number): void {
    const level = this.#margin.codes[cell] ?? 0
    this.#n[level] = (this.#n[level] ?? 0) + 1
    this.#before[level] = (this.#before[level] ?? 0) + before
    this.#after[level] = (this.#after[level] ?? 0) + after
  }

  /** The report on a sample of one respondent a level, respondents counted anew. */
  report(): MarginReport {
    const present = [...this.#n.keys()].filter((level) => (this.#n[level] ?? 0) > 0)
    const pick = (sums: Float64Array): Float64Array =>
      Float64Array.from(present, (at) => sums[at] ?? 0)
    const codes = Uint16Array.from(present)
    const report = reportMargin({ ...this.#margin, codes }, pick(this.#before), pick(this.#after))
    const places = new Map(this.#margin.levels.map((code, level) => [code, level]))
    const levels = report.levels.map((level) => ({
      ...level,
      n: this.#n[places.get(level.code) ?? 0] ?? 0,
    }))
    return { ...report, levels }
  }
}
