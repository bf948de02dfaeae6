import type { Language } from '../../core/local-text.ts'
import { textIn } from '../../core/local-text.ts'
import type { Cell, Estimate, ProtectedTable, TableRow } from '../../protect/protected.ts'
import { unitOfRow } from '../figure.ts'
import { rowTitle } from '../row-title.ts'
import { sayIn } from '../say.ts'
import { accentOf } from '../study-names.ts'
import type { Accent } from '../study-names.ts'
import { baseLines } from '../table-bases.ts'
import { versusMarks } from '../versus-marks.ts'
import { withheldWord } from '../withheld-text.ts'
import { writeFigure } from '../write-figure.ts'
import { accentCode } from './print-colours.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst, typstLines } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'
import { barEnds } from './write-bars.ts'

/** Widths in millimetres: of titles and of the total, beside columns or alone. */
const widths = { title: 44, total: 27, plainTitle: 74 } as const
/** Room that a letter, and a mark, take after a number, in points. */
const letterRoom = 3.4
const markRoom = 5

/** What is the same for all cells of a sheet. */
interface Sheet {
  readonly table: ProtectedTable
  /** Indexes of the columns it shows. */
  readonly shown: readonly number[]
  readonly language: Language
  readonly accent: Accent
  /** Room for letters and marks, in points. */
  readonly room: number
}

/**
 * A table in print: rows that may break over pages, heads repeated, letters beside their numbers, the
 * total with its bar, the bases at the foot.
 *
 * @param shown - indexes of its columns
 */
export function writeSheet(
  table: ProtectedTable,
  shown: readonly number[],
  { release, language }: TypstContext,
): TypstCode {
  const accent = accentOf(release.study, table.provenance.population)
  const sheet: Sheet = { table, shown, language, accent, room: roomOf(table, shown) }
  const bases = baseLines(table, release.policy, language).map(({ title, cells }) => {
    const line = shown.map((index) => {
      const cell = cells[index]
      if (cell?.kind !== 'shown') return typst`base("–"), `
      return typst`[#base(${`${cell.text}${cell.fragile ? '*' : ''}`})${emptyMarks(sheet, index)}], `
    })
    return typst`base(${title}), ${line}`
  })
  return typst`#sheet(columns: ${columnsOf(sheet)}, align: (x, y) => if x == 0 { left + horizon } else { right + horizon },
${headOf(sheet)}
${typstLines(table.rows.map((row) => writeRow(sheet, row)))}
line-head,
${typstLines(bases)}
)`
}

function columnsOf(sheet: Sheet): TypstCode {
  const { shown } = sheet
  const others = shown.length - 1
  if (others === 0) return ownTypst(`(${String(widths.plainTitle)}mm, 1fr)`)
  const title = widths.title + (titleExtra.find(({ upTo }) => others <= upTo)?.extra ?? 0)
  const parts = shown.slice(1).map((index) => `${String(weightOf(sheet, index))}fr, `)
  return ownTypst(`(${String(title)}mm, ${String(widths.total)}mm, ${parts.join('')})`)
}

/** The fewer the columns, the more room for titles; a page on its side has room again. */
const titleExtra = [
  { upTo: 6, extra: 14 },
  { upTo: 9, extra: -4 },
] as const

/** A column is as wide as the longest word of its title, and as its numbers with their letters. */
function weightOf({ table, language, room }: Sheet, index: number): number {
  const title = table.columns[index]?.title
  const words = title === undefined ? [] : textIn(title, language).split(/[ /’-]+/)
  const longest = Math.max(...words.map(({ length }) => length), 0)
  return Math.round(Math.min(12, Math.max(longest, 6 + room / 4)))
}

/** How many points the longest run of letters and marks needs. */
function roomOf({ rows }: ProtectedTable, shown: readonly number[]): number {
  const sizes = rows.flatMap(({ cells }) =>
    shown.slice(1).map((index) => {
      const cell = cells[index]
      if (cell?.kind !== 'estimate') return 0
      return cell.letters.length * letterRoom + (cell.versusTotal === undefined ? 0 : markRoom)
    }),
  )
  return Math.min(24, Math.max(0, ...sizes))
}

/** Titles of blocks and columns, repeated on every page that the table reaches. */
function headOf({ table, shown, language }: Sheet): TypstCode {
  const total = sayIn(language)('total')
  const titles = shown.map((index) => {
    const column = table.columns[index]
    const title = column?.block === undefined ? total : textIn(column.title, language)
    const letter = column?.letter === undefined ? undefined : typst`#letter(${column.letter})`
    return typst`table.cell(align: right + bottom)[#th(${title})${letter}], `
  })
  const blocks = runsOf(table, shown).map(
    ({ title, span }) =>
      typst`table.cell(colspan: ${span}, align: left)[#block-title(${textIn(title, language)})], `,
  )
  const first = blocks.length === 0 ? undefined : typst`[], [], ${blocks}\n`
  return typst`table.header(${first}[], ${titles}line-head),`
}

interface BlockRun {
  readonly title: ProtectedTable['blocks'][number]['title']
  readonly span: number
}

/** The blocks that the shown columns are of, and how many of each are shown. */
function runsOf(
  { columns, blocks }: ProtectedTable,
  shown: readonly number[],
): readonly BlockRun[] {
  return blocks.flatMap(({ title }, block) => {
    const span = shown.filter((index) => columns[index]?.block === block).length
    return span === 0 ? [] : [{ title, span }]
  })
}

function writeRow(sheet: Sheet, row: TableRow): TypstCode {
  const { table, shown, language } = sheet
  const style = row.kind === 'category' ? ownTypst('[') : ownTypst('[#set text(style: "italic"); ')
  const cells = shown.map((index) => {
    const cell = row.cells[index]
    return cell === undefined
      ? typst`[], `
      : typst`${style}${index === 0 ? writeTotal(sheet, row, cell) : writeCell(sheet, row, cell)}], `
  })
  return typst`${style}#${rowTitle(table, row, language)}], ${cells}line-under,`
}

function writeTotal({ language, accent }: Sheet, row: TableRow, cell: Cell): TypstCode {
  if (cell.kind === 'withheld') return typst`#${withheldWord(cell.reason, language)}`
  const unit = unitOfRow(row.row)
  const written = writeFigure({ unit, value: cell.value }, language)
  if (unit !== 'share') return typst`#text(weight: "semibold", ${written})`
  const colour = accentCode(row.kind === 'net' ? `${accent}-soft` : accent)
  return typst`#total(${barEnds(cell)}, ${colour}, ${written})`
}

function writeCell(sheet: Sheet, row: TableRow, cell: Cell): TypstCode {
  if (cell.kind === 'withheld') {
    return typst`#${withheldWord(cell.reason, sheet.language)}${marksOf(sheet)}`
  }
  const written = writeFigure({ unit: unitOfRow(row.row), value: cell.value }, sheet.language)
  return typst`#${written}${marksOf(sheet, cell)}`
}

/** Letters and mark of a cell, in a room as wide for all so that numbers stay in line. */
function marksOf({ room }: Sheet, cell?: Estimate): TypstCode {
  if (room === 0) return ownTypst('')
  const letters = cell?.letters.join('') ?? ''
  const rest = cell?.versusTotal === undefined ? '' : versusMarks[cell.versusTotal]
  return typst`#marks(${ownTypst(`${String(room)}pt`)}, ${letters}, ${rest})`
}

function emptyMarks(sheet: Sheet, index: number): TypstCode {
  return index === 0 ? ownTypst('') : marksOf(sheet)
}
