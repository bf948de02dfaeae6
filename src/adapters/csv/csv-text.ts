import { writeCell } from './write-csv.ts'

/**
 * Writes rows as CSV text by RFC 4180: commas, CRLF after each line, cells guarded against being run
 * as formulas.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => writeCell(cell, ',')).join(',')}\r\n`).join('')
}
