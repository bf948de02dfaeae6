import { requireThat } from '../../stats/require-that.ts'
import type { Aggregates, LevelSums, NumberSums } from '../../tabulate/aggregates.ts'
import type { ClassifierKeys } from './classifier-keys.ts'
import type { SumPlan, SumQuery } from './plan-sums.ts'
import type { SqlSample } from './sql-sample.ts'

/**
 * What an engine answers to one query: a row for each combination of keys that somebody has. The same
 * combination may come several times, from several shards.
 */
export interface SumRows {
  readonly length: number
  /** Values of each key. */
  readonly keys: readonly ArrayLike<number>[]
  readonly n: ArrayLike<number>
  /** Each sum of the query, in steps of its grid. */
  readonly sums: readonly ArrayLike<number>[]
}

/**
 * Puts the rows of a plan's queries together: levels read off keys, slots found and sorted, steps of
 * the grid turned into units.
 *
 * Sums of steps are whole and below 2⁵³, so that adding them here is exact, in whatever order.
 *
 * @param answers - one a query of the plan
 */
export function foldSums(
  plan: SumPlan,
  answers: readonly SumRows[],
  sample: SqlSample,
): Aggregates {
  requireThat(answers.length === plan.queries.length, 'foldSums requires an answer a query')
  const [first] = answers
  if (first === undefined) throw new RangeError('foldSums requires a query')
  const reader = slotReader(plan, sample)
  const slots = findSlots(first, reader)
  const placed = answers.map((rows) => placeRows(rows, reader, slots))
  const { w, w2 } = sample.grid
  const [n, steps, squares] = addSlots(first, placed[0] ?? new Uint32Array(), slots.size)
  return {
    slotCount: slots.size,
    ...reader.unpack([...slots.keys()]),
    n,
    w: inUnits(steps, w),
    w2: inUnits(squares, w2),
    measures: plan.measures.map((measure, at) => {
      const query = plan.queries.findIndex(({ measures }) => measures.includes(at))
      const [found, rows, slotOf] = [plan.queries[query], answers[query], placed[query]]
      if (found === undefined || rows === undefined || slotOf === undefined) {
        throw new RangeError('foldSums requires a query for each measure')
      }
      const placedRows = { rows, slotOf, slotCount: slots.size }
      if (measure === undefined) return numberSums(plan, at, placedRows, sample)
      const from = keyOffset(plan, found, at)
      return levelSums(measure, from, placedRows, sample)
    }),
  }
}

/** Reads the keys of a row into an array that serves for all rows: there may be millions. */
function readKeys({ keys }: SumRows, row: number, into: number[]): void {
  for (let at = 0; at < keys.length; at++) into[at] = keys[at]?.[row] ?? 0
}

/** Packs the levels, cell and group of a row into one whole number that sorts as they do. */
interface SlotReader {
  readonly packedAt: (rows: SumRows, row: number) => number
  readonly unpack: (packed: readonly number[]) => Pick<Aggregates, 'levels' | 'cell' | 'group'>
}

function slotReader(plan: SumPlan, { design, calibration }: SqlSample): SlotReader {
  const { by, cellAt, groupAt } = plan
  const groups = design.kind === 'clusters' ? design.clusters.length : design.strata.length
  const cellCount = cellAt === undefined ? 1 : (calibration?.cellCount ?? 1)
  const groupCount = groupAt === undefined ? 1 : groups
  const sizes = [...by.map(({ levelCount }) => levelCount + 1), cellCount, groupCount]
  requireThat(
    sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER,
    'foldSums requires fewer than 2^53 possible slots',
  )
  const values: number[] = []
  const packedAt = (rows: SumRows, row: number): number => {
    readKeys(rows, row, values)
    let packed = 0
    let from = 0
    for (const { levelOf, levelCount, keys } of by) {
      packed = packed * (levelCount + 1) + levelOf(values, from) + 1
      from += keys.length
    }
    const cell = cellAt === undefined ? 0 : (values[cellAt] ?? 0)
    const group = groupAt === undefined ? 0 : (values[groupAt] ?? 0)
    return (packed * cellCount + cell) * groupCount + group
  }
  const unpack: SlotReader['unpack'] = (packed) => {
    const digits = packed.map((one) => digitsOf(one, sizes))
    return {
      levels: by.map((_, at) => Int32Array.from(digits, (digit) => (digit[at] ?? 0) - 1)),
      cell: Uint32Array.from(digits, (digit) => digit[by.length] ?? 0),
      group: Uint32Array.from(digits, (digit) => digit[by.length + 1] ?? 0),
    }
  }
  return { packedAt, unpack }
}

function digitsOf(packed: number, sizes: readonly number[]): readonly number[] {
  let rest = packed
  return sizes
    .toReversed()
    .map((size) => {
      const digit = rest % size
      rest = (rest - digit) / size
      return digit
    })
    .toReversed()
}

/** Slots in their order, each with its place. */
function findSlots(rows: SumRows, { packedAt }: SlotReader): ReadonlyMap<number, number> {
  const met = new Set<number>()
  for (let row = 0; row < rows.length; row++) met.add(packedAt(rows, row))
  return new Map([...met].toSorted((a, b) => a - b).map((packed, place) => [packed, place]))
}

function placeRows(
  rows: SumRows,
  { packedAt }: SlotReader,
  slots: ReadonlyMap<number, number>,
): Uint32Array {
  return Uint32Array.from({ length: rows.length }, (_, row) => {
    const place = slots.get(packedAt(rows, row))
    if (place === undefined)
      throw new RangeError('foldSums requires the first query to tell all slots')
    return place
  })
}

interface PlacedRows {
  readonly rows: SumRows
  readonly slotOf: Uint32Array
  readonly slotCount: number
}

/** n and each sum of every slot. */
function addSlots(
  { length, n, sums }: SumRows,
  slotOf: Uint32Array,
  slotCount: number,
): readonly [n: Float64Array, w: Float64Array, w2: Float64Array, ...products: Float64Array[]] {
  const add = (of: ArrayLike<number> | undefined): Float64Array => {
    const total = new Float64Array(slotCount)
    for (let row = 0; row < length; row++) {
      const slot = slotOf[row] ?? 0
      total[slot] = (total[slot] ?? 0) + (of?.[row] ?? 0)
    }
    return total
  }
  return [add(n), add(sums[0]), add(sums[1]), ...sums.slice(2).map(add)]
}

function inUnits(steps: Float64Array | undefined, scale: number): Float64Array {
  return (steps ?? new Float64Array()).map((one) => one / scale)
}

/** Where the keys of a measure begin among those of its query. */
function keyOffset({ measures }: SumPlan, query: SumQuery, measure: number): number {
  const after = query.measures
    .slice(query.measures.indexOf(measure))
    .reduce((sum, at) => sum + (measures[at]?.keys.length ?? 0), 0)
  return query.keys.length - after
}

function levelSums(
  { levelOf, levelCount }: ClassifierKeys,
  from: number,
  { rows, slotOf, slotCount }: PlacedRows,
  { grid }: SqlSample,
): LevelSums {
  const length = slotCount * levelCount
  const [n, w, w2] = [length, length, length].map((size) => new Float64Array(size))
  const values: number[] = []
  for (let row = 0; row < rows.length; row++) {
    readKeys(rows, row, values)
    const level = levelOf(values, from)
    if (level < 0) continue
    const at = (slotOf[row] ?? 0) * levelCount + level
    addTo(n, at, rows.n[row])
    addTo(w, at, rows.sums[0]?.[row])
    addTo(w2, at, rows.sums[1]?.[row])
  }
  return {
    kind: 'levels',
    levelCount,
    n: n ?? new Float64Array(),
    w: inUnits(w, grid.w),
    w2: inUnits(w2, grid.w2),
  }
}

function addTo(total: Float64Array | undefined, at: number, value: number | undefined): void {
  if (total !== undefined) total[at] = (total[at] ?? 0) + (value ?? 0)
}

function numberSums(
  { request }: SumPlan,
  at: number,
  { rows, slotOf, slotCount }: PlacedRows,
  { grid, numberGrids }: SqlSample,
): NumberSums {
  const measure = request.measures[at]
  const products = measure?.kind === 'number' ? numberGrids.get(measure.variable) : undefined
  if (products === undefined) throw new RangeError('foldSums requires the grid of each number')
  const [n, w, w2, wy, w2y, w2y2] = addSlots(rows, slotOf, slotCount)
  return {
    kind: 'number',
    centre: products.centre,
    n,
    w: inUnits(w, grid.w),
    w2: inUnits(w2, grid.w2),
    wy: inUnits(wy, products.wy),
    w2y: inUnits(w2y, products.w2y),
    w2y2: inUnits(w2y2, products.w2y2),
  }
}
