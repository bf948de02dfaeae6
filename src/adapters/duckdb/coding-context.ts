import type { DuckDBConnection } from '@duckdb/node-api'
import type { BuilderContext, FileColumn } from '../../dataset/column-builder.ts'
import type { CsvRow } from '../../dataset/csv-record.ts'
import type { Sql } from '../sql/sql.ts'
import type { CellProblems } from './cell-problems.ts'
import type { DistinctCell, RawTable } from './raw-table.ts'

/** What turning cells into codes needs. Lines in problems are rows, from 0, until they are known. */
export interface CodingContext extends BuilderContext {
  readonly problems: CellProblems
  readonly notes: CellProblems
  readonly connection: DuckDBConnection
  readonly raw: RawTable
  /** The column of the file by its name. */
  readonly columnOf: (name: string) => FileColumn | undefined
}

/** A variable's columns as SQL over the raw table. */
export interface CodedVariable {
  readonly status: Sql
  /** In the order of `variableColumns`, the products of numbers left out. */
  readonly values: readonly Sql[]
}

/** A row that holds one cell, for a builder that looks at no other. */
export function rowOf({ cell, row }: DistinctCell, { index }: FileColumn): CsvRow {
  const cells: string[] = []
  cells[index] = cell
  return { kind: 'row', line: row, cells }
}
