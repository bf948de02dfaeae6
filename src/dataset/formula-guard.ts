const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/
const formula = /^'*[=+\-@\t\r]/
const guardedFormula = /^'+[=+\-@\t\r]/

/**
 * Keeps a spreadsheet from running a cell as a formula: an apostrophe goes before `=`, `+`, `-`,
 * `@`, tab and carriage return. A plain number is left as it is, negative or not: it is no formula.
 *
 * `unguardCell` gives the text back, whatever it is.
 *
 * @example
 * ```ts
 * import { guardCell } from 'visavis/dataset'
 * guardCell('=1+1') // => "'=1+1"
 * guardCell('-4.5') // => '-4.5'
 * ```
 */
export function guardCell(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

/**
 * Takes off the apostrophe that `guardCell` put before a formula.
 *
 * @example
 * ```ts
 * import { unguardCell } from 'visavis/dataset'
 * unguardCell("'=1+1") // => '=1+1'
 * unguardCell("'tis") // => "'tis"
 * ```
 */
export function unguardCell(cell: string): string {
  return guardedFormula.test(cell) ? cell.slice(1) : cell
}
