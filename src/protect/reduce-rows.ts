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

/** A row at work. */
interface WorkRow {
  readonly values: Float64Array
  isPivot: boolean
  /** Whether some number is not 0 or ±1: then there may be a divisor to look for. */
  isLarge: boolean
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
  matrix: readonly ArrayLike<number>[],
  width: number,
): ReducedRows | undefined {
  const work = matrix.map((row): WorkRow => workRow(new Float64Array(row)))
  const rows: ReducedRow[] = []
  for (let pivot = 0; pivot < width && rows.length < work.length; pivot++) {
    const chosen = work.find(({ isPivot, values }) => !isPivot && values[pivot] !== 0)
    if (chosen === undefined) continue
    chosen.isPivot = true
    rows.push({ pivot, values: chosen.values })
    if (!clearOthers(work, chosen, pivot)) return undefined
  }
  return {
    rows,
    vanished: work.flatMap(({ isPivot, values }) => (isPivot ? [] : [values])),
  }
}

/**
 * What is left of a row once the pivots of reduced rows are taken out of it; of all that differ by a
 * factor the same, but for its sign.
 *
 * @returns undefined when a number grows too large to be exact
 */
export function leftOver(
  row: ArrayLike<number>,
  reduced: readonly ReducedRow[],
): Float64Array | undefined {
  const own = workRow(new Float64Array(row))
  for (const { pivot, values } of reduced) {
    if (own.values[pivot] === 0) continue
    if (!clear(own, { values, places: placesOf(values) }, pivot)) return undefined
  }
  return own.values
}

function workRow(values: Float64Array): WorkRow {
  let isLarge = false
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    if (value > 1 || value < -1) isLarge = true
  }
  return { values, isPivot: false, isLarge }
}

function clearOthers(work: readonly WorkRow[], chosen: WorkRow, pivot: number): boolean {
  const source = { values: chosen.values, places: placesOf(chosen.values) }
  for (const row of work) {
    if (row === chosen || row.values[pivot] === 0) continue
    if (!clear(row, source, pivot)) return false
  }
  return true
}

/** A row to take from others, and where it is not 0. */
interface PivotSource {
  readonly values: Float64Array
  readonly places: readonly number[]
}

function placesOf(values: Float64Array): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < values.length; at++) if (values[at] !== 0) places.push(at)
  return places
}

// The loops below work in place: they run once a row, pivot and atom.

/** Makes a row's place of the pivot 0; answers whether its numbers are still exact. */
function clear(row: WorkRow, source: PivotSource, pivot: number): boolean {
  const own = row.values[pivot] ?? 0
  const other = source.values[pivot] ?? 0
  const divisor = commonDivisor(own, other)
  const [times, less] = [Math.abs(other) / divisor, (Math.sign(other) * own) / divisor]
  if (times !== 1) multiply(row, times)
  takeAway(row, source, less)
  // A row of 0 and ±1 has no divisor to look for.
  return !row.isLarge || divideOut(row)
}

function multiply(row: WorkRow, times: number): void {
  const { values } = row
  for (let at = 0; at < values.length; at++) values[at] = times * (values[at] ?? 0)
  row.isLarge = true
}

function takeAway(row: WorkRow, source: PivotSource, times: number): void {
  const { values } = row
  let isLarge = row.isLarge
  for (const at of source.places) {
    const value = (values[at] ?? 0) - times * (source.values[at] ?? 0)
    values[at] = value
    if (value > 1 || value < -1) isLarge = true
  }
  row.isLarge = isLarge
}

function divideOut(row: WorkRow): boolean {
  const { values } = row
  let [divisor, most] = [0, 0]
  for (let at = 0; at < values.length; at++) {
    const value = Math.abs(values[at] ?? 0)
    if (value === 0) continue
    if (value > most) most = value
    if (divisor !== 1) divisor = commonDivisor(divisor, value)
  }
  if (divisor > 1)
    for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / divisor
  row.isLarge = most > Math.max(1, divisor)
  return divisor === 0 || most / divisor < largest
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
