import { readNumber } from '../read-number.ts'

/** Whether a column can be weights: a number above 0 for everybody, and not the same for all. */
export function isWeight(cells: readonly string[], rows: number, separator: string): boolean {
  if (cells.length < rows) return false
  const numbers = cells.map((cell) => readNumber(cell, separator) ?? 0)
  return numbers.every((one) => one > 0) && new Set(numbers).size > 1
}
