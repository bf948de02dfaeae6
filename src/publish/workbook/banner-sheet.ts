import { textIn } from '../../core/local-text.ts'
import type { Bases, Cell, Estimate, ProtectedTable, TableRow } from '../../protect/protected.ts'
import { unitOfRow } from '../figure.ts'
import { baseText, tableNotes } from '../question-table.ts'
import { rowTitle } from '../row-title.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { testsText } from '../tests-text.ts'
import { versusMarks } from '../versus-marks.ts'
import { bannerHead, columnWidths, isLettered } from './banner-head.ts'
import type { BannerGroup } from './banner-groups.ts'
import { emptyCell, numberCell, textCell, withheldCell } from './cells.ts'
import { sheetHead } from './sheet-head.ts'
import type { Sheet, SheetCell } from './workbook.ts'

/** Characters of the column of titles. */
const titleWidth = 44

/** A sheet and the row at which each of its tables begins. */
export interface BannerSheet {
  readonly sheet: Sheet
  readonly starts: readonly number[]
}

/** One sheet: the columns of a banner once, in sight, and under them all its questions. */
export function bannerSheet(
  group: BannerGroup,
  name: string,
  context: SectionContext,
): BannerSheet {
  const [first] = group.tables
  const head = sheetHead(group.title, context)
  const columns = bannerHead(first, context)
  const rows: (readonly SheetCell[])[] = [...head, ...columns.rows]
  const starts: number[] = []
  for (const table of group.tables) {
    starts.push(rows.length + 1)
    rows.push([], ...tableRows(table, context))
  }
  const reading = testsText(group.tables, context.language)
  rows.push([], ...reading.map((text) => [textCell(text, 'note')]))
  const blocks = columns.merged.map((one) => ({ ...one, row: one.row + head.length }))
  const sheet: Sheet = {
    name,
    rows,
    widths: [titleWidth, ...first.columns.flatMap(columnWidths)],
    merged: blocks,
    frozenRows: head.length + columns.rows.length,
    frozenColumns: 1,
    repeated: [head.length, head.length + columns.rows.length - 1],
    summary: group.title,
  }
  return { sheet, starts }
}

function tableRows(
  table: ProtectedTable,
  context: SectionContext,
): readonly (readonly SheetCell[])[] {
  const { language } = context
  return [
    [textCell(textIn(table.variable.label, language), 'question')],
    [textCell(baseText(table, context), 'quiet')],
    ...table.rows.map((row) => rowCells(table, row, context)),
    ...baseRows(table, context),
    ...tableNotes(table, context).map((note) => [textCell(note, 'note')]),
  ]
}

function rowCells(
  table: ProtectedTable,
  row: TableRow,
  { language }: SectionContext,
): readonly SheetCell[] {
  const isNet = row.kind !== 'category'
  const cells = table.columns.flatMap((column, index) => {
    const cell = row.cells[index]
    const value = cell === undefined ? emptyCell : valueCell(cell, row, { isNet, language })
    return isLettered(column) ? [value, lettersCell(cell)] : [value]
  })
  return [textCell(rowTitle(table, row, language), isNet ? 'net' : 'label'), ...cells]
}

function valueCell(
  cell: Cell,
  { row }: TableRow,
  { isNet, language }: Pick<SectionContext, 'language'> & { readonly isNet: boolean },
): SheetCell {
  return cell.kind === 'withheld'
    ? withheldCell(cell.reason, language)
    : numberCell(cell.value, unitOfRow(row), isNet ? 'net_value' : 'value')
}

function lettersCell(cell: Cell | undefined): SheetCell {
  if (cell?.kind !== 'estimate') return emptyCell
  return textCell(marksOf(cell), 'letters')
}

function marksOf({ letters, versusTotal }: Estimate): string {
  const mark = versusTotal === undefined ? [] : [versusMarks[versusTotal]]
  return [...(letters.length === 0 ? [] : [letters.join('')]), ...mark].join(' ')
}

function baseRows(
  table: ProtectedTable,
  { language }: SectionContext,
): readonly (readonly SheetCell[])[] {
  const say = sayIn(language)
  const line = (title: string, read: (bases: Bases) => number): readonly SheetCell[] => [
    textCell(title, 'base'),
    ...table.columns.flatMap((column) => {
      const { bases } = column
      const cell =
        bases.kind === 'bases'
          ? numberCell(read(bases), 'count', 'base_value')
          : withheldCell(bases.reason, language)
      return isLettered(column) ? [cell, emptyCell] : [cell]
    }),
  ]
  const respondents = line(say('base.n'), ({ n }) => n)
  if (table.provenance.weighting === 'none') return [respondents]
  return [
    respondents,
    line(say('base.weighted'), ({ weightedN }) => weightedN),
    line(say('base.effective'), ({ effectiveN }) => effectiveN),
  ]
}
