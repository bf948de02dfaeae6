import { html, trusted } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import type { ChartData } from './chart-data.ts'
import type { Chart, PictureWords } from './charts.ts'
import { describeChart } from './describe-chart.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import type { Accent } from './study-names.ts'

/** The drawings of a chart, for pages and for phones, said in words to those who do not see them. */
export function renderPicture(
  chart: Chart,
  { draw, language }: Pick<SectionContext, 'draw' | 'language'>,
): SafeHtml {
  if (draw === undefined) return html``
  const words = describeChart(chart, language)
  const form = chart.kind === 'face_to_face' ? 'pair' : 'stack'
  return html`<div class="wide ${form}" role="img" aria-label="${words}">
      ${trusted(draw(chart, 'wide'))}
    </div>
    <div class="narrow" role="img" aria-label="${words}">${trusted(draw(chart, 'narrow'))}</div>`
}

/** A chart that is drawn alike on all pages, said in words to those who do not see it. */
export function renderSmallPicture(
  chart: Chart,
  { draw, language }: Pick<SectionContext, 'draw' | 'language'>,
): SafeHtml {
  if (draw === undefined) return html``
  return html`<figure>
    <div role="img" aria-label="${describeChart(chart, language)}">
      ${trusted(draw(chart, 'narrow'))}
    </div>
  </figure>`
}

/** A chart in a text: what it shows, its picture, and its numbers as a table. */
export function renderChartFigure(
  chart: Chart & PictureWords,
  data: ChartData,
  accent: Accent,
  context: SectionContext,
): SafeHtml {
  return html`<figure class="chart ${accent}">
    <figcaption>
      <b>${chart.title}</b>
      <span class="note">${chart.who}</span>
    </figcaption>
    ${renderPicture(chart, context)}${renderData(chart.title, data, context)}
  </figure>`
}

/** Open where nothing draws the chart. */
function renderData(
  title: string,
  { columns, rows }: ChartData,
  { draw, language }: SectionContext,
): SafeHtml {
  const say = sayIn(language)
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`)
  const lines = rows.map(
    ({ title: name, cells }) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  )
  return html`<details class="data" ${draw === undefined && html`open`}>
    <summary>${say('data_of_chart')}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${say('data_of', { title })}">
      <table>
        <thead>
          <tr>
            <td></td>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div>
  </details>`
}
