import { textIn } from '../core/local-text.ts'
import type { ProtectedTrend, Release } from '../protect/protected.ts'
import type { SlopeChart, SlopeSeries } from './charts.ts'
import { renderSmallPicture } from './chart-figure.ts'
import { pointOf } from './chart-point.ts'
import { collectFigures, trendFigureId } from './collect-figures.ts'
import { isShown, unitOfRow } from './figure.ts'
import { formatShare } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { linkFigure } from './figure-link.ts'
import { pictureMark } from './picture-words.ts'
import { sayIn } from './say.ts'
import type { ChartContext, Section, SectionContext } from './section-context.ts'
import { accentOf, isFrameVariable, populationTitle, waveTitle } from './study-names.ts'
import { withheldMark } from './withheld-mark.ts'
import { writeDifference } from './write-difference.ts'
import { writeFigure } from './write-figure.ts'
import { writeList } from './write-list.ts'

/** Rows of one question of one population between two waves, on all its bases. */
export type WaveCard = readonly [ProtectedTrend, ...ProtectedTrend[]]

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

/** Trends by question, population and pair of waves. */
export function cardsOf({ study, trends }: Release): readonly WaveCard[] {
  const cards = new Map<string, WaveCard>()
  for (const trend of trends) {
    const { population, row, waves } = trend
    if (isFrameVariable(study, population, row.variable)) continue
    const key = [population, row.variable, ...waves].join('/')
    const known = cards.get(key)
    cards.set(key, known === undefined ? [trend] : [...known, trend])
  }
  return [...cards.values()]
}

function renderCard(card: WaveCard, context: SectionContext): SafeHtml {
  const { release, language } = context
  const say = sayIn(language)
  const [{ population, question, waves }] = card
  const title = textIn(question, language)
  const chart = slopeChart(card, context)
  const [from, to] = waves.map((wave) => waveTitle(release.study, wave, language))
  return html`<section class="card">
    <h3>${title}</h3>
    <p class="quiet">${populationTitle(release.study, population, language)}</p>
    ${chart.series.length > 0 && renderSmallPicture(chart, context)}
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
          ${basesOf(card).map((rows) => renderBase(rows, context))}
        </table>
      </div>
    </details>
  </section>`
}

/** The rows of a card base by base, all who were asked first. */
export function basesOf(card: WaveCard): readonly WaveCard[] {
  const bases = new Map<string, WaveCard>()
  for (const trend of card) {
    const key = trend.base?.id ?? ''
    const known = bases.get(key)
    bases.set(key, known === undefined ? [trend] : [...known, trend])
  }
  return [...bases.values()]
}

function renderBase(rows: WaveCard, context: SectionContext): SafeHtml {
  const [{ base }] = rows
  const head =
    base !== undefined &&
    html`<tr>
      <th scope="rowgroup" colspan="6">${textIn(base.title, context.language)}</th>
    </tr>`
  return html`<tbody>
    ${head}${rows.map((trend) => renderTrend(trend, context))}
  </tbody>`
}

/** The chart of a card: its shares among all who were asked. */
export function slopeChart(card: WaveCard, context: ChartContext): SlopeChart {
  const { release, language } = context
  const [{ population, waves, question }] = card
  const shares = card.filter(({ row, base }) => base === undefined && unitOfRow(row) === 'share')
  const hidden: string[] = []
  const series = shares.flatMap((trend): readonly SlopeSeries[] => {
    const [from, to] = [pointOf(trend.from, language), pointOf(trend.to, language)]
    if (from === undefined || to === undefined) {
      hidden.push(textIn(trend.title, language))
      return []
    }
    const significant =
      trend.difference.kind === 'difference' && trend.difference.p < alphaOf(trend)
    return [{ title: textIn(trend.title, language), from, to, significant }]
  })
  return {
    kind: 'slopes',
    title: textIn(question, language),
    who: populationTitle(release.study, population, language),
    mark: pictureMark(context),
    accent: accentOf(release.study, population),
    waves,
    series,
    withheld:
      hidden.length === 0
        ? undefined
        : sayIn(language)('chart.withheld_sides', { sides: writeList(hidden, language) }),
  }
}

function renderTrend(trend: ProtectedTrend, context: SectionContext): SafeHtml {
  const { language } = context
  const id = trendFigureId(trend)
  const link = (text: SafeHtml): SafeHtml => linkFigure(id, text, context)
  // Tab stops once at a record that three cells lead to.
  const again = (text: SafeHtml): SafeHtml => linkFigure(id, text, context, 'pass')
  const written = writeDifference(trend.difference, unitOfRow(trend.row), language)
  return html`<tr>
    <th scope="row">${textIn(trend.title, language)}</th>
    <td>${renderEnd(trend, 0, context)}</td>
    <td>${renderEnd(trend, 1, context)}</td>
    <td><b>${link(written.value)}</b></td>
    <td>${again(written.interval)}</td>
    <td>${again(written.p)}</td>
  </tr>`
}

/** One end of a change leads to its own record, or to that of the change where it has none. */
function renderEnd(trend: ProtectedTrend, end: 0 | 1, context: SectionContext): SafeHtml {
  const { release, language } = context
  const cell = end === 0 ? trend.from : trend.to
  if (cell.kind === 'withheld') return withheldMark(cell.reason, language)
  const { population, row, base, waves } = trend
  const on = base === undefined ? '' : `@${base.id}`
  const own = `${waves[end]}/${population}/${row.variable}.${row.row}${on}`
  const figure = collectFigures(release).get(own)
  const id = isShown(figure) && figure.value === cell.value ? own : trendFigureId(trend)
  const text = writeFigure({ unit: unitOfRow(row), value: cell.value }, language)
  return linkFigure(id, text, context)
}
