import { guardCell } from '../../dataset/formula-guard.ts'

/** Quotes a cell where it must be, and guards it against being run as a formula. */
export function csvCell(text: string, separator: string): string {
  const cell = guardCell(text)
  const special = cell.includes(separator) || /["\r\n]/.test(cell)
  return special ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Writes rows of text as CSV by RFC 4180: commas, lines that end with CR LF, quotes doubled.
 *
 * A cell that begins with `=`, `+`, `-`, `@`, tab or carriage return gets an apostrophe in front, so
 * that no spreadsheet runs it; plain numbers, negative ones too, are left as they are.
 *
 * @param rows - the header first
 * @param separator - what parts the cells
 */
export function csvText(rows: Iterable<readonly string[]>, separator = ','): string {
  const lines = [...rows].map((row) => row.map((text) => csvCell(text, separator)).join(separator))
  return lines.map((line) => `${line}\r\n`).join('')
}
