import { textIn } from '../core/index.ts'
import type { Language } from '../core/index.ts'
import type { Cell, ProtectedTable, TableColumn, TableRow } from '../protect/index.ts'
import type { BarChart } from './charts.ts'
import type { SectionContext } from './face-to-face.ts'
import { formatNumber, formatShare } from './format-number.ts'
import { html, trusted } from './html.ts'
import type { SafeHtml } from './html.ts'
import { sayIn } from './page.ts'
import { accentOf, populationTitle } from './waves.ts'
import { withheldReasonText } from './withheld-text.ts'
import { meanDecimals } from './write-figure.ts'

/** Every table of the release, by wave and population, each with its bars. */
export function renderTables(context: SectionContext): SafeHtml | undefined {
  const { release, language } = context
  if (release.tables.length === 0) return undefined
  const say = sayIn(language)
  const level = release.tables[0]?.provenance.level ?? 0.95
  const groups = release.samples.map(({ wave, population, title }) => {
    const own = release.tables.filter(
      ({ provenance }) => provenance.wave === wave && provenance.population === population,
    )
    const id = `tables-${wave}-${population}`
    const waveTitle = release.study.waves.find((candidate) => candidate.id === wave)?.title ?? {}
    return html`<section aria-labelledby="${id}">
<h3 id="${id}">${populationTitle(release, population, language)}, ${textIn(waveTitle, language)}</h3>
<p class="quiet">${textIn(title, language)}</p>
${own.map((table) => renderTable(table, context))}
</section>`
  })
  return html`<section aria-labelledby="tables">
<h2 id="tables">${say('tables.title')}</h2>
<p class="lead">${say('tables.lead', { level: formatShare(level, language) })}</p>
${groups}
</section>`
}

/** One question: its words, its base, bars of the total, and the table of all columns. */
export function renderTable(table: ProtectedTable, context: SectionContext): SafeHtml {
  const { language, draw } = context
  const chart = barChart(table, context)
  const title = textIn(table.variable.label, language)
  return html`<article class="question">
<h3>${title}</h3>
<p class="quiet">${baseText(table, context)}</p>
${chart.rows.length > 0 && html`<figure role="group" aria-label="${chart.description}">${trusted(draw(chart, 'narrow'))}</figure>`}
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table>
${renderHead(table, language)}
<tbody>${table.rows.map((row) => renderRow(table, row, language))}${renderBases(table, language)}</tbody>
</table></div>
</article>`
}

function baseText(table: ProtectedTable, { release, language }: SectionContext): string {
  const say = sayIn(language)
  const bases = table.columns[0]?.bases
  if (bases === undefined || bases.kind === 'withheld') return ''
  const n = bases.n
  const text =
    table.base === undefined
      ? say(table.denominator === 'asked' ? 'base.asked' : 'base.answered', { n })
      : say('base.of', { n, base: textIn(table.base.title, language) })
  const fragile = n < release.policy.flagBase && n >= release.policy.qualityBase
  return fragile ? `${text} — ${say('fragile', { flag: release.policy.flagBase })}` : text
}

function barChart(table: ProtectedTable, { release, language }: SectionContext): BarChart {
  const rows = table.rows.flatMap((row) => {
    const cell = row.cells[0]
    if (cell?.kind !== 'estimate' || row.kind === 'mean' || row.kind === 'nps') return []
    const point = { value: cell.value, interval: cell.interval, text: writeCell(cell, row, language) }
    return [{ title: textIn(row.title, language), point, net: row.kind === 'net' }]
  })
  return {
    kind: 'bars',
    description: rows.map((row) => `${row.title}: ${row.point.text}.`).join(' '),
    accent: accentOf(release, table.provenance.population),
    rows,
  }
}

function renderHead(table: ProtectedTable, language: Language): SafeHtml {
  const say = sayIn(language)
  const blocks = table.blocks.map((block, index) => {
    const span = table.columns.filter((column) => column.block === index).length
    return html`<th scope="colgroup" class="start" colspan="${span}">${textIn(block.title, language)}</th>`
  })
  const letters = table.columns.map(
    (column, i) =>
      html`<th scope="col"${startClass(table, i)}>${column.block === undefined ? say('total') : textIn(column.title, language)}${column.letter !== undefined && html`<br><span class="quiet">${column.letter}</span>`}</th>`,
  )
  return html`<thead>${blocks.length > 0 && html`<tr><td></td><td></td>${blocks}</tr>`}<tr><td></td>${letters}</tr></thead>`
}

function startClass(table: ProtectedTable, index: number): SafeHtml {
  const here = table.columns[index]?.block
  const before = table.columns[index - 1]?.block
  return index > 0 && here !== before ? html` class="start"` : html``
}

function renderRow(table: ProtectedTable, row: TableRow, language: Language): SafeHtml {
  const cells = row.cells.map(
    (cell, i) => html`<td${startClass(table, i)}>${renderCell(cell, row, language)}</td>`,
  )
  return html`<tr class="${row.kind}"><th scope="row">${textIn(row.title, language)}</th>${cells}</tr>`
}

function renderCell(cell: Cell, row: TableRow, language: Language): SafeHtml {
  if (cell.kind === 'withheld') {
    const reason = withheldReasonText(cell.reason, language)
    return html`<span class="withheld" role="img" aria-label="${reason}" title="${reason}">–</span>`
  }
  const letters = cell.letters.length === 0 ? html`` : html`<sup>${cell.letters.join('')}</sup>`
  return html`${writeCell(cell, row, language)}${letters}`
}

function writeCell(cell: Extract<Cell, { kind: 'estimate' }>, row: TableRow, language: Language): string {
  switch (row.kind) {
    case 'category':
    case 'net':
      return formatShare(cell.value, language)
    case 'mean':
      return formatNumber(cell.value, language, meanDecimals)
    case 'nps':
      return formatNumber(cell.value, language)
  }
}

function renderBases(table: ProtectedTable, language: Language): readonly SafeHtml[] {
  const say = sayIn(language)
  const line = (title: string, pick: (bases: ShownBases) => number): SafeHtml =>
    html`<tr class="base"><th scope="row">${title}</th>${table.columns.map((column, i) => html`<td${startClass(table, i)}>${writeBase(column, pick, language)}</td>`)}</tr>`
  const weighted = table.provenance.weighting !== 'none'
  return [
    line(say('base.n'), (bases) => bases.n),
    ...(weighted ? [line(say('base.weighted'), (bases) => bases.weightedN), line(say('base.effective'), (bases) => bases.effectiveN)] : []),
  ]
}

type ShownBases = Exclude<TableColumn['bases'], { readonly kind: 'withheld' }>

function writeBase(column: TableColumn, pick: (bases: ShownBases) => number, language: Language): string {
  return column.bases.kind === 'withheld' ? '–' : formatNumber(pick(column.bases), language)
}
