import { textIn } from '../../core/local-text.ts'
import { anchorHref, html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { unitOfDifference, unitOfRow } from '../figure.ts'
import { formatDistance } from '../format-number.ts'
import { figureAnchor } from '../proof.ts'
import type { Section, SectionContext } from '../section-context.ts'
import { waveTitle } from '../study-names.ts'
import { withheldMark } from '../withheld-mark.ts'
import { writeFigure, writeInterval } from '../write-figure.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { RankedGap } from './rank-gaps.ts'
import { sayStrategyIn } from './say-strategy.ts'

/** The gaps between the two populations, ranked; nothing when the study has no mirror. */
export function renderGaps({ gaps }: Diagnosis, context: SectionContext): Section | undefined {
  if (gaps.length === 0) return undefined
  const say = sayStrategyIn(context.language)
  const title = say('gaps.title')
  const body = html`<p class="lead">${say('gaps.lead')}</p>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="ranked stack" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="text">${say('gaps.mirror')}</th>
            <th scope="col" role="columnheader">${say('gaps.least')}</th>
            <th scope="col" role="columnheader">${say('gaps.gap')}</th>
            <th scope="col" role="columnheader">${say('score.interval')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${gaps.map((gap) => renderGap(gap, context))}
        </tbody>
      </table>
    </div>`
  return { id: 'gaps', title, body }
}

function renderGap({ gap, atLeast }: RankedGap, context: SectionContext): SafeHtml {
  const { release, language } = context
  const { mirror, wave, difference } = gap
  const say = sayStrategyIn(language)
  const head = html`<th scope="row" role="rowheader">
    ${textIn(mirror.title, language)}<span class="note"
      >${sidesText(gap, context)} · ${waveTitle(release.study, wave, language)}</span
    >
  </th>`
  if (difference.kind === 'withheld') {
    const mark = withheldMark(difference.reason, language)
    return html`<tr role="row">
      ${head}
      <td role="cell" data-label="${say('gaps.least')}">${mark}</td>
      <td role="cell" data-label="${say('gaps.gap')}">${mark}</td>
      <td role="cell" data-label="${say('score.interval')}">${mark}</td>
    </tr>`
  }
  const unit = unitOfDifference(unitOfRow(mirror.sides[0].row))
  const { value, p, interval } = difference
  const least =
    unit === 'points'
      ? formatDistance(atLeast, language)
      : writeFigure({ unit, value: atLeast }, language)
  return html`<tr role="row">
    ${head}
    <td role="cell" data-label="${say('gaps.least')}">
      <b>${atLeast === 0 ? say('gaps.nil') : least}</b>
    </td>
    <td role="cell" data-label="${say('gaps.gap')}">
      <a class="figure" href="${anchorHref(figureAnchor(`${wave}/mirror/${mirror.id}.gap`))}"
        >${writeFigure({ unit, value, p }, language)}</a
      >
    </td>
    <td role="cell" data-label="${say('score.interval')}">
      ${writeInterval(interval, unit, language)}
    </td>
  </tr>`
}

/** Both sides with their label: what the sign of the gap is taken from. */
function sidesText(
  { mirror, left, right }: RankedGap['gap'],
  { language }: SectionContext,
): string {
  return mirror.sides
    .map(({ row, label }, at) => {
      const cell = at === 0 ? left : right
      const value =
        cell.kind === 'withheld'
          ? '–'
          : writeFigure({ unit: unitOfRow(row), value: cell.value }, language)
      return `${value} ${textIn(label, language)}`
    })
    .join(' / ')
}
