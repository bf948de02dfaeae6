import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Language } from '../../core/local-text.ts'
import { formatNumber, formatShare, formatSigned } from '../format-number.ts'
import type { Sheet, SheetCell, Workbook } from '../workbook/workbook.ts'
import { previewPage } from './preview-page.ts'

/** Most rows of a sheet that are shown: the rest is in the file. */
const mostRows = 120

const styles = `.mark{background:#fdf2d8;color:#7a4b00;padding:.3rem .8rem}
details{border-top:1px solid #c9c3b4}summary{padding:.4rem 0;font-weight:600;cursor:pointer}
.scroll{overflow:auto;max-height:34rem}table{border-collapse:collapse;font-size:.82rem;font-variant-numeric:tabular-nums}
td{padding:.15rem .5rem;border-bottom:1px solid #eee9dd;white-space:nowrap;vertical-align:top}
.title{font-size:1.1rem;font-weight:600}.head,.head_value,.block,.question,.net,.net_value{font-weight:600}
.quiet,.note,.base,.base_value,.letters,.withheld{color:#5c5850}.warning{color:#7a4b00}.value,.net_value,.base_value,.head_value{text-align:right}`

/** A tab book as a page: its sheets, the first rows of each. */
export function workbookPage({ language, title, mark, sheets }: Workbook): string {
  const content = html`${mark !== undefined && html`<p class="mark">${mark}</p>`}
  ${sheets.map((sheet, at) => renderSheet(sheet, at === 1, language))}`
  return previewPage({ language, title, styles, content })
}

function renderSheet(
  { name, rows, summary }: Sheet,
  isOpen: boolean,
  language: Language,
): SafeHtml {
  const cut = rows.length > mostRows
  const table = html`<summary>${name}</summary>
    <p class="quiet">${summary}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${name}">
      <table>
        <tbody>
          ${rows.slice(0, mostRows).map(
            (row) =>
              html`<tr>
                ${row.map((cell) => renderCell(cell, language))}
              </tr>`,
          )}
        </tbody>
      </table>
      ${cut && html`<p class="quiet">… ${formatNumber(rows.length - mostRows, language)}</p>`}
    </div>`
  return isOpen ? html`<details open>${table}</details>` : html`<details>${table}</details>`
}

function renderCell(cell: SheetCell, language: Language): SafeHtml {
  if (cell.kind === 'empty') return html`<td></td>`
  const text = cell.kind === 'text' ? cell.text : writeNumber(cell, language)
  return html`<td class="${cell.look}">${text}</td>`
}

function writeNumber(
  { value, number }: Extract<SheetCell, { readonly kind: 'number' }>,
  language: Language,
): string {
  switch (number) {
    case 'share':
      return formatShare(value, language)
    case 'points':
      return formatSigned(value, language)
    case 'mean':
      return formatNumber(value, language, 1)
    case 'whole':
      return formatNumber(value, language)
  }
}
