import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier, listSql, sql } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { joinNumbered } from './number-rows.ts'
import type { NumberedRows } from './number-rows.ts'
import type { RawTable } from './raw-table.ts'
import { runSql } from './run-sql.ts'

/**
 * Makes a table of each row's design weight `d` and cell of the margins `m`, in the order of the file.
 */
export async function placeRows(
  connection: DuckDBConnection,
  raw: RawTable,
  { designWeight, cells }: { readonly designWeight: Sql; readonly cells: NumberedRows },
): Promise<Sql> {
  const table = identifier('placed_rows')
  const keys = cells.keys.map(({ name, value }) => sql`${value} AS ${name}`)
  const columns = listSql([...keys, sql`${designWeight} AS d`, sql`file_row`])
  const joined = sql`(SELECT ${columns} FROM ${raw.from})${joinNumbered(cells)}`
  await runSql(
    connection,
    sql`CREATE TABLE ${table} AS SELECT d, place AS m FROM ${joined} ORDER BY file_row`,
  )
  return table
}
