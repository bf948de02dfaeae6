import { html } from '../core/html.ts'
import type { HtmlPart, SafeHtml } from '../core/html.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { collectFigures, figureIdOf } from './collect-figures.ts'
import { isShown, unitOfRow } from './figure.ts'
import { recordAddress } from './figure-anchor.ts'
import type { SectionContext } from './section-context.ts'
import { withheldMark } from './withheld-mark.ts'
import { writeFigure } from './write-figure.ts'

/** What a number needs to lead to its record. */
type LinkContext = Pick<SectionContext, 'release' | 'language'>

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
): SafeHtml {
  if (!isShown(collectFigures(release).get(id))) return html`${text}`
  return html`<a href="${recordAddress(id, language)}">${text}</a>`
}

/** A cell of a table by the places of its row and its column. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The number of a cell, leading to its record; the dash of a withheld one says why. */
export function linkCell(
  table: ProtectedTable,
  { row: rowAt, column: columnAt }: CellPlace,
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
  return isOwn ? linkFigure(id, text, context) : html`${text}`
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
  return id === undefined ? html`${text}` : linkFigure(id, text, context)
}
