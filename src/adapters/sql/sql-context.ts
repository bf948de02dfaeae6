import type { SampleLayout } from './sample-layout.ts'
import type { SqlDialect } from './sql-dialect.ts'

/** Where SQL is written: over which columns, and for which engine. */
export interface SqlContext {
  readonly layout: SampleLayout
  readonly dialect: SqlDialect
}
