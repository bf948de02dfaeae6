const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/
const withComma = /^[+-]?\d+,\d+$/

/**
 * Reads a cell as a number, or undefined when it is none: `NaN`, `Inf` and `1 000` are none.
 *
 * A decimal comma is read where `;` parts the cells, as spreadsheets in French write them.
 *
 * @param separator - what parts the cells of the file
 */
export function readNumber(cell: string, separator: string): number | undefined {
  const text = cell.trim()
  if (plain.test(text)) return finite(Number(text))
  if (separator === ';' && withComma.test(text)) return finite(Number(text.replace(',', '.')))
  return undefined
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
