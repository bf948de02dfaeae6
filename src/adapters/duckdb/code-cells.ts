import type { ColumnBuilder, FileColumn } from '../../dataset/column-builder.ts'
import type { Column } from '../../dataset/dataset.ts'
import { identifier, listSql, sql, whole } from '../sql/sql.ts'
import type { Sql } from '../sql/sql.ts'
import { rowOf } from './coding-context.ts'
import type { CodingContext } from './coding-context.ts'
import { distinctCells, rawColumn } from './raw-table.ts'
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
  const place = rawColumn(column.index)
  const cells = await distinctCells(connection, raw, { column: place })
  for (const cell of cells) {
    problems.rows = cell.n
    notes.rows = cell.n
    builder.add(rowOf(cell, column))
  }
  // The engine numbers the cells itself, in the same order: none of them enters a statement.
  const type = cellsType(column)
  const ordered = sql`SELECT ${place} FROM ${raw.table} GROUP BY 1 ORDER BY MIN(rowid)`
  await runSql(connection, sql`CREATE TYPE IF NOT EXISTS ${type} AS ENUM (${ordered})`)
  return {
    meaning: builder.finish(),
    lookUp: (numbers) => {
      const entries = Array.from({ length: numbers.length }, (_, at) => whole(numbers[at] ?? 0))
      return entries.length === 0
        ? whole(0)
        : sql`[${listSql(entries)}][enum_code(CAST(${place} AS ${type})) + 1]`
    },
  }
}

function cellsType({ index }: FileColumn): Sql {
  return identifier(`cells_${index}`)
}
