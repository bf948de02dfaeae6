import {
  BIGINT,
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  UINTEGER,
  USMALLINT,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api'
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api'
import type { WeightedSample } from '../../weigh/weighted-sample.ts'
import { laySample } from '../sql/lay-sample.ts'
import type { LaidColumn } from '../sql/lay-sample.ts'
import { renderSql } from '../sql/sql-dialect.ts'
import type { ColumnType } from '../sql/table-columns.ts'
import { createTable } from './create-table.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { DuckdbDatabase } from './duckdb-database.ts'
import type { DuckdbSample } from './duckdb-sample.ts'
import { runSql } from './run-sql.ts'

/** Rows in a chunk of DuckDB. */
const chunkRows = 2048

const types: Readonly<Record<ColumnType, DuckDBType>> = {
  byte: UTINYINT,
  code: USMALLINT,
  index: UINTEGER,
  steps: BIGINT,
  day: INTEGER,
  double: DOUBLE,
  text: VARCHAR,
}

/** Puts a sample that is in memory in a table of its own. */
export async function loadSample(
  database: DuckdbDatabase,
  sample: WeightedSample,
): Promise<DuckdbSample> {
  const { facts, layout, columns } = laySample(sample)
  const table = database.nextName('respondents')
  const connection = await database.connect()
  try {
    await runSql(connection, createTable(table, columns))
    await appendRows(connection, renderSql(table, duckdbDialect).text, {
      columns,
      n: facts.dataset.n,
    })
  } finally {
    connection.closeSync()
  }
  return { ...facts, database, table, layout }
}

async function appendRows(
  connection: DuckDBConnection,
  table: string,
  { columns, n }: { readonly columns: readonly LaidColumn[]; readonly n: number },
): Promise<void> {
  const appender = await connection.createAppender(table)
  const chunkTypes = columns.map(({ type }) => types[type])
  for (let from = 0; from < n; from += chunkRows) {
    const length = Math.min(chunkRows, n - from)
    const chunk = DuckDBDataChunk.create(chunkTypes, length)
    columns.forEach(({ at, type }, place) => {
      const cells = Array.from({ length }, (_, row) => at(from + row))
      chunk.setColumnValues(place, type === 'steps' ? cells.map((cell) => BigInt(cell)) : cells)
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
