import type { Bases, ProtectedTable, Withheld } from '../protect/protected.ts'
import type { ReleasePolicy } from '../study/model.ts'
import { linkBase } from './figure-link.ts'
import { formatNumber } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { classOf } from './table-rows.ts'
import { withheldMark } from './withheld-mark.ts'

/** Whether a base is shown but too small to lean on. */
export function isFragile(bases: Bases | Withheld, policy: ReleasePolicy): boolean {
  return bases.kind === 'bases' && bases.n < policy.flagBase
}

/** The bases of each column: respondents, and when weighted the two bases of weights. */
export function renderBases(table: ProtectedTable, context: SectionContext): readonly SafeHtml[] {
  const { language, release } = context
  const say = sayIn(language)
  const line = (title: string, write: (bases: Bases) => number): SafeHtml => {
    const cells = table.columns.map(({ bases }, index) => {
      if (bases.kind === 'withheld') {
        return html`<td ${classOf(table, index)}>${withheldMark(bases.reason, language)}</td>`
      }
      const number = formatNumber(write(bases), language)
      const isFlagged = title === say('base.n') && isFragile(bases, release.policy)
      const text = html`${linkBase(table, index, number, context)}${isFlagged && html`<sup>*</sup>`}`
      return html`<td ${classOf(table, index)}>${text}</td>`
    })
    return html`<tr class="base">
      <th scope="row">${title}</th>
      ${cells}
    </tr>`
  }
  const respondents = line(say('base.n'), ({ n }) => n)
  if (table.provenance.weighting === 'none') return [respondents]
  return [
    respondents,
    line(say('base.weighted'), ({ weightedN }) => weightedN),
    line(say('base.effective'), ({ effectiveN }) => effectiveN),
  ]
}
