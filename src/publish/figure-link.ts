import { anchorHref, html } from '../core/html.ts'
import type { HtmlPart, SafeHtml } from '../core/html.ts'
import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { collectFigures, figureIdOf } from './collect-figures.ts'
import type { Figure } from './figure.ts'
import { isShown, unitOfRow } from './figure.ts'
import { recordAddress, recordsAnchor } from './figure-anchor.ts'
import { figuresFile } from './page-files.ts'
import { recordKey } from './record-key.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { withheldMark } from './withheld-mark.ts'
import { writeFigure } from './write-figure.ts'

/** What a number needs to lead to its record. */
type LinkContext = Pick<SectionContext, 'release' | 'language'>

/**
 * Whether Tab stops at a link. A table has hundreds, which would stand between a reader and the next
 * question: Tab passes them by where one link beside them leads to the same records (WCAG 2.1.1,
 * 2.4.1). A mouse, a finger, a screen reader and a search in the page find them all.
 */
export type TabStop = 'stop' | 'pass'

/**
 * A number that leads to its record on the page of all figures; as it stands when the release has no
 * such figure.
 *
 * @param id - of the figure
 * @param text - as it is written
 */
export function linkFigure(
  id: string,
  text: HtmlPart,
  { release, language }: LinkContext,
  tab: TabStop = 'stop',
): SafeHtml {
  if (!isShown(collectFigures(release).get(id))) return html`${text}`
  const address = recordAddress(id, language)
  return tab === 'pass'
    ? html`<a href="${address}" tabindex="-1">${text}</a>`
    : html`<a href="${address}">${text}</a>`
}

/** Where the records of all figures of a table stand, and the part of their ids that they share. */
export interface RecordsPlace {
  readonly address: string
  readonly key: string
}

/** Where the records of the figures of a table stand; nothing when the release shows none of it. */
export function recordsOf(
  table: ProtectedTable,
  { release, language }: LinkContext,
): RecordsPlace | undefined {
  const figures = collectFigures(release)
  const ids = table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const id = figureIdOf(table, row, column)
      return [id, `${id}#n`]
    }),
  )
  const first = ids.map((id) => figures.get(id)).find(isShown)
  return first && recordsOfFigure(first, language)
}

/** Where the records of the figures that are told with a figure stand. */
export function recordsOfFigure(figure: Figure, language: Language): RecordsPlace {
  const key = recordKey(figure)
  return { key, address: `${figuresFile(language)}${anchorHref(recordsAnchor(key))}` }
}

/** The link beside a table that leads to the records of all its figures, which Tab stops at. */
export function linkRecords(table: ProtectedTable, context: LinkContext): SafeHtml {
  const place = recordsOf(table, context)
  if (place === undefined) return html``
  const { language } = context
  return html`<p class="records-of">
    <a href="${place.address}"
      >${sayIn(language)('figures.of_table')}<span class="sr">
        — ${textIn(table.variable.label, language)}</span
      ></a
    >
  </p>`
}

/** A cell of a table by the places of its row and its column. */
export interface CellPlace {
  readonly row: number
  readonly column: number
  /** Passed by when absent. */
  readonly tab?: TabStop | undefined
}

/** The number of a cell, leading to its record; the dash of a withheld one says why. */
export function linkCell(
  table: ProtectedTable,
  { row: rowAt, column: columnAt, tab = 'pass' }: CellPlace,
  context: LinkContext,
): SafeHtml {
  const [row, column] = [table.rows[rowAt], table.columns[columnAt]]
  const cell = row?.cells[columnAt]
  if (row === undefined || column === undefined || cell === undefined) return html``
  if (cell.kind === 'withheld') return withheldMark(cell.reason, context.language)
  const text = writeFigure({ unit: unitOfRow(row.row), value: cell.value }, context.language)
  const id = figureIdOf(table, row, column)
  const figure = collectFigures(context.release).get(id)
  // Where one row is counted on those asked and on those who answered, the id is that of the former.
  const isOwn = isShown(figure) && figure.value === cell.value
  return isOwn ? linkFigure(id, text, context, tab) : html`${text}`
}

/** A base of a column, leading to the record of those counted in it. */
export function linkBase(
  table: ProtectedTable,
  columnAt: number,
  text: HtmlPart,
  context: LinkContext,
): SafeHtml {
  const column = table.columns[columnAt]
  const figures = collectFigures(context.release)
  if (column?.bases.kind !== 'bases') return html`${text}`
  const { n } = column.bases
  const ids = table.rows.map((row) => `${figureIdOf(table, row, column)}#n`)
  const id = ids.find((one) => {
    const figure = figures.get(one)
    return isShown(figure) && figure.value === n
  })
  return id === undefined ? html`${text}` : linkFigure(id, text, context, 'pass')
}
