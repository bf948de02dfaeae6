import type { DuckDBConnection } from '@duckdb/node-api'
import type { DuckdbDatabase } from './duckdb-database.ts'
import type { LoadWatch } from './load-watch.ts'
import type { SampleDeclaration, StudySample } from './study-sample.ts'

/** What the load of a sample goes by. */
export interface LoadJob {
  readonly connection: DuckDBConnection
  readonly database: DuckdbDatabase
  readonly sample: StudySample
  readonly declaration: SampleDeclaration
  readonly watch: LoadWatch
}
