import { textIn } from '../core/index.ts'
import type { Language } from '../core/index.ts'
import type { Figure, FigureIndex } from './figure.ts'
import { formatNumber, formatShare } from './format-number.ts'
import { html } from './html.ts'
import type { SafeHtml } from './html.ts'
import { sayIn } from './page.ts'
import { meanDecimals, writeFigure } from './write-figure.ts'

/** The anchor of a figure's record in its page. */
export function anchorOf(figureId: string): string {
  return `figure-${figureId.replace(/[^\w]+/g, '-')}`
}

/**
 * The records of the figures that a text quotes: value, interval, bases, question, data.
 *
 * @param quoted - ids in the order of the text
 * @returns nothing when the text quotes no figure
 */
export function renderProof(
  quoted: readonly string[],
  figures: FigureIndex,
  language: Language,
): SafeHtml | undefined {
  const say = sayIn(language)
  const records = [...new Set(quoted)].flatMap((id) => {
    const figure = figures.get(id)
    return figure === undefined || 'kind' in figure ? [] : [renderRecord(figure, language)]
  })
  if (records.length === 0) return undefined
  return html`<section aria-labelledby="proof">
<h2 id="proof">${say('proof.title')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${say('proof.title')}"><table>
<thead><tr><th scope="col" class="text">${say('proof.figure')}</th><th scope="col">${say('proof.value')}</th><th scope="col">${say('interval')}</th><th scope="col">${say('base.n')}</th><th scope="col" class="text">${say('proof.question')}</th><th scope="col" class="text">${say('proof.base')}</th></tr></thead>
<tbody>${records}</tbody></table></div></section>`
}

function renderRecord(figure: Figure, language: Language): SafeHtml {
  const say = sayIn(language)
  const { base, bases, question } = figure
  const n = bases === undefined ? '' : formatNumber(bases.n, language)
  return html`<tr id="${anchorOf(figure.id)}"><th scope="row"><code>${figure.id}</code><br>${textIn(figure.title, language)}</th><td><b>${writeFigure(figure, language)}</b></td><td>${rangeText(figure, language)}</td><td>${n}</td><td class="text">${question === undefined ? '' : textIn(question, language)}</td><td class="text">${base === undefined ? say('proof.all_asked') : textIn(base, language)}</td></tr>`
}

function rangeText(figure: Figure, language: Language): string {
  if (figure.interval === undefined) return ''
  const say = sayIn(language)
  const write = (value: number): string => {
    if (figure.unit === 'share') return formatShare(value, language)
    if (figure.unit === 'points') return formatNumber(value * 100, language)
    return formatNumber(value, language, figure.unit === 'mean' ? meanDecimals : 0)
  }
  return say('interval.range', { low: write(figure.interval[0]), high: write(figure.interval[1]) })
}
