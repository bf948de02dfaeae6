import { colToLetter, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { Cell, WriteOptions, WriteSheet } from 'hucre/xlsx'
import { guardCell } from '../../dataset/formula-guard.ts'
import type {
  CellLook,
  Sheet,
  SheetCell,
  SheetPlace,
  Workbook,
} from '../../publish/workbook/workbook.ts'
import { plainText } from '../office/plain-text.ts'
import { cellStyle, isWrapped } from './cell-styles.ts'

/** A file says when it was made, but the same figures must give the same bytes. */
const timeless = new Date(Date.UTC(2000, 0, 1))

/**
 * Writes a workbook as XLSX. Texts that begin like a formula get an apostrophe in front; no formula is
 * ever written.
 *
 * @returns the bytes of the file, the same for the same workbook
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { title, author, sheets } = workbook
  return writeWorkbook({
    sheets: sheets.map((sheet) => writtenSheet(sheet, workbook)),
    properties: {
      title,
      creator: author,
      created: timeless,
      modified: timeless,
      ...(workbook.mark === undefined ? {} : { subject: workbook.mark }),
    },
    namedRanges: sheets.flatMap(repeatedRows),
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

/** What a spreadsheet prints at the top of each page: names are quoted, since they have spaces. */
function repeatedRows({ name, repeated }: Sheet): NonNullable<WriteOptions['namedRanges']> {
  if (repeated === undefined) return []
  const [first, last] = repeated
  const range = `${quoted(name)}!$${String(first + 1)}:$${String(last + 1)}`
  return [{ name: '_xlnm.Print_Titles', range, scope: name }]
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}

function writtenSheet(sheet: Sheet, workbook: Workbook): WriteSheet {
  const { mark, page } = workbook
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, line] of sheet.rows.entries()) {
    for (const [column, cell] of line.entries()) {
      const written = writtenCell(cell, workbook.language)
      if (written !== undefined) cells.set(`${String(row)},${String(column)}`, written)
    }
  }
  return {
    name: sheet.name,
    rows: sheet.rows.map((line) => line.map(cellValue)),
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    merges: sheet.merged.map(({ row, from, to }) => ({
      startRow: row,
      endRow: row,
      startCol: from,
      endCol: to,
    })),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 },
    },
    headerFooter: {
      oddHeader: `&L${fieldText(workbook.title)}&R${fieldText(mark ?? '')}`,
      oddFooter: `&L${fieldText(sheet.name)}&R${page('&P', '&N')}`,
    },
    rowDefs: rowHeights(sheet),
    view: { showGridLines: false },
    a11y: { summary: sheet.summary },
  }
}

/** Height of a line, in points. */
const lineHeight = 15

/** Words in bold in narrow columns break early. */
function wider(look: CellLook): number {
  return look === 'head' || look === 'head_value' ? 1.25 : 1
}

/** Heights of the rows whose texts go on in a next line: not every reader measures them. */
function rowHeights({ rows, widths }: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map()
  for (const [at, row] of rows.entries()) {
    const lines = row.map((cell, column) =>
      cell.kind === 'text' && isWrapped(cell.look)
        ? Math.ceil((cell.text.length * wider(cell.look)) / (widths[column] ?? 10))
        : 1,
    )
    const most = Math.max(1, ...lines)
    if (most > 1) heights.set(at, { height: most * lineHeight })
  }
  return heights
}

/** In headers and footers an ampersand begins a field. */
function fieldText(text: string): string {
  return text.replaceAll('&', '&&')
}

function cellValue(cell: SheetCell): string | number | null {
  switch (cell.kind) {
    case 'empty':
      return null
    case 'text':
      return guardCell(plainText(cell.text))
    case 'number':
      return cell.value
  }
}

function writtenCell(cell: SheetCell, language: Workbook['language']): Partial<Cell> | undefined {
  switch (cell.kind) {
    case 'empty':
      return cell.look === undefined
        ? undefined
        : { value: null, type: 'empty', style: cellStyle(cell.look, undefined, language) }
    case 'number':
      return {
        value: cell.value,
        type: 'number',
        style: cellStyle(cell.look, cell.number, language),
      }
    case 'text': {
      if (cell.look === 'plain' && cell.link === undefined) return undefined
      const text = {
        value: guardCell(plainText(cell.text)),
        type: 'string',
        style: cellStyle(cell.look, undefined, language),
      } as const
      const { link } = cell
      return link === undefined
        ? text
        : { ...text, hyperlink: { target: '', location: placeText(link) } }
    }
  }
}

function placeText({ sheet, row }: SheetPlace): string {
  return `${quoted(sheet)}!${colToLetter(0)}${String(row + 1)}`
}
