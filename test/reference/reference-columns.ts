import type { RakeMargin } from '../../src/weigh/index.ts'
import type { ReferenceRows } from './read-reference.ts'

/** A margin as reference files write it: target totals by level. */
export interface ReferenceMargin {
  readonly variable: string
  readonly targets: Readonly<Record<string, number>>
}

/** A column of a reference table. */
export function columnOf(
  { columns, rows }: ReferenceRows,
  name: string,
): readonly (string | number | null)[] {
  const at = columns.indexOf(name)
  return rows.map((row) => row[at] ?? null)
}

/** A column of numbers. */
export function numbersOf(data: ReferenceRows, name: string): Float64Array {
  return Float64Array.from(columnOf(data, name), Number)
}

/** A column of texts. */
export function textsOf(data: ReferenceRows, name: string): readonly string[] {
  return columnOf(data, name).map(String)
}

/** A margin with the levels of its respondents. */
export function marginOf({ variable, targets }: ReferenceMargin, data: ReferenceRows): RakeMargin {
  const levels = Object.keys(targets)
  return {
    name: variable,
    levels,
    codes: Uint16Array.from(textsOf(data, variable), (level) => levels.indexOf(level)),
    targets: Float64Array.from(Object.values(targets)),
  }
}

/** The largest relative distance between two lists of numbers. */
export function largestGap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity
  return Math.max(...Array.from(a, (value, i) => Math.abs(value / (b[i] ?? NaN) - 1)))
}
