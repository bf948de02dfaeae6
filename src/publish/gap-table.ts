import { textIn } from '../core/local-text.ts'
import type { Language } from '../core/local-text.ts'
import type { Cell, ProtectedGap } from '../protect/protected.ts'
import type { MirrorSide } from '../study/model.ts'
import { unitOfRow } from './figure.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderMirrorNotes } from './mirror-readings.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { waveTitle } from './study-names.ts'
import { withheldMark } from './withheld-mark.ts'
import { writeDifference } from './write-difference.ts'
import { writeFigure } from './write-figure.ts'

/** The numbers of mirrors as a table: both sides, the gap, its interval and its test. */
export function renderGapTable(
  gaps: readonly ProtectedGap[],
  sides: readonly [string, string],
  context: SectionContext,
): SafeHtml {
  const say = sayIn(context.language)
  const title = say('face_to_face.table', { left: sides[0], right: sides[1] })
  const waves = new Set(gaps.map(({ wave }) => wave))
  const lines = gaps.map((gap) => renderGap(gap, waves.size > 1, context))
  return html`<details open>
    <summary>${title}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="pairs">
        <thead>
          <tr>
            <th scope="col" class="text">${say('mirror')}</th>
            ${waves.size > 1 && html`<th scope="col" class="text">${say('wave')}</th>`}
            <th scope="col" class="text">${sides[0]}</th>
            <th scope="col" class="text">${sides[1]}</th>
            <th scope="col">${say('gap')}</th>
            <th scope="col">${say('interval')}</th>
            <th scope="col">${say('test')}</th>
          </tr>
        </thead>
        <tbody>
          ${lines}
        </tbody>
      </table>
    </div>
    ${renderMirrorNotes(gaps, context.language)}
  </details>`
}

function renderGap(gap: ProtectedGap, withWave: boolean, context: SectionContext): SafeHtml {
  const { release, language } = context
  const { mirror } = gap
  const [left, right] = mirror.sides
  const written = writeDifference(gap.difference, unitOfRow(left.row), language)
  return html`<tr>
    <th scope="row">${textIn(mirror.title, language)}</th>
    ${withWave && html`<td class="text wave">${waveTitle(release.study, gap.wave, language)}</td>`}${renderSide(left, gap.left, language)}${renderSide(right, gap.right, language)}
    <td><b>${written.value}</b></td>
    <td>${written.interval}</td>
    <td>${written.p}</td>
  </tr>`
}

function renderSide(side: MirrorSide, cell: Cell, language: Language): SafeHtml {
  const value =
    cell.kind === 'withheld'
      ? withheldMark(cell.reason, language)
      : html`<b>${writeFigure({ unit: unitOfRow(side.row), value: cell.value }, language)}</b>`
  return html`<td class="text">
    ${value} <span class="quiet">${textIn(side.label, language)}</span>
  </td>`
}
