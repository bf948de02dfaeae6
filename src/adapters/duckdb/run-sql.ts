import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { renderSql } from '../sql/sql-dialect.ts'
import type { Sql } from '../sql/sql.ts'
import { duckdbDialect } from './duckdb-dialect.ts'

/** Runs a statement, its literals bound, and answers its columns. */
export async function runSql(
  connection: DuckDBConnection,
  statement: Sql,
): Promise<readonly (readonly DuckDBValue[])[]> {
  const { text, literals } = renderSql(statement, duckdbDialect)
  const result = await connection.run(
    text,
    literals.map(({ value }) => value),
  )
  return result.getColumns()
}

/** Runs a statement whose columns are doubles, and shows them chunk after chunk, in order. */
export async function streamNumbers(
  connection: DuckDBConnection,
  statement: Sql,
  show: (columns: readonly (readonly number[])[]) => void,
): Promise<void> {
  const { text, literals } = renderSql(statement, duckdbDialect)
  const result = await connection.stream(
    text,
    literals.map(({ value }) => value),
  )
  for await (const chunk of result) {
    const columns = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnValues(at))
    show(columns.map((column) => column.map(Number)))
  }
}
