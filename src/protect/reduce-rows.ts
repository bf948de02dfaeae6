/** A row of whole numbers whose pivot stands in no other row. */
export interface ReducedRow {
  readonly pivot: number
  readonly values: Float64Array
}

/** Rows brought to reduced echelon form, and what was left of those that vanished. */
export interface ReducedRows {
  readonly rows: readonly ReducedRow[]
  readonly vanished: readonly Float64Array[]
}

/** Products of two numbers under this are exact. */
const largest = 2 ** 26

/**
 * Brings rows of whole numbers to reduced row echelon form over their first `width` places; what
 * stands beyond goes along, so that an identity there tells what each row was made of.
 *
 * Exact: rows stay whole numbers without a common divisor, and those of a banner stay small.
 *
 * **Shape**: rows × places.
 *
 * @param matrix - rows of whole numbers, all of one length
 * @param width - places to look for pivots in, from the left
 * @returns undefined when a number grows too large to be exact
 */
export function reduceRows(
  matrix: readonly (readonly number[])[],
  width: number,
): ReducedRows | undefined {
  const rows = matrix.map((row) => Float64Array.from(row))
  const pivots = new Map<Float64Array, number>()
  for (let pivot = 0; pivot < width && pivots.size < rows.length; pivot++) {
    const chosen = rows.find((row) => !pivots.has(row) && row[pivot] !== 0)
    if (chosen === undefined) continue
    pivots.set(chosen, pivot)
    const cleared = rows.every((row) => row === chosen || clear(row, chosen, pivot))
    if (!cleared) return undefined
  }
  return {
    rows: [...pivots].map(([values, pivot]) => ({ pivot, values })),
    vanished: rows.filter((row) => !pivots.has(row)),
  }
}

// The loops below work in place: they run once a row, pivot and atom.

/** Makes a row's place of the pivot 0; answers whether its numbers are still exact. */
function clear(row: Float64Array, pivotRow: Float64Array, pivot: number): boolean {
  const own = row[pivot] ?? 0
  if (own === 0) return true
  const other = pivotRow[pivot] ?? 0
  const divisor = commonDivisor(own, other)
  const [times, less] = [Math.abs(other) / divisor, (Math.sign(other) * own) / divisor]
  let most = 0
  for (let at = 0; at < row.length; at++) {
    const value = times * (row[at] ?? 0) - less * (pivotRow[at] ?? 0)
    row[at] = value
    most = Math.max(most, Math.abs(value))
  }
  // A row of 0 and ±1 has no divisor to look for.
  return most <= 1 || divideOut(row, most)
}

function divideOut(row: Float64Array, most: number): boolean {
  let divisor = 0
  for (const value of row) {
    divisor = commonDivisor(divisor, value)
    if (divisor === 1) return most < largest
  }
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / divisor
  return most / divisor < largest
}

/** Greatest common divisor, by Euclid; 0 divides nothing but leaves the other. */
export function commonDivisor(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)]
  while (small > 0) {
    const left = large % small
    large = small
    small = left
  }
  return large
}
