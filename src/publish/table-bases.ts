import type { Language } from '../core/local-text.ts'
import type { Bases, ProtectedTable, Withheld } from '../protect/protected.ts'
import type { ReleasePolicy } from '../study/release-policy.ts'
import { linkBase } from './figure-link.ts'
import { formatNumber } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { classOf } from './table-rows.ts'
import { withheldMark } from './withheld-mark.ts'

/** Whether a base is shown but too small to lean on. */
export function isFragile(
  bases: Bases | Withheld,
  policy: Pick<ReleasePolicy, 'flagBase'>,
): boolean {
  return bases.kind === 'bases' && bases.n < policy.flagBase
}

/** A base of a column as it is written, or why it is not. */
export type BaseCell =
  | { readonly kind: 'shown'; readonly text: string; readonly fragile: boolean }
  | Withheld

/** One base of every column of a table. */
export interface BaseLine {
  readonly title: string
  readonly cells: readonly BaseCell[]
}

/** The bases of each column: respondents, and when weighted the two bases of weights. */
export function baseLines(
  table: ProtectedTable,
  policy: Pick<ReleasePolicy, 'flagBase'>,
  language: Language,
): readonly BaseLine[] {
  const say = sayIn(language)
  const line = (title: string, numberOf: (bases: Bases) => number, flags = false): BaseLine => ({
    title,
    cells: table.columns.map(({ bases }): BaseCell => {
      if (bases.kind === 'withheld') return bases
      const text = formatNumber(numberOf(bases), language)
      return { kind: 'shown', text, fragile: flags && isFragile(bases, policy) }
    }),
  })
  const respondents = line(say('base.n'), ({ n }) => n, true)
  if (table.provenance.weighting === 'none') return [respondents]
  return [
    respondents,
    line(say('base.weighted'), ({ weightedN }) => weightedN),
    line(say('base.effective'), ({ effectiveN }) => effectiveN),
  ]
}

/** The bases of each column as the last lines of its table, each leading to its record. */
export function renderBases(table: ProtectedTable, context: SectionContext): readonly SafeHtml[] {
  const { release, language } = context
  return baseLines(table, release.policy, language).map(
    ({ title, cells }) =>
      html`<tr class="base">
        <th scope="row">${title}</th>
        ${cells.map((cell, index) => {
          const content =
            cell.kind === 'withheld'
              ? withheldMark(cell.reason, language)
              : html`${linkBase(table, index, cell.text, context)}${cell.fragile && html`<sup>*</sup>`}`
          return html`<td ${classOf(table, index)}>${content}</td>`
        })}
      </tr>`,
  )
}
