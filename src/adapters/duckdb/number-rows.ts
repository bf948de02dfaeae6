import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import type { RawTable } from './raw-table.ts'
import { runSql } from './run-sql.ts'

/** Rows alike in a few keys, as a table that numbers them by first appearance, from 0, in `place`. */
export interface NumberedRows {
  readonly table: Sql
  /** Names of the key columns, and the same over the raw cells. */
  readonly keys: readonly { readonly name: Sql; readonly value: Sql }[]
}

/** What to number: combinations of these values, in a table of this name. */
export interface NumberInput {
  readonly name: 'margin_cells' | 'sampling_groups'
  readonly values: readonly Sql[]
}

/** Numbers the combinations of values that rows have, by first appearance; one when there is no value. */
export async function numberRows(
  connection: DuckDBConnection,
  raw: RawTable,
  { name, values }: NumberInput,
): Promise<NumberedRows> {
  const table = identifier(name)
  const keys = values.map((value, at) => ({ name: identifier(`${name}_${at}`), value }))
  const columns = keys.map((key) => sql`${key.value} AS ${key.name}`)
  const groups = keys.map((_, at) => whole(at + 1))
  const grouping = keys.length === 0 ? sql`` : sql` GROUP BY ${listSql(groups)}`
  const counts = [sql`MIN(file_row) AS first_row`, sql`COUNT(*) AS n`]
  const rows = sql`SELECT ${listSql([...columns, ...counts])} FROM ${raw.from}${grouping}`
  const place = sql`CAST(row_number() OVER (ORDER BY first_row) - 1 AS UINTEGER) AS place`
  await runSql(connection, sql`CREATE TABLE ${table} AS SELECT *, ${place} FROM (${rows})`)
  return { table, keys }
}

/** Joins numbered rows to a table that holds their keys under the same names. */
export function joinNumbered({ table, keys }: NumberedRows): Sql {
  if (keys.length === 0) return sql` CROSS JOIN ${table}`
  return sql` JOIN ${table} USING (${listSql(keys.map(({ name }) => name))})`
}
