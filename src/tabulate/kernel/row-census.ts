import type { RowRange } from './row-range.ts'
import type { Tally } from './tally.ts'

/** A row picked out costs some four times one that is read in passing. */
const sparseness = 4
/** So few slots are emptied in time sooner than counted. */
const fewSlots = 64

/** The rows that stand in a slot, when they are so few that they had better be picked out. */
export function pickRows(tally: Tally, { from, to }: RowRange): Uint32Array | undefined {
  const { slots, slotCount, standing, weights } = tally
  if (slots === undefined || standing * sparseness > weights.words.length / 4) return undefined
  const picked: number[] = []
  for (let row = from; row < to; row++) if (slots[row] !== slotCount) picked.push(row)
  return Uint32Array.from(picked)
}

/** Whether a slot might hold more rows than can be counted before accumulators are emptied. */
export function mayOverflow({ slots, slotCount, weights }: Tally, { from, to }: RowRange): boolean {
  if (to - from <= weights.rowsPerFlush) return false
  if (slots === undefined || slotCount < fewSlots) return true
  const counts = new Uint32Array(slotCount + 1)
  for (let row = from; row < to; row++) {
    const slot = slots[row] ?? slotCount
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  return counts.subarray(0, slotCount).some((count) => count > weights.rowsPerFlush)
}
