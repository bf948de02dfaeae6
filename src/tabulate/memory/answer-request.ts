import type { Aggregates, MeasureSums } from '../aggregates.ts'
import type { NumberGrid, WeightGrid } from '../sample-grid.ts'
import { perNumber, perState } from '../kernel/tally.ts'
import type { PlannedMeasure, PlannedRequest } from './plan-requests.ts'
import type { SlotMap } from './slot-map.ts'

/** Sums of a family's columns and numbers, each slot by slot in whole steps of the grid. */
export interface CountedFamily {
  readonly slots: SlotMap
  readonly grid: WeightGrid
  readonly columns: readonly { readonly states: number; readonly sums: Float64Array }[]
  readonly numbers: readonly { readonly grid: NumberGrid; readonly sums: Float64Array }[]
  /** n, w and w² of each slot, of all who meet the base of the family. */
  readonly totals: SlotTotals
}

/** Respondents, Σw and Σw² of each slot. */
export interface SlotTotals {
  readonly n: Float64Array
  readonly w: Float64Array
  readonly w2: Float64Array
}

/** Reads the answer to a request off the sums of its family. */
export function answerRequest(family: CountedFamily, request: PlannedRequest): Aggregates {
  const { slots, totals, kept } = slotsOf(family, request)
  const { slotCount, levels, cell, group } = slots
  return {
    slotCount,
    levels,
    cell,
    group,
    n: totals.n,
    w: totals.w,
    w2: totals.w2,
    measures: request.measures.map((measure) => readMeasure(family, measure, kept)),
  }
}

interface RequestSlots {
  readonly slots: Pick<SlotMap, 'slotCount' | 'levels' | 'cell' | 'group'>
  readonly totals: SlotTotals
  /** Slots of the family that hold somebody in the base; all do when absent. */
  readonly kept?: Uint32Array | undefined
}

function slotsOf(family: CountedFamily, { measures, inBase }: PlannedRequest): RequestSlots {
  const { slots } = family
  const [first] = measures
  if (inBase === undefined || first?.kind !== 'levels') return { slots, totals: family.totals }
  const totals = totalsOf(family, first.column, inBase)
  const kept = occupied(totals.n)
  if (kept === undefined) return { slots, totals }
  const pick = <T extends Int32Array | Uint32Array | Float64Array>(from: T, to: T): T => {
    for (const [at, slot] of kept.entries()) to[at] = from[slot] ?? 0
    return to
  }
  const size = kept.length
  return {
    kept,
    slots: {
      slotCount: size,
      levels: slots.levels.map((levels) => pick(levels, new Int32Array(size))),
      cell: pick(slots.cell, new Uint32Array(size)),
      group: pick(slots.group, new Uint32Array(size)),
    },
    totals: {
      n: pick(totals.n, new Float64Array(size)),
      w: pick(totals.w, new Float64Array(size)),
      w2: pick(totals.w2, new Float64Array(size)),
    },
  }
}

/** The slots that hold somebody; undefined when all do. */
function occupied(n: Float64Array): Uint32Array | undefined {
  let count = 0
  for (const one of n) if (one > 0) count++
  if (count === n.length) return undefined
  const kept = new Uint32Array(count)
  let at = 0
  for (let slot = 0; slot < n.length; slot++) if ((n[slot] ?? 0) > 0) kept[at++] = slot
  return kept
}

/** Sums a column over its states, or over those in a base. */
export function totalsOf(
  { slots, columns, grid }: Omit<CountedFamily, 'totals'>,
  index: number,
  inBase?: Uint8Array,
): SlotTotals {
  const { states = 0, sums = new Float64Array(0) } = columns[index] ?? {}
  const levels = new Int32Array(states)
  if (inBase !== undefined) for (let at = 0; at < states; at++) levels[at] = (inBase[at] ?? 0) - 1
  const shape = { states, levels, levelCount: 1, unitW: 1 / grid.w, unitW2: 1 / grid.w2 }
  return sumLevels(sums, shape, { slotCount: slots.slotCount })
}

function readMeasure(
  { slots: { slotCount }, columns, numbers, grid }: CountedFamily,
  measure: PlannedMeasure,
  kept: Uint32Array | undefined,
): MeasureSums {
  if (measure.kind === 'number') {
    const number = numbers[measure.number]
    if (number === undefined) throw new RangeError('answerRequest requires a counted number')
    return readNumber(number, grid, slotCount)
  }
  const { states = 0, sums = new Float64Array(0) } = columns[measure.column] ?? {}
  const { levels, levelCount } = measure
  const shape = { states, levels, levelCount, unitW: 1 / grid.w, unitW2: 1 / grid.w2 }
  return { kind: 'levels', levelCount, ...sumLevels(sums, shape, { slotCount, kept }) }
}

/** How the states of a column make levels. */
interface LevelShape {
  readonly states: number
  readonly levels: Int32Array
  readonly levelCount: number
  /** Units in a step of w and of w²: powers of two, so that multiplying is exact. */
  readonly unitW: number
  readonly unitW2: number
}

// Loops over sums read typed arrays in place: a book of small tables spends its time here.

function sumLevels(
  sums: Float64Array,
  shape: LevelShape,
  { slotCount, kept }: { readonly slotCount: number; readonly kept?: Uint32Array | undefined },
): SlotTotals {
  const slots = kept?.length ?? slotCount
  const length = slots * shape.levelCount
  const buffer = new ArrayBuffer(24 * length)
  const n = new Float64Array(buffer, 0, length)
  const w = new Float64Array(buffer, 8 * length, length)
  const w2 = new Float64Array(buffer, 16 * length, length)
  const { states, levels, levelCount, unitW, unitW2 } = shape
  for (let slot = 0; slot < slots; slot++) {
    const from = (kept === undefined ? slot : (kept[slot] ?? 0)) * states
    for (let state = 0; state < states; state++) {
      const level = levels[state] ?? -1
      if (level < 0) continue
      const at = (from + state) * perState
      const to = slot * levelCount + level
      add(n, to, valueAt(sums, at))
      add(w, to, valueAt(sums, at + 1) * unitW)
      add(w2, to, valueAt(sums, at + 2) * unitW2)
    }
  }
  return { n, w, w2 }
}

function valueAt(sums: Float64Array, at: number): number {
  return sums[at] ?? 0
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount
}

function readNumber(
  { grid, sums }: CountedFamily['numbers'][number],
  weights: WeightGrid,
  slotCount: number,
): MeasureSums {
  const scales = [1, weights.w, weights.w2, grid.wy, grid.w2y, grid.w2y2]
  const [n, w, w2, wy, w2y, w2y2] = scales.map((scale, at) =>
    Float64Array.from(
      { length: slotCount },
      (_, slot) => (sums[slot * perNumber + at] ?? 0) / scale,
    ),
  )
  const none = new Float64Array(0)
  return {
    kind: 'number',
    centre: grid.centre,
    n: n ?? none,
    w: w ?? none,
    w2: w2 ?? none,
    wy: wy ?? none,
    w2y: w2y ?? none,
    w2y2: w2y2 ?? none,
  }
}
