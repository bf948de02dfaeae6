import { allocate } from '../kernel/allocate.ts'
import type { SlotArray } from '../kernel/tally.ts'

/** A column to cross: what it says of each respondent, a rank below `size`. */
export interface CrossedColumn {
  readonly codes: Uint8Array | Uint16Array | Uint32Array
  /** Rank of each code; the code itself when absent. */
  readonly ranks?: Uint32Array | undefined
  readonly size: number
}

/** The combinations of ranks in which somebody stands, in the order of their ranks. */
export interface Crossing {
  readonly count: number
  /** Respondents who stand in one. */
  readonly standing: number
  /** Combination of each respondent, `count` for none; absent when all stand in the only one. */
  readonly of?: SlotArray | undefined
  /** Ranks of each combination, an array a column. */
  readonly ranks: readonly Uint32Array[]
}

/** Tables of combinations up to this size, or four times the respondents, are looked up directly. */
const smallTable = 2 ** 16

/**
 * Crosses columns among those who are selected. Only combinations that occur take room, however many
 * there could be.
 */
export function crossColumns(
  n: number,
  columns: readonly CrossedColumn[],
  selected?: Uint8Array,
): Crossing {
  const [first, ...others] = columns
  const simple = selected === undefined && first !== undefined && first.size > 1
  let crossing = simple ? spread(n, first) : start(n, selected)
  for (const column of simple ? others : columns) crossing = extend(n, crossing, column)
  const { of, count, standing, ranks } = crossing
  return { count, standing, of, ranks }
}

/** The ranks of one column that occur among everybody: one look-up a row. */
function spread(n: number, column: CrossedColumn): Crossing {
  const { codes, size } = column
  const ranks = column.ranks ?? Uint32Array.from({ length: size }, (_, code) => code)
  const seen = new Uint8Array(ranks.length)
  let unseen = ranks.length
  for (let row = 0; row < n && unseen > 0; row++) {
    const code = codes[row] ?? 0
    if (seen[code] === 0) unseen -= 1
    seen[code] = 1
  }
  const occurring = new Set(ranks.filter((_, code) => seen[code] === 1))
  const found = Uint32Array.from(occurring).toSorted()
  const places = new Map([...found].map((rank, place) => [rank, place]))
  const placeOf = ranks.map((rank) => places.get(rank) ?? 0)
  const of = slotArray(n, found.length)
  for (let row = 0; row < n; row++) of[row] = placeOf[codes[row] ?? 0] ?? 0
  return { count: found.length, standing: n, of, ranks: [found] }
}

function start(n: number, selected: Uint8Array | undefined): Crossing {
  if (selected === undefined) return { count: Math.min(n, 1), standing: n, ranks: [] }
  let standing = 0
  for (let row = 0; row < n; row++) standing += selected[row] ?? 0
  const count = Math.min(standing, 1)
  if (standing === n) return { count, standing, ranks: [] }
  const of = slotArray(n, count)
  for (let row = 0; row < n; row++) of[row] = selected[row] === 1 ? 0 : count
  return { count, standing, of, ranks: [] }
}

/** Room for a combination a row, and for `count`, which is none. */
function slotArray(n: number, count: number): SlotArray {
  return count < 2 ** 8 ? new Uint8Array(allocate(n)) : new Uint32Array(allocate(4 * n))
}

function extend(n: number, crossing: Crossing, column: CrossedColumn): Crossing {
  const { count, standing, ranks } = crossing
  const { size } = column
  if (size <= 1 || count === 0) return { ...crossing, ranks: [...ranks, new Uint32Array(count)] }
  const keys =
    count * size <= Math.max(smallTable, 4 * n)
      ? rankInTable(pairUp(n, crossing, column), count * size)
      : rankSparsely(n, crossing, column)
  const before = (key: number): number => Math.floor(key / size)
  return {
    count: keys.found.length,
    standing,
    of: keys.of,
    ranks: [
      ...ranks.map((rank) => Uint32Array.from(keys.found, (key) => rank[before(key)] ?? 0)),
      Uint32Array.from(keys.found, (key) => key % size),
    ],
  }
}

// Numbers stay small here: a mark of 2³² − 1 for nobody would make every one of them a double.

/** Combination × size + rank of each respondent; what all combinations come to for none. */
function pairUp(
  n: number,
  { of, count }: Crossing,
  { codes, ranks, size }: CrossedColumn,
): Uint32Array {
  const keys = new Uint32Array(n)
  const none = count * size
  for (let row = 0; row < n; row++) {
    const code = codes[row] ?? 0
    const rank = ranks === undefined ? code : (ranks[code] ?? 0)
    const at = of === undefined ? 0 : (of[row] ?? count)
    keys[row] = at === count ? none : at * size + rank
  }
  return keys
}

interface Ranked {
  readonly of: SlotArray
  /** The keys that occur, in order. */
  readonly found: readonly number[]
}

function rankInTable(keys: Uint32Array, none: number): Ranked {
  const rank = new Uint32Array(none + 1)
  for (let row = 0; row < keys.length; row++) rank[keys[row] ?? none] = 1
  const found: number[] = []
  for (let key = 0; key < none; key++) {
    if (rank[key] === 0) continue
    rank[key] = found.length
    found.push(key)
  }
  rank[none] = found.length
  const of = slotArray(keys.length, found.length)
  for (let row = 0; row < keys.length; row++) of[row] = rank[keys[row] ?? none] ?? 0
  return { of, found }
}

function rankSparsely(n: number, { of, count }: Crossing, column: CrossedColumn): Ranked {
  const { codes, ranks, size } = column
  const keyOf = (row: number): number => {
    const code = codes[row] ?? 0
    const at = of === undefined ? 0 : (of[row] ?? count)
    return at === count ? -1 : at * size + (ranks === undefined ? code : (ranks[code] ?? 0))
  }
  const occurring = new Set<number>()
  for (let row = 0; row < n; row++) occurring.add(keyOf(row))
  occurring.delete(-1)
  const found = [...Float64Array.from(occurring).toSorted()]
  const rank = new Map(found.map((key, at) => [key, at]))
  const own = slotArray(n, found.length)
  for (let row = 0; row < n; row++) own[row] = rank.get(keyOf(row)) ?? found.length
  return { of: own, found }
}
