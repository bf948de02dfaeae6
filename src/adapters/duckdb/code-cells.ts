import type { ColumnBuilder, FileColumn } from '../../dataset/column-builder.ts'
import type { Column } from '../../dataset/dataset.ts'
import { identifier, listSql, sql, textLiteral, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { rowOf } from './coding-context.ts'
import type { CodingContext } from './coding-context.ts'
import { distinctCells, rawColumn } from './raw-table.ts'
import type { DistinctCell } from './raw-table.ts'
import { runSql } from './run-sql.ts'

/** The different cells of a column as a reader in memory understands them. */
export interface CodedCells {
  /** What the cells mean, one a row, by first appearance. */
  readonly meaning: Column
  /** Looks a number up for each row, given one a different cell. */
  readonly lookUp: (numbers: ArrayLike<number>) => Sql
}

/**
 * Lets the reader of answers in memory read each different cell of a column once: codes, labels,
 * missing values and what is wrong mean exactly the same.
 */
export async function codeCells(
  builder: ColumnBuilder,
  column: FileColumn,
  context: CodingContext,
): Promise<CodedCells> {
  const { connection, raw, problems, notes } = context
  const cells = await distinctCells(connection, raw, { column: rawColumn(column.index) })
  for (const cell of cells) {
    problems.rows = cell.n
    notes.rows = cell.n
    builder.add(rowOf(cell, column))
  }
  const position = await positionSql(cells, column, context)
  return {
    meaning: builder.finish(),
    lookUp: (numbers) => {
      const entries = Array.from({ length: numbers.length }, (_, at) => whole(numbers[at] ?? 0))
      return entries.length === 0 ? whole(0) : sql`list_extract([${listSql(entries)}], ${position})`
    },
  }
}

/** Up to this many cells, DuckDB finds one sooner in a list than among the members of a type. */
const longestList = 500

/** The place of a row's cell among the different ones, from 1. */
async function positionSql(
  cells: readonly DistinctCell[],
  column: FileColumn,
  { connection, raw }: CodingContext,
): Promise<Sql> {
  const place = rawColumn(column.index)
  if (cells.length <= longestList) {
    const list = cells.map(({ cell }) => textLiteral(cell))
    return sql`list_position([${listSql(list)}], ${place})`
  }
  const type = cellsType(column)
  const ordered = sql`SELECT ${place} FROM ${raw.from} GROUP BY 1 ORDER BY MIN(file_row)`
  await runSql(connection, sql`CREATE TYPE IF NOT EXISTS ${type} AS ENUM (${ordered})`)
  return sql`enum_code(CAST(${place} AS ${type})) + 1`
}

function cellsType({ index }: FileColumn): Sql {
  return identifier(`cells_${index}`)
}
