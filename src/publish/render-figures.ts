import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { textIn } from '../core/local-text.ts'
import { parseFigureId } from '../study/text/figure-id.ts'
import { collectFigures } from './collect-figures.ts'
import { isSimulated } from './cover.ts'
import type { Figure } from './figure.ts'
import { isShown } from './figure.ts'
import type { RecordLine } from './figure-record.ts'
import { figuresFile, otherLanguage, reportFile } from './page-files.ts'
import { renderPage } from './page.ts'
import { figureAnchor, recordsAnchor } from './figure-anchor.ts'
import { figureWho } from './proof.ts'
import { groupRecords } from './records.ts'
import type { FigureEntry, RecordGroup } from './records.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import { waveTitle } from './study-names.ts'

/**
 * Writes the page to which every number of the tables and charts leads: one record a figure, with
 * what it measures, on whom, how precisely, from which data, and the command that recomputes it.
 *
 * It stands beside the report, which would be three times as long with it.
 */
export function renderFigures(context: SectionContext): string {
  const { release, language } = context
  const say = sayIn(language)
  const groups = groupRecords({ release, language, study: release.study.id })
  const content = html`<header class="cover">
      <p class="kind">${textIn(release.study.title, language)}</p>
      <h1>${say('figures.title')}</h1>
      <p class="universe">${say('figures.lead')}</p>
    </header>
    ${groups.map((group) => renderGroup(group, context))}`
  return renderPage({
    kind: 'figures',
    language,
    title: `${say('figures.title')} — ${textIn(release.study.title, language)}`,
    description: say('figures.lead'),
    links: {
      otherLanguage: figuresFile(otherLanguage(language)),
      beside: [{ address: reportFile(language), title: say('report') }],
    },
    simulated: isSimulated(release),
    provisional: context.provisional,
    content,
  })
}

function renderGroup({ key, shared, figures }: RecordGroup, context: SectionContext): SafeHtml {
  const id = recordsAnchor(key)
  const columns = columnsOf(figures)
  return html`<section class="records" aria-labelledby="${id}">
    <h2 id="${id}">${titleOf(key, figures, context)}</h2>
    ${shared.length > 0 && renderLines(shared)}
    <div class="scroll" tabindex="0" role="group" aria-labelledby="${id}">
      <table>
        ${renderHead(columns)}
        <tbody>
          ${figures.map((entry) => renderEntry(entry, columns, context))}
        </tbody>
      </table>
    </div>
  </section> `
}

/** The question, and who was asked it when. */
function titleOf(
  key: string,
  figures: readonly FigureEntry[],
  { release, language }: SectionContext,
): string {
  const say = sayIn(language)
  const first = figures[0]?.figure
  if (key === 'samples' || first === undefined) return say('figures.samples')
  const parsed = parseFigureId(first.id)
  if (parsed?.kind === 'mirror') {
    const title = say('figures.mirrors', { wave: waveTitle(release.study, parsed.wave, language) })
    return first.base === undefined ? title : `${title}, ${textIn(first.base, language)}`
  }
  const total = figures.find(({ figure }) => !/@[^@]*\./.test(figure.id))?.figure ?? first
  return `${textIn(first.question ?? first.title, language)} — ${figureWho(total, { release, language })}`
}

function renderLines(lines: readonly RecordLine[]): SafeHtml {
  return html`<dl class="notice">
    ${lines.map(
      ({ label, text }) =>
        html`<dt>${label}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`
}

/** What the figures of a group say each for itself; the command says the figure's name. */
function columnsOf(figures: readonly FigureEntry[]): readonly RecordLine[] {
  const columns = new Map<string, RecordLine>()
  for (const { lines } of figures) {
    for (const line of lines) if (line.key !== 'figure') columns.set(line.key, line)
  }
  return order.flatMap((key) => columns.get(key) ?? [])
}

/** Columns from left to right. */
const order = [
  'definition',
  'value',
  'interval',
  'error',
  'test',
  'bases',
  'who',
  'filter',
  'question',
  'weighting',
  'weights',
  'spread',
  'margins',
  'data',
  'simulated',
  'command',
] as const

function renderHead(columns: readonly RecordLine[]): SafeHtml {
  const heads = columns.map(
    ({ key, label }) =>
      html`<th scope="col" ${isNumber(key) ? html`` : html`class="text"`}>${label}</th>`,
  )
  return html`<thead>
    <tr>
      ${heads}
    </tr>
  </thead>`
}

function isNumber(key: string): boolean {
  return key === 'value' || key === 'interval' || key === 'error' || key === 'test'
}

function renderEntry(
  { figure, lines }: FigureEntry,
  columns: readonly RecordLine[],
  context: SectionContext,
): SafeHtml {
  const cells = columns.map(({ key }) => {
    const text = lines.find((line) => line.key === key)?.text ?? ''
    if (key === 'definition') return html`<th scope="row">${text}</th>`
    if (key === 'value') return html`<td><b>${text}</b></td>`
    if (key === 'command') return html`<td class="text"><code>${text}</code></td>`
    if (key === 'bases') return html`<td class="text" ${anchorOfBase(figure, context)}>${text}</td>`
    return isNumber(key) ? html`<td>${text}</td>` : html`<td class="text">${text}</td>`
  })
  return html`<tr id="${figureAnchor(figure.id)}">
    ${cells}
  </tr>`
}

/** The size of the base of a share has its record in that of the share. */
function anchorOfBase(figure: Figure, { release }: SectionContext): SafeHtml {
  const size = `${figure.id}#n`
  return isShown(collectFigures(release).get(size)) ? html`id="${figureAnchor(size)}"` : html``
}
