import type { DuckDBConnection } from '@duckdb/node-api'
import { createTable } from '../../src/adapters/duckdb/create-table.ts'
import { runSql } from '../../src/adapters/duckdb/run-sql.ts'
import { duckdbDialect } from '../../src/adapters/duckdb/duckdb-dialect.ts'
import { layoutOf } from '../../src/adapters/sql/sample-layout.ts'
import type { SqlContext } from '../../src/adapters/sql/sql-context.ts'
import { tableColumns } from '../../src/adapters/sql/table-columns.ts'
import { identifier } from '../../src/adapters/sql/sql.ts'
import type { Sql } from '../../src/adapters/sql/sql.ts'
import { idOf } from '../../src/core/ids.ts'
import type { PopulationId, WaveId } from '../../src/core/ids.ts'
import { sampleScope } from '../expression/sample-scope.ts'

const population = idOf<PopulationId>('salaries')

/** The columns of the sample scope, all of them there, in DuckDB's SQL. */
export const fixtureContext: SqlContext = {
  layout: layoutOf({
    wave: idOf<WaveId>('2012'),
    codebook: { population, variables: sampleScope.variables },
    columns: new Map(sampleScope.variables.map(({ id }) => [id, undefined])),
  }),
  dialect: duckdbDialect,
}

export const fixtureTable: Sql = identifier('fixture')

/** Makes an empty table with the columns of the sample scope, whose first letters tell their types. */
export async function makeFixture(connection: DuckDBConnection): Promise<void> {
  await runSql(connection, createTable(fixtureTable, tableColumns(fixtureContext.layout)))
}
