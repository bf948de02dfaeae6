import type { ColumnType, TableColumn } from '../sql/table-columns.ts'
import { listSql, sql } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'

/** How DuckDB stores each type of column. */
export const columnTypes: Readonly<Record<ColumnType, Sql>> = {
  byte: sql`UTINYINT`,
  code: sql`USMALLINT`,
  index: sql`UINTEGER`,
  steps: sql`BIGINT`,
  day: sql`INTEGER`,
  double: sql`DOUBLE`,
  text: sql`VARCHAR`,
}

/** The statement that makes an empty table. */
export function createTable(table: Sql, columns: readonly TableColumn[]): Sql {
  const described = columns.map(({ name, type }) => sql`${name} ${columnTypes[type]} NOT NULL`)
  return sql`CREATE TABLE ${table} (${listSql(described)})`
}
