import type { ProtectedTable } from '../protect/protected.ts'
import type { Directive } from '../study/text/bound-text.ts'
import { renderFaceToFace } from './face-to-face.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderNotice } from './notice.ts'
import { placeChart } from './place-chart.ts'
import type { ProseContext } from './prose-context.ts'
import { renderQuestion } from './question-table.ts'
import { sayIn } from './say.ts'
import { renderSection } from './section-context.ts'
import type { Section } from './section-context.ts'
import { populationTitle } from './study-names.ts'
import { renderTables } from './tables.ts'
import { renderWaves } from './waves.ts'
import { writeList } from './write-list.ts'

/**
 * Puts in a text what a directive names: a section, once; the tables of an id; a chart of a
 * question.
 *
 * @param titled - whether the text has a heading just before, which is then the section's
 */
export function placeDirective(
  directive: Directive,
  titled: boolean,
  context: ProseContext,
): SafeHtml {
  switch (directive.name) {
    case 'face-to-face':
      return placeSection(directive, titled, renderFaceToFace, context)
    case 'waves':
      return placeSection(directive, titled, renderWaves, context)
    case 'notice':
      return placeSection(directive, titled, renderNotice, context)
    case 'table':
      return placeTables(directive, titled, context)
    case 'bars':
    case 'scale':
    case 'heat':
    case 'multiples':
      return placeChart(directive.name, directive, context)
  }
}

function placeSection(
  { name }: Directive,
  titled: boolean,
  render: (context: ProseContext) => Section | undefined,
  context: ProseContext,
): SafeHtml {
  if (context.placedSections.has(name)) return html``
  context.placedSections.add(name)
  return place(render(context), titled, context)
}

function place(section: Section | undefined, titled: boolean, context: ProseContext): SafeHtml {
  if (section === undefined) return html``
  if (titled) return html`<div class="placed">${section.body}</div>`
  context.contents.push(section)
  return html`<div class="placed">${renderSection(section)}</div>`
}

/**
 * The tables that a directive places and that are not placed yet: by a table's own id, or by that of a
 * table of the study, which stands for all its questions.
 */
export function takeTables(
  { argument }: Directive,
  { release, placedTables }: ProseContext,
): readonly ProtectedTable[] {
  const tables = release.tables.filter(
    ({ id, spec }) => (id === argument || spec === argument) && !placedTables.has(id),
  )
  for (const { id } of tables) placedTables.add(id)
  return tables
}

function placeTables(directive: Directive, titled: boolean, context: ProseContext): SafeHtml {
  const tables = takeTables(directive, context)
  const [only, ...others] = tables
  if (only === undefined) return html``
  if (others.length === 0) {
    return html`<div class="placed">${renderQuestion(only, 'h3', context)}</div>`
  }
  const heading = { id: `tables-${directive.argument}`, title: tablesTitle(tables, context) }
  return place(renderTables(tables, heading, context), titled, context)
}

/** What several tables are called together: those of whom. */
export function tablesTitle(
  tables: readonly ProtectedTable[],
  { release, language }: Pick<ProseContext, 'release' | 'language'>,
): string {
  const ids = new Set(tables.map(({ provenance }) => provenance.population))
  const names = [...ids].map((id) => populationTitle(release.study, id, language))
  return sayIn(language)('tables.of', { populations: writeList(names, language) })
}
