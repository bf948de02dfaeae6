/** What a sum of rows must be. */
export interface WantedSum {
  /** Respondents of each atom; the largest first, where sums fail soonest. */
  readonly sizes: readonly number[]
  /** What an atom that is held comes to; one that is not comes to 0. */
  readonly level: number
  /** The sum holds fewer respondents than this, and at least one. */
  readonly smallest: number
}

/** The least and most that the rows not yet decided may add to each atom. */
interface Reach {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Of no row, when all are decided. */
const decided: Reach = { low: new Float64Array(0), high: new Float64Array(0) }

/** Sums to look at before giving up. */
const patience = 20_000

/**
 * Finds a sum of some of the rows that is a small group: each atom held once or not at all.
 *
 * @param rows - whole numbers, one an atom; what stands beyond is summed along
 * @returns `unknown` when there are too many sums to look at
 */
export function searchSums(
  rows: readonly Float64Array[],
  wanted: WantedSum,
): Float64Array | 'none' | 'unknown' {
  const reach = reachOf(rows, wanted.sizes.length)
  let left = patience
  const visit = (at: number, sum: Float64Array): Float64Array | undefined => {
    if (left === 0) return undefined
    left -= 1
    const n = leastSize(sum, reach[at] ?? decided, wanted)
    if (n >= wanted.smallest) return undefined
    const row = rows[at]
    if (row === undefined) return n > 0 ? sum : undefined
    return visit(at + 1, sum) ?? visit(at + 1, add(sum, row))
  }
  const found = visit(0, new Float64Array(rows[0]?.length ?? 0))
  if (found !== undefined) return found
  return left === 0 ? 'unknown' : 'none'
}

/** One entry for each row: what it and those after it may add. */
function reachOf(rows: readonly Float64Array[], width: number): readonly Reach[] {
  const none = new Float64Array(width)
  const reach: Reach[] = [{ low: none, high: none }]
  for (const row of rows.toReversed()) {
    const after = reach.at(-1) ?? { low: none, high: none }
    const [low, high] = [after.low.slice(), after.high.slice()]
    for (let at = 0; at < width; at++) {
      const value = row[at] ?? 0
      if (value < 0) low[at] = (low[at] ?? 0) + value
      else if (value > 0) high[at] = (high[at] ?? 0) + value
    }
    reach.push({ low, high })
  }
  return reach.toReversed()
}

// The loop below reads typed arrays in place: it runs once a sum and atom.

/** Respondents that the sum holds whatever is added; infinite where it cannot become a group. */
function leastSize(
  sum: Float64Array,
  { low, high }: Reach,
  { sizes, level, smallest }: WantedSum,
): number {
  let n = 0
  for (let at = 0; at < sizes.length && n < smallest; at++) {
    const own = valueAt(sum, at)
    const least = own + valueAt(low, at)
    const most = own + valueAt(high, at)
    if (!mayEnd(least, most, level)) return Infinity
    if (least > 0) n += sizes[at] ?? 0
  }
  return n
}

/** Whether an atom whose sum ends between two bounds may come to 0, or to the level that holds it. */
function mayEnd(least: number, most: number, level: number): boolean {
  return (least <= 0 && most >= 0) || (least <= level && most >= level)
}

function valueAt(values: Float64Array, at: number): number {
  return values[at] ?? 0
}

function add(a: Float64Array, b: Float64Array): Float64Array {
  const sum = a.slice()
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (b[at] ?? 0)
  return sum
}
