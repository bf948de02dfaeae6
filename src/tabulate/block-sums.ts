import type { Aggregates } from './aggregates.ts'
import { numberAt } from '../stats/number-at.ts'
import type { ColumnPlace } from './banner-plan.ts'

/** The pseudo-column of everybody in the base, whatever the columns of the block. */
export const everybody = -1

/** The pseudo-column of everybody who is not in a column; of that, the column. */
export function restOf(column: number): number {
  return everybody - 1 - column
}

/** Sums by slot, with the slots of each column of a block. */
export interface BlockSums {
  readonly aggregates: Aggregates
  /** Slots of each column. */
  readonly slots: readonly Uint32Array[]
  /** Slots of everybody. */
  readonly all: Uint32Array
  /** Whether a respondent may be in two columns. */
  readonly overlapping: boolean
}

/**
 * Finds which slots make up each column.
 *
 * @param places - the levels at which each column stands
 */
export function blockSums(
  aggregates: Aggregates,
  places: readonly ColumnPlace[],
  overlapping: boolean,
): BlockSums {
  const slots = placeSlots(aggregates, places)
  return { aggregates, slots, all: allSlots(aggregates), overlapping }
}

/** The slots that stand at each place, in order. */
export function placeSlots(
  { levels, slotCount }: Pick<Aggregates, 'levels' | 'slotCount'>,
  places: readonly ColumnPlace[],
): readonly Uint32Array[] {
  // Ten thousand columns must not look at all slots each: those of one level are few.
  const byLevel = levels.map(slotsByLevel)
  return places.map(([first, ...others]) => {
    if (first === undefined) return allSlots({ slotCount })
    const slots = byLevel[first.part]?.get(first.level) ?? []
    if (others.length === 0) return Uint32Array.from(slots)
    return Uint32Array.from(
      slots.filter((slot) => others.every(({ part, level }) => levels[part]?.[slot] === level)),
    )
  })
}

function allSlots({ slotCount }: Pick<Aggregates, 'slotCount'>): Uint32Array {
  const all = new Uint32Array(slotCount)
  for (let slot = 0; slot < slotCount; slot++) all[slot] = slot
  return all
}

function slotsByLevel(levels: Int32Array): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const [slot, level] of levels.entries()) {
    const slots = found.get(level)
    if (slots === undefined) found.set(level, [slot])
    else slots.push(slot)
  }
  return found
}

/** The slots of a column, of everybody, or of the rest of a column. */
export function slotsOf(sums: BlockSums, column: number): Uint32Array {
  const { slots, all } = sums
  if (column === everybody) return all
  if (column > everybody) return slots[column] ?? new Uint32Array(0)
  const inside = new Set(slotsOf(sums, restOf(column)))
  return all.filter((slot) => !inside.has(slot))
}

/** The slots that two columns share: those of respondents in both. */
export function sharedSlots(sums: BlockSums, a: number, b: number): Uint32Array {
  if (a === b || b === everybody) return slotsOf(sums, a)
  if (a === everybody) return slotsOf(sums, b)
  const areColumns = a > everybody && b > everybody
  if (areColumns && !sums.overlapping) return new Uint32Array(0)
  const inB = new Set(slotsOf(sums, b))
  return slotsOf(sums, a).filter((slot) => inB.has(slot))
}

/** Adds up a series over slots. */
export function sumOver(series: Float64Array, slots: Uint32Array): number {
  let sum = 0
  for (const slot of slots) sum += numberAt(series, slot)
  return sum
}
