import { textIn } from '../../core/local-text.ts'
import type { Language } from '../../core/local-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { strategyAxes } from '../../study/strategy.ts'
import type { StrategyAxis } from '../../study/strategy.ts'
import { formatNumber } from '../format-number.ts'
import type { Section, SectionContext } from '../section-context.ts'
import { writeInterval } from '../write-figure.ts'
import { differsText } from './benchmark-section.ts'
import type { Diagnosis } from './diagnosis.ts'
import { linkReading } from './fill-figures.ts'
import { drawIntervalChart } from './interval-chart.ts'
import type { IndicatorReading } from './read-indicator.ts'
import { sayStrategyIn } from './say-strategy.ts'
import { renderStanding, standingText, thresholdText } from './standing-text.ts'
import { writeMeasure } from './write-quantity.ts'

/** The scorecard: every indicator, axis by axis, with its interval between its thresholds. */
export function renderScorecard({ readings }: Diagnosis, context: SectionContext): Section {
  const say = sayStrategyIn(context.language)
  const title = say('score.title')
  const body = html`<p class="lead">${say('score.lead')}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="score stack" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="text">${say('score.indicator')}</th>
            <th scope="col" role="columnheader">${say('score.value')}</th>
            <th scope="col" role="columnheader">${say('score.n')}</th>
            <th scope="col" role="columnheader" class="zones">
              ${(['act', 'watch', 'good'] as const).map((level) => html`<span>${say(`level.${level}`)}</span>`)}
            </th>
            <th scope="col" role="columnheader" class="text">${say('score.standing')}</th>
          </tr>
        </thead>
        ${strategyAxes.map((axis) => renderAxis(axis, readings, context))}
      </table>
    </div>`
  return { id: 'scorecard', title, body }
}

function renderAxis(
  axis: StrategyAxis,
  readings: readonly IndicatorReading[],
  context: SectionContext,
): SafeHtml {
  const own = readings.filter(({ indicator }) => indicator.axis === axis)
  if (own.length === 0) return html``
  return html`<tbody role="rowgroup">
    <tr role="row">
      <th scope="rowgroup" role="rowheader" colspan="5">
        ${sayStrategyIn(context.language)(`axis.${axis}`)}
      </th>
    </tr>
    ${own.map((reading) => renderReading(reading, context))}
  </tbody>`
}

function renderReading(reading: IndicatorReading, context: SectionContext): SafeHtml {
  const { indicator, measure } = reading
  const { language } = context
  const say = sayStrategyIn(language)
  const isDistance = indicator.against !== undefined
  const range = measure && writeInterval(measure.interval, indicator.unit, language)
  const thresholds = thresholdText(indicator, language)
  const about = [
    ...(isDistance ? [say('score.from_benchmark')] : []),
    ...(thresholds === '' ? [] : [thresholds]),
    ...(reading.differs === undefined || reading.differs.length === 0
      ? []
      : [differsText(reading.differs, language)]),
  ]
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${textIn(indicator.title, language)}<span class="note">${about.join(' · ')}</span>
    </th>
    <td role="cell" data-label="${say('score.value')}">
      <b>${linkReading(reading, context)}</b
      >${range !== undefined && html`<span class="note">${range}</span>`}
    </td>
    <td role="cell" data-label="${say('score.n')}">${basesText(reading.bases, language)}</td>
    <td role="cell" class="zones">${drawReading(reading, thresholds, language)}</td>
    <td role="cell" class="text">${renderStanding(standingText(reading.standing, language))}</td>
  </tr>`
}

function drawReading(
  { indicator, measure }: IndicatorReading,
  thresholds: string,
  language: Language,
): SafeHtml {
  const { levels, unit } = indicator
  if (levels === undefined || measure === undefined) return html``
  const text = sayStrategyIn(language)('chart.text', {
    value: writeMeasure(measure.value, unit, language),
    interval: writeInterval(measure.interval, unit, language),
    thresholds,
  })
  return drawIntervalChart(measure, levels, text)
}

/** Respondents behind a figure; those of both sides of a difference. */
export function basesText(bases: readonly number[], language: Language): string {
  return bases.map((n) => formatNumber(n, language)).join(' / ')
}
