import type { ProtectedTable } from '../../protect/protected.ts'

/** Columns beside the total that an upright page holds, and a page on its side. */
const room = { upright: 9, aside: 14 } as const

/** Whether a table needs a page on its side. */
export function needsWidePage({ columns }: ProtectedTable): boolean {
  return columns.length - 1 > room.upright
}

/**
 * The columns of a table in as many parts as a page has room for, the total first in each: nothing is
 * cut off. Blocks stay whole where they fit.
 *
 * @returns indexes of the columns, a list a part
 */
export function fitColumns({ columns }: ProtectedTable): readonly (readonly number[])[] {
  const parts: number[][] = [[]]
  for (const block of blocksOf(columns)) {
    for (const piece of piecesOf(block)) {
      const last = parts.at(-1) ?? []
      if (last.length > 0 && last.length + piece.length > room.aside) parts.push([...piece])
      else last.push(...piece)
    }
  }
  return parts.map((part) => [0, ...part])
}

/** Indexes of the columns beside the total, by their block. */
function blocksOf(columns: ProtectedTable['columns']): readonly (readonly number[])[] {
  const blocks = new Map<number | undefined, number[]>()
  for (const [index, { block }] of columns.entries()) {
    if (index === 0) continue
    const known = blocks.get(block)
    if (known === undefined) blocks.set(block, [index])
    else known.push(index)
  }
  return [...blocks.values()]
}

/** A block in pieces that a page holds. */
function piecesOf(block: readonly number[]): readonly (readonly number[])[] {
  const count = Math.ceil(block.length / room.aside)
  return Array.from({ length: count }, (_, i) => block.slice(i * room.aside, (i + 1) * room.aside))
}
