import { textIn } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import type { Cell, ProtectedTrend, Release } from '../protect/protected.ts'
import type { SlopeChart, SlopeSeries } from './charts.ts'
import { pointOf } from './chart-point.ts'
import { unitOfRow } from './figure.ts'
import { formatShare } from './format-number.ts'
import { html, trusted } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import type { Section, SectionContext } from './section-context.ts'
import { accentOf, isFrameVariable, populationTitle, waveTitle } from './study-names.ts'
import { withheldMark } from './withheld-mark.ts'
import { writeDifference } from './write-difference.ts'
import { writeFigure } from './write-figure.ts'

/** Rows of one question of one population between two waves, on all its bases. */
export type Card = readonly [ProtectedTrend, ...ProtectedTrend[]]

/**
 * What changed between waves: one slope chart a question, and its numbers as a table, those of each
 * base after those of all.
 *
 * What the sampling frame knows of respondents is left out: it describes the samples, not answers.
 *
 * @returns nothing when no question was asked twice
 */
export function renderWaves(context: SectionContext): Section | undefined {
  const { release, language } = context
  const cards = cardsOf(release)
  const [first] = cards
  if (first === undefined) return undefined
  const say = sayIn(language)
  const body = html`<p class="lead">
      ${say('waves.lead', { alpha: formatShare(alphaOf(first[0]), language) })}
    </p>
    <div class="cards">${cards.map((card) => renderCard(card, context))}</div>`
  return { id: 'waves', title: say('waves.title'), body }
}

/** Significance level of the study's tests: a line is solid under it. */
export function alphaOf({ provenance: [{ level }] }: ProtectedTrend): number {
  return 1 - level
}

/** Questions asked in two waves, population by population, each with its rows on all its bases. */
export function cardsOf({ study, trends }: Release): readonly Card[] {
  const cards = new Map<string, Card>()
  for (const trend of trends) {
    const { population, row, waves } = trend
    if (isFrameVariable(study, population, row.variable)) continue
    const key = [population, row.variable, ...waves].join('/')
    const known = cards.get(key)
    cards.set(key, known === undefined ? [trend] : [...known, trend])
  }
  return [...cards.values()]
}

function renderCard(card: Card, context: SectionContext): SafeHtml {
  const { release, language, draw } = context
  const say = sayIn(language)
  const [{ population, question, waves }] = card
  const title = textIn(question, language)
  const chart = slopeChart(card, context)
  const [from, to] = waves.map((wave) => waveTitle(release.study, wave, language))
  return html`<section class="card">
    <h3>${title}</h3>
    <p class="quiet">${populationTitle(release.study, population, language)}</p>
    ${draw !== undefined && chart.series.length > 0 && html`<figure>${trusted(draw(chart, 'narrow'))}</figure>`}
    <details>
      <summary>${say('data_of_chart')}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="${say('data_of', { title })}">
        <table>
          <thead>
            <tr>
              <td></td>
              <th scope="col">${from}</th>
              <th scope="col">${to}</th>
              <th scope="col">${say('waves.change')}</th>
              <th scope="col">${say('interval')}</th>
              <th scope="col">${say('test')}</th>
            </tr>
          </thead>
          ${basesOf(card).map((rows) => renderBase(rows, language))}
        </table>
      </div>
    </details>
  </section>`
}

/** The rows of a card base by base, all who were asked first. */
function basesOf(card: Card): readonly Card[] {
  const bases = new Map<string, Card>()
  for (const trend of card) {
    const key = trend.base?.id ?? ''
    const known = bases.get(key)
    bases.set(key, known === undefined ? [trend] : [...known, trend])
  }
  return [...bases.values()]
}

function renderBase(rows: Card, language: Language): SafeHtml {
  const [{ base }] = rows
  const head =
    base !== undefined &&
    html`<tr>
      <th scope="rowgroup" colspan="6">${textIn(base.title, language)}</th>
    </tr>`
  return html`<tbody>
    ${head}${rows.map((trend) => renderTrend(trend, language))}
  </tbody>`
}

function slopeChart(card: Card, { release, language }: SectionContext): SlopeChart {
  const [{ population, waves }] = card
  const shares = card.filter(({ row, base }) => base === undefined && unitOfRow(row) === 'share')
  const series = shares.flatMap((trend): readonly SlopeSeries[] => {
    const [from, to] = [pointOf(trend.from, language), pointOf(trend.to, language)]
    if (from === undefined || to === undefined) return []
    const significant =
      trend.difference.kind === 'difference' && trend.difference.p < alphaOf(trend)
    return [{ title: textIn(trend.title, language), from, to, significant }]
  })
  return { kind: 'slopes', accent: accentOf(release.study, population), waves, series }
}

function renderTrend(trend: ProtectedTrend, language: Language): SafeHtml {
  const unit = unitOfRow(trend.row)
  const write = (cell: Cell): SafeHtml =>
    cell.kind === 'withheld'
      ? withheldMark(cell.reason, language)
      : html`${writeFigure({ unit, value: cell.value }, language)}`
  const written = writeDifference(trend.difference, unit, language)
  return html`<tr>
    <th scope="row">${textIn(trend.title, language)}</th>
    <td>${write(trend.from)}</td>
    <td>${write(trend.to)}</td>
    <td><b>${written.value}</b></td>
    <td>${written.interval}</td>
    <td>${written.p}</td>
  </tr>`
}
