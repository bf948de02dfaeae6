import type { Language } from '../core/local-text.ts'
import type { Bases, ProtectedTable, Withheld } from '../protect/protected.ts'
import type { ReleasePolicy } from '../study/model.ts'
import { formatNumber } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import { classOf } from './table-rows.ts'
import { withheldMark } from './withheld-mark.ts'

/** Whether a base is shown but too small to lean on. */
export function isFragile(bases: Bases | Withheld, policy: ReleasePolicy): boolean {
  return bases.kind === 'bases' && bases.n < policy.flagBase
}

/** The bases of each column: respondents, and when weighted the two bases of weights. */
export function renderBases(
  table: ProtectedTable,
  policy: ReleasePolicy,
  language: Language,
): readonly SafeHtml[] {
  const say = sayIn(language)
  const line = (title: string, write: (bases: Bases) => SafeHtml): SafeHtml => {
    const cells = table.columns.map(({ bases }, index) => {
      const text = bases.kind === 'bases' ? write(bases) : withheldMark(bases.reason, language)
      return html`<td ${classOf(table, index)}>${text}</td>`
    })
    return html`<tr class="base">
      <th scope="row">${title}</th>
      ${cells}
    </tr>`
  }
  const count = (value: number): SafeHtml => html`${formatNumber(value, language)}`
  const respondents = line(say('base.n'), (bases) =>
    isFragile(bases, policy) ? html`${count(bases.n)}<sup>*</sup>` : count(bases.n),
  )
  if (table.provenance.weighting === 'none') return [respondents]
  return [
    respondents,
    line(say('base.weighted'), (bases) => count(bases.weightedN)),
    line(say('base.effective'), (bases) => count(bases.effectiveN)),
  ]
}
