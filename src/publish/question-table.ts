import { textIn } from '../core/local-text.ts'
import { messageOf } from '../core/message.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { renderBars } from './bars.ts'
import { linkBase, linkRecords } from './figure-link.ts'
import { formatNumber } from './format-number.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { independenceNotes } from './independence-notes.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { accentOf } from './study-names.ts'
import { isFragile, renderBases } from './table-bases.ts'
import { renderHead, renderRow } from './table-rows.ts'
import { withheldNotes } from './withheld-text.ts'

/** The anchor of a table in its page. */
export function tableAnchor(table: ProtectedTable): string {
  return `table-${table.id}`
}

/**
 * One question: its words, who was counted, its bars, the table of all its columns, its footnotes.
 *
 * On narrow pages a list of bars stands above a crossed table; on wide ones and on paper the bars
 * stand in the column of the total.
 */
export function renderQuestion(
  table: ProtectedTable,
  heading: 'h3' | 'h4',
  context: SectionContext,
): SafeHtml {
  const { release, language } = context
  const title = textIn(table.variable.label, language)
  const accent = accentOf(release.study, table.provenance.population)
  return html`<article class="question ${accent}" id="${tableAnchor(table)}">
    ${heading === 'h3' ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
    <p class="base">${baseLine(table, context)}</p>
    ${table.columns.length > 1 && renderBars(table, language)}
    <div class="scroll" tabindex="0" role="group" aria-label="${title}">
      <table class="${formOf(table)}" style="--columns:${table.columns.length - 1}">
        <colgroup>
          <col class="names" />
          <col class="totals" />
        </colgroup>
        ${renderHead(table, language)}
        <tbody>
          ${table.rows.map((_, row) => renderRow(table, row, context))}
        </tbody>
        <tfoot>
          ${renderBases(table, context)}
        </tfoot>
      </table>
    </div>
    ${renderNotes(table, context)} ${linkRecords(table, context)}
  </article>`
}

function formOf(table: ProtectedTable): string {
  const crossed = table.columns.length > 1 ? 'crossed' : 'plain'
  const lettered = table.rows.some(({ cells }) =>
    cells.some(
      (cell) =>
        cell.kind === 'estimate' && (cell.letters.length > 0 || cell.versusTotal !== undefined),
    ),
  )
  return lettered ? `${crossed} lettered` : crossed
}

/** Who was counted, in a line. */
export function baseText(
  table: ProtectedTable,
  { language }: Pick<SectionContext, 'language'>,
): string {
  const say = sayIn(language)
  const bases = table.columns[0]?.bases
  if (bases === undefined || bases.kind === 'withheld') return say('base.withheld')
  const { n } = bases
  if (table.base !== undefined) {
    return say('base.of', { n, base: textIn(table.base.title, language) })
  }
  return say(table.denominator === 'asked' ? 'base.asked' : 'base.answered', { n })
}

/** The same, its number leading to its record. */
function baseLine(table: ProtectedTable, context: SectionContext): SafeHtml {
  const text = baseText(table, context)
  const bases = table.columns[0]?.bases
  if (bases?.kind !== 'bases') return html`${text}`
  const n = formatNumber(bases.n, context.language)
  const at = text.indexOf(n)
  if (at === -1) return html`${text}`
  return html`${text.slice(0, at)}${linkBase(table, 0, n, context)}${text.slice(at + n.length)}`
}

/** The footnotes of a table, a sentence or two each. */
export function tableNotes(
  table: ProtectedTable,
  { release, language }: Pick<SectionContext, 'release' | 'language'>,
): readonly string[] {
  const say = sayIn(language)
  const { policy } = release
  const fragile = table.columns.some(({ bases }) => isFragile(bases, policy))
  return [
    ...(fragile ? [say('fragile', { flag: policy.flagBase })] : []),
    ...independenceNotes(table, language),
    ...withheldNotes(table, language),
    ...table.notes.map((note) => messageOf(note, language)),
  ]
}

function renderNotes(table: ProtectedTable, context: SectionContext): SafeHtml {
  const notes = tableNotes(table, context)
  return notes.length === 0
    ? html``
    : html`<ul class="notes">
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>`
}
