import { textIn } from '../../core/local-text.ts'
import type { ProtectedTable, TableColumn } from '../../protect/protected.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { textCell } from './cells.ts'
import type { CellLook, MergedCells, Sheet, SheetCell } from './workbook.ts'

/** Characters of columns of numbers, and of letters beside them. */
const widths = { value: 12, letters: 5 } as const

/** Letters stand in a column of their own, so that numbers stay numbers. */
export function isLettered({ letter }: TableColumn): boolean {
  return letter !== undefined
}

/** The widths of the columns of a sheet that a column of a table takes. */
export function columnWidths(column: TableColumn): readonly number[] {
  return isLettered(column) ? [widths.value, widths.letters] : [widths.value]
}

/** The columns of a banner above its tables: titles of blocks, of columns, and their letters. */
export function bannerHead(
  table: ProtectedTable,
  { language }: SectionContext,
): Pick<Sheet, 'rows' | 'merged'> {
  const { columns, blocks } = table
  const titles = headLine(columns, 'head_value', ({ block, title }) =>
    block === undefined ? sayIn(language)('total') : textIn(title, language),
  )
  const letters = columns.some(isLettered)
    ? [headLine(columns, 'head_value', ({ letter }) => letter ?? '')]
    : []
  if (blocks.length === 0) return { rows: [titles, ...letters], merged: [] }
  const over = headLine(columns, 'block', (column) => {
    const first = columns.find(({ block }) => block === column.block)
    const block = column.block === undefined ? undefined : blocks[column.block]
    return first === column && block !== undefined ? textIn(block.title, language) : ''
  })
  const merged = blocks.map((_, block) => blockPlace(columns, block))
  return { rows: [over, titles, ...letters], merged: merged.filter(({ from, to }) => to > from) }
}

/** A line of the head; a cell with nothing in it keeps its ground. */
function headLine(
  columns: readonly TableColumn[],
  look: CellLook,
  write: (column: TableColumn) => string,
): readonly SheetCell[] {
  const blank: SheetCell = { kind: 'empty', look }
  return [
    blank,
    ...columns.flatMap((column) => {
      const text = write(column)
      const cell = text === '' ? blank : textCell(text, look)
      return isLettered(column) ? [cell, blank] : [cell]
    }),
  ]
}

/** From the first column of a block to its last, letters included. */
function blockPlace(columns: readonly TableColumn[], block: number): MergedCells {
  const sizeOf = (some: readonly TableColumn[]): number => some.flatMap(columnWidths).length
  const from =
    1 +
    sizeOf(
      columns.slice(
        0,
        columns.findIndex((one) => one.block === block),
      ),
    )
  const size = sizeOf(columns.filter((one) => one.block === block))
  return { row: 0, from, to: from + size - 1 }
}
