import { textIn } from '../core/index.ts'
import type { Language } from '../core/index.ts'
import type { ProtectedTrend, Release } from '../protect/index.ts'
import type { SlopeChart, SlopeSeries } from './charts.ts'
import { pointOf } from './face-to-face.ts'
import type { SectionContext } from './face-to-face.ts'
import { formatNumber, formatP, formatPoints, formatShare } from './format-number.ts'
import { html, trusted } from './html.ts'
import type { SafeHtml } from './html.ts'
import { sayIn } from './page.ts'

/** Significance level of the pages' tests. */
const alpha = 0.05

/**
 * What changed between waves: one slope chart a question, and its numbers as a table.
 *
 * @returns nothing when no question was asked twice
 */
export function renderWaves(context: SectionContext): SafeHtml | undefined {
  const { release, language } = context
  const shares = release.trends.filter((trend) => isShare(trend) && trend.base === undefined)
  if (shares.length === 0) return undefined
  const say = sayIn(language)
  const cards = [...groupByQuestion(shares).values()].map((trends) => renderCard(trends, context))
  return html`<section aria-labelledby="waves">
<h2 id="waves">${say('waves.title')}</h2>
<p class="lead">${say('waves.lead', { alpha: formatShare(alpha, language) })}</p>
<div class="cards">${cards}</div>
</section>`
}

function isShare(trend: ProtectedTrend): boolean {
  return trend.row.row !== 'mean' && trend.row.row !== 'nps'
}

function groupByQuestion(
  trends: readonly ProtectedTrend[],
): ReadonlyMap<string, readonly ProtectedTrend[]> {
  const groups = new Map<string, ProtectedTrend[]>()
  for (const trend of trends) {
    const key = `${trend.population}/${trend.row.variable}/${trend.waves.join('..')}`
    groups.set(key, [...(groups.get(key) ?? []), trend])
  }
  return groups
}

function renderCard(trends: readonly ProtectedTrend[], context: SectionContext): SafeHtml {
  const [first] = trends
  if (first === undefined) return html``
  const { release, language, draw } = context
  const say = sayIn(language)
  const chart = slopeChart(trends, first, release, language)
  const lines = trends.map((trend) => renderTrendLine(trend, language))
  return html`<section>
<h3>${textIn(first.question, language)}</h3>
<p class="quiet">${populationTitle(release, first.population, language)}</p>
<figure role="group" aria-label="${chart.description}">${trusted(draw(chart, 'narrow'))}</figure>
<details><summary>${say('data_of_chart')}</summary><div class="scroll" tabindex="0" role="region" aria-label="${say('data_of_chart')}"><table>
<thead><tr><td></td><th scope="col">${chart.waves[0]}</th><th scope="col">${chart.waves[1]}</th><th scope="col">${say('waves.change')}</th><th scope="col">${say('interval')}</th><th scope="col">${say('test')}</th></tr></thead>
<tbody>${lines}</tbody></table></div></details>
</section>`
}

/** The title of a population, or its id when the study has none. */
export function populationTitle(release: Release, id: string, language: Language): string {
  const population = release.study.populations.find((candidate) => candidate.id === id)
  return population === undefined ? id : textIn(population.title, language)
}

/** Which accent a population keeps in every chart. */
export function accentOf(release: Release, id: string): 'left' | 'right' {
  return release.study.populations.findIndex((candidate) => candidate.id === id) === 1
    ? 'right'
    : 'left'
}

function slopeChart(
  trends: readonly ProtectedTrend[],
  first: ProtectedTrend,
  release: Release,
  language: Language,
): SlopeChart {
  const series = trends.flatMap((trend): readonly SlopeSeries[] => {
    const [from, to] = [pointOf(trend.from, language), pointOf(trend.to, language)]
    if (from === undefined || to === undefined) return []
    const significant = trend.difference.kind === 'difference' && trend.difference.p < alpha
    return [{ title: textIn(trend.title, language), from, to, significant }]
  })
  return {
    kind: 'slopes',
    description: series.map(({ title, from, to }) => `${title}: ${from.text} → ${to.text}.`).join(' '),
    accent: accentOf(release, first.population),
    waves: first.waves,
    series,
  }
}

function renderTrendLine(trend: ProtectedTrend, language: Language): SafeHtml {
  const say = sayIn(language)
  const { difference } = trend
  const [from, to] = [pointOf(trend.from, language), pointOf(trend.to, language)]
  const written =
    difference.kind === 'withheld'
      ? { change: '–', range: '–', p: '–' }
      : {
          change: formatPoints(difference.value, language),
          range: say('interval.range', {
            low: formatNumber(difference.interval[0] * 100, language),
            high: formatNumber(difference.interval[1] * 100, language),
          }),
          p: formatP(difference.p, language),
        }
  return html`<tr><th scope="row">${textIn(trend.title, language)}</th><td>${from?.text ?? '–'}</td><td>${to?.text ?? '–'}</td><td><b>${written.change}</b></td><td>${written.range}</td><td>${written.p}</td></tr>`
}
