import { bytesPerCell, groupColumns, mostMembers } from './column-groups.ts'
import type { ColumnGroup } from './column-groups.ts'
import type { Tally } from './tally.ts'
import { perNumber, perState, tallyLength } from './tally.ts'

/**
 * Rows copied into the machine at a time. Where accumulators are near, weights and codes of a block
 * stay in the second cache; where they are many, a block is long enough to meet each several times.
 */
const rowsPerNearBlock = 2 ** 14
const rowsPerFarBlock = 2 ** 17
export const bytesPerDouble = 8
const firstAddress = 1024

/** A group with the addresses of its accumulators and of their totals. */
export interface PlacedGroup extends ColumnGroup {
  readonly accumulators: number
  readonly totals: number
}

/** Addresses in the machine's memory. */
export interface Layout {
  readonly rowsPerBlock: number
  readonly weights: number
  readonly narrowSlots: number
  readonly wideSlots: number
  readonly keys: number
  /** As many buffers of codes, a byte a row, as a group has columns at most. */
  readonly codes: number
  readonly codesStride: number
  readonly sums: number
  /** Where the sums of each column start, then of each number. */
  readonly sumsOf: readonly number[]
  readonly groups: readonly PlacedGroup[]
  readonly end: number
}

/**
 * Places buffers one after another, each a little longer than it is: loops read 16 rows at once.
 *
 * @param rowsAtOnce - rows that are counted before accumulators are emptied
 */
export function layOut(tally: Tally, rowsAtOnce: number): Layout {
  const { columns, numbers, slotCount } = tally
  const grouped = groupColumns(tally, rowsAtOnce)
  const mostRows = grouped.every(({ near }) => near) ? rowsPerNearBlock : rowsPerFarBlock
  const rowsPerBlock = Math.max(1, Math.min(mostRows, rowsAtOnce))
  let end = firstAddress
  const place = (bytes: number): number => {
    const address = end
    end += Math.ceil((bytes + 64) / 64) * 64
    return address
  }
  const codesStride = Math.ceil((rowsPerBlock + 64) / 64) * 64
  const buffers = {
    weights: place(rowsPerBlock * 16),
    narrowSlots: place(rowsPerBlock),
    wideSlots: place(rowsPerBlock * 4),
    keys: place(rowsPerBlock * 2),
    codes: place(Math.max(codesStride * mostMembers, rowsPerBlock * bytesPerDouble)),
  }
  const sums = place(tallyLength(tally) * bytesPerDouble)
  const sumsOf: number[] = []
  let at = sums
  for (const { states } of columns) {
    sumsOf.push(at)
    at += slotCount * states * perState * bytesPerDouble
  }
  for (const _ of numbers) {
    sumsOf.push(at)
    at += slotCount * perNumber * bytesPerDouble
  }
  const groups = grouped.map((group): PlacedGroup => {
    const { members, joint, near } = group
    const [first] = members
    const alone = members.length === 1 && first !== undefined ? sumsOf[first.index] : undefined
    return {
      members,
      joint,
      near,
      accumulators: place((slotCount + 1) * joint * bytesPerCell),
      totals: alone ?? place(slotCount * joint * perState * bytesPerDouble),
    }
  })
  return { rowsPerBlock, ...buffers, codesStride, sums, sumsOf, groups, end }
}
