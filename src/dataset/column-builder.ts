import type { DataSource } from '../study/model.ts'
import type { Place } from '../core/issue.ts'
import type { Variable } from '../study/variable.ts'
import type { Column } from './dataset.ts'
import type { CsvRow } from './csv-record.ts'
import type { ProblemCounter } from './problem-counter.ts'

/** Gathers one variable's answers, row after row. */
export interface ColumnBuilder {
  readonly variable: Variable
  /** Reads the variable's cells of a row. */
  add(row: CsvRow): void
  finish(): Column
}

/** A column of the file: its name in the header and its place in a row, from 0. */
export interface FileColumn {
  readonly name: string
  readonly index: number
}

/** What every builder needs besides its variable: how to read, and where to tell. */
export interface BuilderContext {
  readonly source: DataSource
  /** What refuses the file. */
  readonly problems: ProblemCounter
  /** What is true but to be told. */
  readonly notes: ProblemCounter
}

/** The cell of a row in a column; the reader of the file refuses rows that lack one. */
export function cellOf(row: CsvRow, column: FileColumn): string {
  return row.cells[column.index] ?? ''
}

/** Where a cell stands in its file. */
export function cellPlace(source: DataSource, row: CsvRow, column: FileColumn): Place {
  return { file: source.file, line: row.line, column: column.index + 1 }
}
