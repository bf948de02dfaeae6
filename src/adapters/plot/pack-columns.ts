import type { HeatBlock } from '../../publish/share-charts.ts'

/** Columns of a block that stand side by side in one drawing. */
export interface ColumnGroup {
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly index: number }[]
}

/**
 * Shares the columns of a crossed table out over drawings of limited width: whole blocks where they
 * fit, and the rest of a block under its title again where it does not.
 *
 * @param blocks - in the order of the table's columns
 * @param most - columns that a drawing holds
 */
export function packColumns(
  blocks: readonly HeatBlock[],
  most: number,
): readonly (readonly ColumnGroup[])[] {
  const packs: ColumnGroup[][] = []
  let room = 0
  let index = 0
  for (const { title, columns } of blocks) {
    const numbered = columns.map((column) => ({ title: column, index: index++ }))
    for (let at = 0; at < numbered.length; at += most) {
      const part = numbered.slice(at, at + most)
      if (part.length > room) {
        packs.push([])
        room = most
      }
      packs.at(-1)?.push({ title, columns: part })
      room -= part.length
    }
  }
  return packs
}
