import type { SampleLayout } from '../sql/sample-layout.ts'
import type { Sql } from '../sql/sql.ts'
import type { SqlSample } from '../sql/sql-sample.ts'
import type { DuckdbDatabase } from './duckdb-database.ts'

/** A sample whose answers stand in a table of DuckDB. */
export interface DuckdbSample extends SqlSample {
  readonly database: DuckdbDatabase
  readonly table: Sql
  readonly layout: SampleLayout
}
