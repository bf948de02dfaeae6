import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { Figure, FigureIndex } from './figure.ts'
import { isShown } from './figure.ts'
import { formatNumber } from './format-number.ts'
import { figureAnchor, recordAddress } from './figure-anchor.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import type { Section, SectionContext } from './section-context.ts'
import { populationTitle, waveTitle } from './study-names.ts'
import { writeFigure, writeInterval } from './write-figure.ts'

export { figureAnchor } from './figure-anchor.ts'

/**
 * The records of the figures that a text quotes: value, interval, bases, question, data.
 *
 * @param quoted - ids in the order of the text, repeated or not
 * @returns nothing when the text quotes no figure that may be shown
 */
export function renderProof(
  quoted: readonly string[],
  figures: FigureIndex,
  context: SectionContext,
): Section | undefined {
  const say = sayIn(context.language)
  const shown = figuresProved(quoted, figures)
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
          ${shown.map((figure) => renderRecord(figure, context))}
        </tbody>
      </table>
    </div>
    <dl class="notice">
      <dt>${say('notice.data')}</dt>
      <dd>${hashesOf(shown, context).map(renderHash)}</dd>
    </dl>`
  return { id: 'proof', title, body }
}

/** The figures among those quoted that may be shown, once each, in the order of the text. */
export function figuresProved(quoted: readonly string[], figures: FigureIndex): readonly Figure[] {
  return [...new Set(quoted)].map((id) => figures.get(id)).filter(isShown)
}

/** The fingerprint of a sample's data, and the sample's name. */
export interface NamedHash {
  readonly sample: string
  readonly hash: string
}

/** The fingerprint of each sample that figures come from. */
export function hashesOf(
  figures: readonly Figure[],
  { release, language }: SectionContext,
): readonly NamedHash[] {
  const hashes = new Set(figures.flatMap(({ dataHashes }) => dataHashes))
  return release.samples
    .filter(({ dataHash }) => hashes.has(dataHash))
    .map(({ population, wave, dataHash }) => {
      const who = populationTitle(release.study, population, language)
      const when = waveTitle(release.study, wave, language)
      return { sample: `${who}, ${when}`, hash: dataHash }
    })
}

function renderHash({ sample, hash }: NamedHash): SafeHtml {
  return html`<div>${sample}<code class="note">${hash}</code></div>`
}

function renderRecord(figure: Figure, context: SectionContext): SafeHtml {
  const { language } = context
  const { bases, question } = figure
  return html`<tr id="${figureAnchor(figure.id)}">
    <th scope="row">
      ${textIn(figure.title, language)}<a class="note" href="${recordAddress(figure.id, language)}"
        ><code>${figure.id}</code></a
      >
    </th>
    <td><b>${writeFigure(figure, language)}</b></td>
    <td>${intervalOf(figure, language)}</td>
    <td>${bases && formatNumber(bases.n, language)}</td>
    <td class="text">${question && textIn(question, language)}</td>
    <td class="text">${figureWho(figure, context)}</td>
  </tr>`
}

/** What a reader who points at a number is told: the question, who was counted, the interval. */
export function proofLine(figure: Figure, context: SectionContext): string {
  const { language } = context
  const say = sayIn(language)
  const { bases, question } = figure
  const interval = intervalOf(figure, language)
  return [
    textIn(question ?? figure.title, language),
    figureWho(figure, context),
    ...(bases === undefined ? [] : [say('base.short', { n: bases.n })]),
    ...(interval === '' ? [] : [say('proof.interval', { interval })]),
  ].join('\n')
}

/** Populations, waves and base of a figure; a difference says which is taken from which. */
export function figureWho(
  figure: Pick<Figure, 'id' | 'populations' | 'waves' | 'base' | 'denominator'>,
  { release, language }: Pick<SectionContext, 'release' | 'language'>,
): string {
  const { populations, waves, base, denominator, id } = figure
  const say = sayIn(language)
  const minus = (names: readonly string[]): string => {
    const [first = '', second] = names
    return second === undefined ? first : say('proof.difference', { first, second })
  }
  const names = populations.map((one) => populationTitle(release.study, one, language))
  const when = waves.map((one) => waveTitle(release.study, one, language))
  const on = [
    ...(base === undefined ? [] : [textIn(base, language)]),
    ...(denominator === 'answered' && !id.endsWith('#n') ? [say('proof.all_answered')] : []),
  ]
  // A change is the later wave minus the earlier.
  return [minus(names), minus(when.toReversed()), ...on].join(', ')
}

/** The interval of a figure in words; nothing where it has none. */
export function intervalOf({ interval, unit }: Figure, language: Language): string {
  return interval === undefined ? '' : writeInterval(interval, unit, language)
}
