import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedGap } from '../protect/protected.ts'
import { mirrorFigureId } from './collect-figures.ts'
import { unitOfRow } from './figure.ts'
import { linkFigure } from './figure-link.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderMirrorNotes } from './mirror-readings.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { sideWords } from './side-words.ts'
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
  const title = pairTitle(gaps, sides, context.language)
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
    ${gaps[0]?.part === undefined && renderMirrorNotes(gaps, context.language)}
  </details>`
}

/** Whose mirrors they are, and in which part of both. */
export function pairTitle(
  [first]: readonly ProtectedGap[],
  [left, right]: readonly [string, string],
  language: Language,
): string {
  const title = sayIn(language)('face_to_face.table', { left, right })
  return first?.part === undefined ? title : `${title}, ${textIn(first.part.title, language)}`
}

function renderGap(gap: ProtectedGap, withWave: boolean, context: SectionContext): SafeHtml {
  const { release, language } = context
  const { mirror } = gap
  const [left] = mirror.sides
  const id = mirrorFigureId(gap, 'gap')
  const link = (text: SafeHtml): SafeHtml => linkFigure(id, text, context)
  // Tab stops once at a record that three cells lead to.
  const again = (text: SafeHtml): SafeHtml => linkFigure(id, text, context, 'pass')
  const written = writeDifference(gap.difference, unitOfRow(left.row), language)
  return html`<tr>
    <th scope="row">${textIn(mirror.title, language)}</th>
    ${withWave && html`<td class="text wave">${waveTitle(release.study, gap.wave, language)}</td>`}${renderSide(gap, 'left', context)}${renderSide(gap, 'right', context)}
    <td><b>${link(written.value)}</b></td>
    <td>${again(written.interval)}</td>
    <td>${again(written.p)}</td>
  </tr>`
}

function renderSide(gap: ProtectedGap, name: 'left' | 'right', context: SectionContext): SafeHtml {
  const { language } = context
  const cell = gap[name]
  const at = name === 'left' ? 0 : 1
  const side = gap.mirror.sides[at]
  const value =
    cell.kind === 'withheld'
      ? withheldMark(cell.reason, language)
      : linkFigure(
          mirrorFigureId(gap, name),
          writeFigure({ unit: unitOfRow(side.row), value: cell.value }, language),
          context,
        )
  return html`<td class="text">
    <b>${value}</b> <span class="quiet">${sideWords(gap, at, language)}</span>
  </td>`
}
