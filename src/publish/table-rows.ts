import { textIn } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import type { Cell, Estimate, ProtectedTable, TableRow } from '../protect/protected.ts'
import { drawBar } from './bars.ts'
import { unitOfRow } from './figure.ts'
import { linkCell } from './figure-link.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { rowTitle } from './row-title.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { versusMarks } from './versus-marks.ts'

/** Titles of blocks and columns, with the letters that cells refer to. */
export function renderHead(table: ProtectedTable, language: Language): SafeHtml {
  const blocks = table.blocks.map((block, index) => {
    const span = table.columns.filter((column) => column.block === index).length
    return html`<th scope="colgroup" class="start" colspan="${span}">
      ${textIn(block.title, language)}
    </th>`
  })
  const columns = table.columns.map((column, index) => {
    const title =
      column.block === undefined ? sayIn(language)('total') : textIn(column.title, language)
    const letter =
      column.letter === undefined ? html`` : html` <span class="letter">${column.letter}</span>`
    return html`<th scope="col" ${classOf(table, index)}>${breakable(title)}${letter}</th>`
  })
  return html`<thead>
    ${
      blocks.length > 0 &&
      html`<tr>
        <td></td>
        <td></td>
        ${blocks}
      </tr>`
    }
    <tr>
      <td></td>
      ${columns}
    </tr>
  </thead>`
}

/** A narrow column may break its title after a slash. */
function breakable(title: string): SafeHtml {
  const parts = title.split('/')
  return html`${parts.map((part, i) => (i === 0 ? html`${part}` : html`/<wbr />${part}`))}`
}

/** Marks the column of the total, and the first column of each block. */
export function classOf(table: ProtectedTable, index: number): SafeHtml {
  if (index === 0) return html`class="total"`
  const [before, here] = [table.columns[index - 1], table.columns[index]]
  return here?.block === before?.block ? html`` : html`class="start"`
}

/** One row: its title, then a cell a column, the total with its bar. */
export function renderRow(table: ProtectedTable, at: number, context: SectionContext): SafeHtml {
  const row = table.rows[at]
  if (row === undefined) return html``
  const { language } = context
  const cells = row.cells.map((cell, index) => {
    const number = linkCell(table, { row: at, column: index }, context)
    const content = renderCell(table, cell, number, language)
    if (index > 0) return html`<td ${classOf(table, index)}>${content}</td>`
    const bar = hasBar(row, cell) && drawBar(cell)
    return html`<td ${classOf(table, index)}>${bar}<span class="value">${content}</span></td>`
  })
  return html`<tr class="${row.kind}">
    <th scope="row">${rowTitle(table, row, language)}</th>
    ${cells}
  </tr>`
}

function hasBar(row: TableRow, cell: Cell): cell is Estimate {
  return cell.kind === 'estimate' && unitOfRow(row.row) === 'share'
}

function renderCell(
  table: ProtectedTable,
  cell: Cell,
  number: SafeHtml,
  language: Language,
): SafeHtml {
  if (cell.kind === 'withheld') return number
  const text = html`${number}${renderMark(cell, language)}`
  if (cell.letters.length === 0) return text
  const lower = table.columns
    .filter(({ letter }) => letter !== undefined && cell.letters.includes(letter))
    .map(({ title }) => textIn(title, language))
  const columns = new Intl.ListFormat(language).format(lower)
  return html`${text}<sup title="${sayIn(language)('tables.higher', { columns })}"
      >${cell.letters.join('')}</sup
    >`
}

/** Whether the cell is above or below the rest of the base, for the eye and for a screen reader. */
function renderMark({ versusTotal }: Estimate, language: Language): SafeHtml {
  if (versusTotal === undefined) return html``
  const isHigher = versusTotal === 'higher'
  const words = sayIn(language)(isHigher ? 'tables.above_rest' : 'tables.below_rest')
  return html` <span class="rest" role="img" aria-label="${words}" title="${words}"
    >${versusMarks[versusTotal]}</span
  >`
}
