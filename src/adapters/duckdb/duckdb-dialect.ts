import type { SqlDialect } from '../sql/sql-dialect.ts'
import { sql } from '../sql/sql.ts'

/** DuckDB's SQL: literals are bound, of a type that the text says. */
export const duckdbDialect: SqlDialect = {
  holdsText: true,
  asDouble: (value) => sql`CAST(${value} AS DOUBLE)`,
  isFinite: (value) => sql`isfinite(${value})`,
  write: ({ kind }, place) => `CAST($${place} AS ${kind === 'double' ? 'DOUBLE' : 'VARCHAR'})`,
}
