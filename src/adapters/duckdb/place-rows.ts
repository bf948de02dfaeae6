import type { DuckDBConnection } from '@duckdb/node-api'
import type { VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { all, fail, ok } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Design } from '../../study/model.ts'
import type { Variable } from '../../study/variable.ts'
import { populationUnits } from '../../weigh/population-units.ts'
import { clusterDesign, respondentDesign } from '../../weigh/read-design.ts'
import type { DesignFacts } from '../../weigh/sample-facts.ts'
import { designFacts } from '../sql/without-rows.ts'
import { noneOf } from '../sql/sample-layout.ts'
import { identifier, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import type { CodedVariable } from './coding-context.ts'
import type { RawTable } from './raw-table.ts'
import { runSql } from './run-sql.ts'

/** The variables of a sample as SQL over its raw cells. */
export type CodedVariables = ReadonlyMap<
  VariableId,
  { readonly variable: Variable; readonly coded: CodedVariable }
>

/** Rows alike in a few keys, as a table that numbers them by first appearance, from 0. */
export interface NumberedRows {
  readonly table: Sql
  /** Names of the key columns in the table, and the same over the raw one. */
  readonly keys: readonly { readonly name: Sql; readonly value: Sql }[]
}

/** Numbers the combinations of keys that rows have, by first appearance; one when there is no key. */
export async function numberRows(
  connection: DuckDBConnection,
  raw: RawTable,
  { name, values }: { readonly name: string; readonly values: readonly Sql[] },
): Promise<NumberedRows> {
  const table = identifier(name)
  const keys = values.map((value, at) => ({ name: identifier(`k${at}`), value }))
  const columns = keys.map((key) => sql`${key.value} AS ${key.name}, `)
  const groups = keys.map((_, at) => whole(at + 1))
  const grouping = keys.length === 0 ? sql`` : sql` GROUP BY ${listSql(groups)}`
  const select = sql`SELECT ${concatenated(columns)}MIN(rowid) AS first_row, COUNT(*) AS n FROM ${raw.table}${grouping}`
  await runSql(
    connection,
    sql`CREATE TABLE ${table} AS SELECT *, CAST(row_number() OVER (ORDER BY first_row) - 1 AS UINTEGER) AS place FROM (${select})`,
  )
  return { table, keys }
}

function concatenated(parts: readonly Sql[]): Sql {
  return { pieces: parts.flatMap(({ pieces }) => pieces) }
}

/** A variable of the design: its key, where it has one, and the name of a key's value. */
interface DesignVariable {
  readonly key: Sql
  readonly isGiven: Sql
  readonly nameOf: (value: unknown) => string
}

/** The groups of the design, and the rows that are in each. */
export interface PlacedDesign {
  readonly facts: DesignFacts
  readonly groups: NumberedRows
}

/**
 * Finds the sampling groups of the rows, numbered as `readDesign` numbers them.
 *
 * **Issues**: `weigh.design_not_in_data`, `weigh.missing_design_value`, those of `populationUnits`.
 */
export async function placeDesign(
  connection: DuckDBConnection,
  raw: RawTable,
  { design, variables }: { readonly design: Design; readonly variables: CodedVariables },
): Promise<Result<PlacedDesign>> {
  const named = [design.stratum, design.psu]
  const results: Result<DesignVariable | undefined>[] = []
  for (const id of named) results.push(await designVariable(connection, raw, { id, variables }))
  const found = all(results)
  if (!found.ok) return found
  const [stratum, psu] = found.value
  const present = [stratum, psu].filter((one) => one !== undefined)
  const values = present.map(({ key }) => key)
  const groups = await numberRows(connection, raw, { name: 'sampling_groups', values })
  const names = groups.keys.map(({ name }) => sql`${name}, `)
  const columns = await runSql(
    connection,
    sql`SELECT ${concatenated(names)}place FROM ${groups.table} ORDER BY place`,
  )
  const labels = present.map(({ nameOf }, at) => (columns[at] ?? []).map(nameOf))
  const strata = stratum === undefined ? columns.at(-1)?.map(() => '') : labels[0]
  const facts =
    psu === undefined
      ? respondentDesign(strata ?? [])
      : clusterDesign(strata ?? [], labels.at(-1) ?? [])
  const { lonely, populationUnits: declared } = design
  const sizes = populationUnits(declared, facts.strata)
  if (!sizes.ok) return sizes
  return ok({ facts: designFacts({ ...facts, populationUnits: sizes.value, lonely }), groups })
}

async function designVariable(
  connection: DuckDBConnection,
  raw: RawTable,
  { id, variables }: { readonly id: VariableId | undefined; readonly variables: CodedVariables },
): Promise<Result<DesignVariable | undefined>> {
  if (id === undefined) return ok(undefined)
  const found = variables.get(id)
  const described = found === undefined ? undefined : describe(found.variable, found.coded)
  if (described === undefined) return fail([issue('weigh.design_not_in_data', { variable: id })])
  const [counts] = await runSql(
    connection,
    sql`SELECT CAST(COUNT(*) AS DOUBLE) FROM ${raw.table} WHERE NOT ${described.isGiven}`,
  )
  const n = Number(counts?.[0])
  return n === 0 ? ok(described) : fail([issue('weigh.missing_design_value', { variable: id, n })])
}

function describe(
  variable: Variable,
  { status, values: [key] }: CodedVariable,
): DesignVariable | undefined {
  if (variable.kind === 'multiple' || key === undefined) return undefined
  if (variable.kind !== 'single') {
    const nameOf = variable.kind === 'date' ? dayText : String
    return { key, isGiven: sql`(${status} = 0)`, nameOf }
  }
  const isGiven = sql`(${status} = 0 AND ${key} <> ${whole(noneOf(variable))})`
  return { key, isGiven, nameOf: (index) => variable.categories[Number(index)]?.code ?? '' }
}

function dayText(day: unknown): string {
  const digits = String(day).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** Each row's design weight, cell of the margins and sampling group, in the order of the rows. */
export async function placeRows(
  connection: DuckDBConnection,
  raw: RawTable,
  {
    designWeight,
    cells,
    groups,
  }: { readonly designWeight: Sql; readonly cells: NumberedRows; readonly groups: NumberedRows },
): Promise<Sql> {
  const table = identifier('placed_rows')
  const from = sql`${raw.table} AS raw${joined(cells, sql`cells`)}${joined(groups, sql`sampling`)}`
  await runSql(
    connection,
    sql`CREATE TABLE ${table} AS SELECT ${designWeight} AS d, cells.place AS m, sampling.place AS g FROM ${from} ORDER BY raw.rowid`,
  )
  return table
}

function joined({ table, keys }: NumberedRows, alias: Sql): Sql {
  const equal = keys.map(({ name, value }) => sql` AND ${alias}.${name} = ${value}`)
  return sql` JOIN ${table} AS ${alias} ON 1 = 1${concatenated(equal)}`
}
