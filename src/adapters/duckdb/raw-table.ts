import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier, listSql, sql, textLiteral } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import type { PreparedCsv, PreparedFile } from './prepare-csv.ts'
import { runSql } from './run-sql.ts'

/**
 * The cells of a file as texts: column `f7` holds those of column 7, from 0, and `file_row` counts the
 * rows in the order of the file, from 0.
 */
export interface RawTable {
  /** What stands after FROM. */
  readonly from: Sql
  readonly n: number
}

/** Name of a column of raw cells, by its place in the file. */
export function rawColumn(index: number): Sql {
  return identifier(`f${index}`)
}

function headerColumn(index: number): Sql {
  return identifier(`h${index}`)
}

/** A cell without the apostrophe that kept a spreadsheet from running it (`unguardCell`). */
function unguarded(cell: Sql): Sql {
  const guarded = sql`regexp_matches(${cell}, '^''+[=+\\-@\\t\\r]')`
  return sql`CASE WHEN ${guarded} THEN substr(${cell}, 2) ELSE ${cell} END`
}

/** Reads columns of a CSV file, by index, into a table. */
export async function readCsvTable(
  connection: DuckDBConnection,
  { path, header, separator, guarded }: PreparedCsv,
  columns: readonly number[],
): Promise<RawTable> {
  const described = header.map((_, index) => sql`${headerColumn(index)}: 'VARCHAR'`)
  const file = sql`read_csv(${textLiteral(path)}, delim = ${textLiteral(separator)}, columns = {${listSql(
    described,
  )}}, header = true, auto_detect = false, quote = '"', escape = '"', compression = 'none', max_line_size = 1048576)`
  const cells = columns.map((index) => {
    const cell = sql`COALESCE(${headerColumn(index)}, '')`
    return sql`${guarded ? unguarded(cell) : cell} AS ${rawColumn(index)}`
  })
  const table = identifier('raw_answers')
  // A file may be read for its number of rows alone.
  const selected = cells.length === 0 ? sql`0 AS nothing` : listSql(cells)
  await runSql(connection, sql`CREATE TABLE ${table} AS SELECT ${selected} FROM ${file}`)
  return counted(connection, sql`(SELECT *, rowid AS file_row FROM ${table})`)
}

/**
 * Reads columns of a Parquet file, by index, where they are; every value as the text that a CSV file
 * would hold.
 */
export async function readParquetTable(
  connection: DuckDBConnection,
  { path, header, types }: PreparedFile & { readonly types: readonly string[] },
  columns: readonly number[],
): Promise<RawTable> {
  const names = listSql([...header.map((_, index) => headerColumn(index)), sql`file_row`])
  const file = sql`read_parquet(${textLiteral(path)}, file_row_number = true) AS file (${names})`
  const cells = columns.map((index) => {
    const cell = cellText(headerColumn(index), types[index] ?? '')
    return sql`COALESCE(${cell}, '') AS ${rawColumn(index)}`
  })
  return counted(connection, sql`(SELECT ${listSql([...cells, sql`file_row`])} FROM ${file})`)
}

async function counted(connection: DuckDBConnection, from: Sql): Promise<RawTable> {
  const [counts] = await runSql(connection, sql`SELECT CAST(COUNT(*) AS DOUBLE) FROM ${from}`)
  return { from, n: Number(counts?.[0] ?? 0) }
}

/** Programs that keep whole numbers as doubles mean 1, not 1.0. */
function cellText(value: Sql, type: string): Sql {
  const text = sql`CAST(${value} AS VARCHAR)`
  if (type !== 'DOUBLE' && type !== 'FLOAT') return text
  const isWhole = sql`${value} = floor(${value}) AND abs(${value}) < 1e15`
  return sql`CASE WHEN ${isWhole} THEN CAST(CAST(${value} AS BIGINT) AS VARCHAR) ELSE ${text} END`
}

/** A different cell of a column. */
export interface DistinctCell {
  readonly cell: string
  /** Rows that hold it. */
  readonly n: number
  /** The first of them, from 0. */
  readonly row: number
}

/** The different cells of a column, by first appearance. */
export async function distinctCells(
  connection: DuckDBConnection,
  { from }: RawTable,
  { column, where }: { readonly column: Sql; readonly where?: Sql | undefined },
): Promise<readonly DistinctCell[]> {
  const filter = where === undefined ? sql`` : sql` WHERE ${where}`
  const [cells = [], counts = [], rows = []] = await runSql(
    connection,
    sql`SELECT ${column}, CAST(COUNT(*) AS DOUBLE), CAST(MIN(file_row) AS DOUBLE) FROM ${from}${filter} GROUP BY 1 ORDER BY 3`,
  )
  return cells.map((cell, at) => ({
    cell: String(cell),
    n: Number(counts[at]),
    row: Number(rows[at]),
  }))
}
