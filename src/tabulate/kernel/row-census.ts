import type { RowRange } from './row-range.ts'
import type { SlotArray, Tally } from './tally.ts'

/** How the rows of a range spread over slots. */
export interface RowCensus {
  /** Rows in the fullest slot. */
  readonly most: number
  /** The rows that stand in a slot, when they are so few that they had better be picked out. */
  readonly picked?: Uint32Array | undefined
}

/** A row picked out costs some four times one that is read in passing. */
const sparseness = 4

/** Takes the census of a range of rows. */
export function takeCensus({ slots, slotCount }: Tally, { from, to }: RowRange): RowCensus {
  if (slots === undefined) return { most: to - from }
  const counts = new Uint32Array(slotCount + 1)
  for (let row = from; row < to; row++) {
    const slot = slots[row] ?? slotCount
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  const standing = to - from - (counts[slotCount] ?? 0)
  const most = counts.subarray(0, slotCount).reduce((fullest, count) => Math.max(fullest, count), 0)
  const isSparse = standing * sparseness <= to - from
  return { most, picked: isSparse ? pickRows(slots, slotCount, { from, to }) : undefined }
}

function pickRows(slots: SlotArray, slotCount: number, { from, to }: RowRange): Uint32Array {
  const picked: number[] = []
  for (let row = from; row < to; row++) if (slots[row] !== slotCount) picked.push(row)
  return Uint32Array.from(picked)
}
