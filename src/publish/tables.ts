import { textIn } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { anchorHref, html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { renderQuestion, tableAnchor } from './question-table.ts'
import { sayIn } from './say.ts'
import type { Section, SectionContext } from './section-context.ts'
import { populationTitle, waveTitle } from './study-names.ts'
import { testsText } from './tests-text.ts'

/** Lists of questions shorter than this need no list to find one's way. */
const shortList = 4

/**
 * Tables of the release by wave and population, each question with its bars and its columns.
 *
 * @param tables - those to show: all of the release, or those that a text places or leaves
 * @param heading - anchor and title of the section
 * @returns nothing when there is none
 */
export function renderTables(
  tables: readonly ProtectedTable[],
  heading: Pick<Section, 'id' | 'title'>,
  context: SectionContext,
): Section | undefined {
  const [first] = tables
  if (first === undefined) return undefined
  const say = sayIn(context.language)
  const reading = [
    ...testsText(tables, context.language),
    say('tables.withheld'),
    say('figures.numbers'),
  ]
  const body = html`<p class="lead">${reading.join(' ')}</p>
    ${groupsOf(tables).map((group) => renderGroup(group, heading.id, context))}`
  return { ...heading, body }
}

/** Tables of one population in one wave. */
export type TableGroup = readonly [ProtectedTable, ...ProtectedTable[]]

/** Tables by wave and population, in the order they come. */
export function groupsOf(tables: readonly ProtectedTable[]): readonly TableGroup[] {
  const groups = new Map<string, TableGroup>()
  for (const table of tables) {
    const { wave, population } = table.provenance
    const key = `${wave}/${population}`
    const known = groups.get(key)
    groups.set(key, known === undefined ? [table] : [...known, table])
  }
  return [...groups.values()]
}

function renderGroup(group: TableGroup, section: string, context: SectionContext): SafeHtml {
  const { release, language } = context
  const { wave, population } = group[0].provenance
  const id = `${section}-${wave}-${population}`
  const title = `${populationTitle(release.study, population, language)}, ${waveTitle(release.study, wave, language)}`
  return html`<section aria-labelledby="${id}">
    <h3 id="${id}" class="group">${title}</h3>
    ${group.length > shortList && renderList(group, context)}
    ${group.map((table) => renderQuestion(table, 'h4', context))}
  </section>`
}

function renderList(group: TableGroup, { language }: SectionContext): SafeHtml {
  const items = group.map((table) => {
    const base = table.base === undefined ? '' : `, ${textIn(table.base.title, language)}`
    return html`<li>
      <a href="${anchorHref(tableAnchor(table))}"
        >${textIn(table.variable.label, language)}${base}</a
      >
    </li>`
  })
  const title = sayIn(language)('tables.list', { n: group.length })
  return html`<details class="list">
    <summary>${title}</summary>
    <ol>
      ${items}
    </ol>
  </details>`
}
