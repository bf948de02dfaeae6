import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { Estimate, ProtectedTable } from '../protect/protected.ts'
import { unitOfRow } from './figure.ts'
import { formatShare, roundHalfUp } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'

/** Shares of a bar's track that the drawing tells apart: a thousandth. */
const barDecimals = 1

/**
 * Draws one share as a bar on a track from 0 to 100%, its interval as a line.
 *
 * A bar needs no plotting library: it stretches to the room it is given, and its words stay text
 * that wraps, which a chart's do not.
 */
export function drawBar({ value, interval }: Pick<Estimate, 'value' | 'interval'>): SafeHtml {
  const at = (share: number): number =>
    roundHalfUp(Math.min(1, Math.max(0, share)) * 100, barDecimals)
  const [low, high] = interval
  return html`<svg
    class="bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <path class="track" d="M0 0H100V10H0z" />
    <path class="share" d="M0 0H${at(value)}V10H0z" />
    <path class="range" d="M${at(low)} 5H${at(high)}" />
  </svg>`
}

/**
 * The shares of a question's total as a list of bars, each under its title; hidden from those who
 * listen, since the table beside it says the same.
 */
export function renderBars(table: ProtectedTable, language: Language): SafeHtml {
  const items = table.rows.flatMap((row) => {
    const cell = row.cells[0]
    if (cell?.kind !== 'estimate' || unitOfRow(row.row) !== 'share') return []
    const title = textIn(row.title, language)
    const share = formatShare(cell.value, language)
    return [html`<li class="${row.kind}"><span>${title}</span>${drawBar(cell)}<b>${share}</b></li>`]
  })
  return items.length === 0
    ? html``
    : html`<ul class="bars" aria-hidden="true">
        ${items}
      </ul>`
}
