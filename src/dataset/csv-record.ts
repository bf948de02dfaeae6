import type { Issue } from '../core/issue.ts'

/** A line of a CSV file cut into cells; quoted line breaks make it span several lines. */
export interface CsvRow {
  readonly kind: 'row'
  /** Line of the file where the record starts, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * What a reader of CSV files tells, in this order: one header, rows and issues mixed, one end.
 *
 * A file that cannot be read to its end has no `end`, and at least one issue. In an issue's place,
 * `column` is the number of the cell in its row, from 1: what a spreadsheet shows.
 */
export type CsvRecord =
  | { readonly kind: 'header'; readonly cells: readonly string[] }
  | CsvRow
  | { readonly kind: 'issue'; readonly issue: Issue }
  /** `hash` is the SHA-256 of the file's bytes, in hexadecimal. */
  | { readonly kind: 'end'; readonly hash: string }
