import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { Figure, FigureIndex } from './figure.ts'
import { isShown } from './figure.ts'
import { formatNumber } from './format-number.ts'
import { html } from './html.ts'
import type { SafeHtml } from './html.ts'
import { sayIn } from './say.ts'
import type { Section } from './section-context.ts'
import { writeFigure, writeInterval } from './write-figure.ts'

/** The anchor of a figure's record in its page. */
export function figureAnchor(id: string): string {
  return `figure-${id}`
}

/**
 * The records of the figures that a text quotes: value, interval, bases, question, data.
 *
 * @param quoted - ids in the order of the text, repeated or not
 * @returns nothing when the text quotes no figure that may be shown
 */
export function renderProof(
  quoted: readonly string[],
  figures: FigureIndex,
  language: Language,
): Section | undefined {
  const say = sayIn(language)
  const shown = [...new Set(quoted)].map((id) => figures.get(id)).filter(isShown)
  if (shown.length === 0) return undefined
  const title = say('proof.title')
  const body = html`<p class="lead">${say('proof.lead')}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="proof">
        <thead>
          <tr>
            <th scope="col" class="text">${say('proof.figure')}</th>
            <th scope="col">${say('proof.value')}</th>
            <th scope="col">${say('interval')}</th>
            <th scope="col">${say('base.n')}</th>
            <th scope="col" class="text">${say('proof.question')}</th>
            <th scope="col" class="text">${say('proof.base')}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((figure) => renderRecord(figure, language))}
        </tbody>
      </table>
    </div>
    <dl class="notice">
      <dt>${say('notice.data')}</dt>
      ${hashesOf(shown)}
    </dl>`
  return { id: 'proof', title, body }
}

function hashesOf(figures: readonly Figure[]): readonly SafeHtml[] {
  const hashes = new Set(figures.flatMap(({ dataHashes }) => dataHashes))
  return [...hashes].map((hash) => html`<dd><code>${hash}</code></dd>`)
}

function renderRecord(figure: Figure, language: Language): SafeHtml {
  const { bases, question } = figure
  return html`<tr id="${figureAnchor(figure.id)}">
    <th scope="row">${textIn(figure.title, language)}<code class="note">${figure.id}</code></th>
    <td><b>${writeFigure(figure, language)}</b></td>
    <td>${intervalOf(figure, language)}</td>
    <td>${bases && formatNumber(bases.n, language)}</td>
    <td class="text">${question && textIn(question, language)}</td>
    <td class="text">${baseOf(figure, language)}</td>
  </tr>`
}

/** What a reader who points at a number is told: the question, who was counted, the interval. */
export function proofLine(figure: Figure, language: Language): string {
  const say = sayIn(language)
  const { bases, question } = figure
  const interval = intervalOf(figure, language)
  const lines = [
    textIn(question ?? figure.title, language),
    ...(bases === undefined
      ? []
      : [say('base.of', { n: bases.n, base: baseOf(figure, language) })]),
    ...(interval === '' ? [] : [say('proof.interval', { interval })]),
  ]
  return lines.join('\n')
}

function baseOf({ base, denominator, unit, p }: Figure, language: Language): string {
  if (base !== undefined) return textIn(base, language)
  if (unit === 'count' || p !== undefined) return ''
  return sayIn(language)(denominator === 'answered' ? 'proof.all_answered' : 'proof.all_asked')
}

function intervalOf({ interval, unit }: Figure, language: Language): string {
  return interval === undefined ? '' : writeInterval(interval, unit, language)
}
