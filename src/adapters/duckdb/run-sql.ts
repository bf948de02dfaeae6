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
