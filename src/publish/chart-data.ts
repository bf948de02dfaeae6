import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { linkCell, linkFigure } from './figure-link.ts'
import { figureIdOf } from './collect-figures.ts'
import { unitOfRow } from './figure.ts'
import { formatShare } from './format-number.ts'
import { sayIn } from './say.ts'
import { itemTitle } from './scale-chart.ts'
import type { SectionContext } from './section-context.ts'
import { waveTitle } from './study-names.ts'
import { writeInterval } from './write-figure.ts'

/** The numbers of a chart as a table. */
export interface ChartData {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly title: string; readonly cells: readonly SafeHtml[] }[]
}

/** Shares of the total with their intervals. */
export function dataOfBars(table: ProtectedTable, context: SectionContext): ChartData {
  const { language } = context
  const say = sayIn(language)
  const [total] = table.columns
  const level = formatShare(table.provenance.level, language)
  const rows = sharesOf(table).map(({ row, at }) => {
    const [cell] = row.cells
    const interval =
      cell?.kind === 'estimate' && total !== undefined
        ? linkFigure(
            figureIdOf(table, row, total),
            writeInterval(cell.interval, unitOfRow(row.row), language),
            context,
            'pass',
          )
        : html`–`
    return {
      title: textIn(row.title, language),
      cells: [totalLink(table, at, context), interval],
    }
  })
  return { columns: [say('total'), say('chart.interval', { level })], rows }
}

/** Shares by the columns of the banner. */
export function dataOfColumns(table: ProtectedTable, context: SectionContext): ChartData {
  const { language } = context
  const columns = table.columns.map(({ block, title }) =>
    block === undefined ? sayIn(language)('total') : textIn(title, language),
  )
  const rows = sharesOf(table).map(({ row, at }) => ({
    title: textIn(row.title, language),
    cells: table.columns.map((_, column) =>
      column === 0 ? totalLink(table, at, context) : linkCell(table, { row: at, column }, context),
    ),
  }))
  return { columns, rows }
}

/** Shares of the total, one column a wave. */
export function dataOfWaves(tables: readonly ProtectedTable[], context: SectionContext): ChartData {
  const { release, language } = context
  const columns = tables.map(({ provenance }) =>
    waveTitle(release.study, provenance.wave, language),
  )
  const rows = rowTitles(tables, context).map(([name, title]) => ({
    title,
    cells: tables.map((table) => totalCell(table, name, context)),
  }))
  return { columns, rows }
}

/** Items of a grid, one column an answer: those without an opinion too. */
export function dataOfGrid(
  tables: readonly ProtectedTable[],
  question: string,
  context: SectionContext,
): ChartData {
  const names = rowTitles(tables, context)
  return {
    columns: names.map(([, title]) => title),
    rows: tables.map((table) => ({
      title: itemTitle(textIn(table.variable.label, context.language), question),
      cells: names.map(([name]) => totalCell(table, name, context)),
    })),
  }
}

/** The rows of a table that are shares, and where they stand. */
function sharesOf(
  table: ProtectedTable,
): readonly { readonly row: ProtectedTable['rows'][number]; readonly at: number }[] {
  return table.rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => unitOfRow(row.row) === 'share')
}

/** Every row of some tables once, with its title. */
function rowTitles(
  tables: readonly ProtectedTable[],
  { language }: SectionContext,
): readonly (readonly [string, string])[] {
  const titles = new Map<string, string>()
  for (const { row } of tables.flatMap(sharesOf)) {
    if (!titles.has(row.row.row)) titles.set(row.row.row, textIn(row.title, language))
  }
  return [...titles]
}

function totalCell(table: ProtectedTable, name: string, context: SectionContext): SafeHtml {
  const at = table.rows.findIndex(({ row }) => row.row === name)
  return totalLink(table, at, context)
}

/** Tab stops once a row, at the total: its record stands with those of the columns. */
function totalLink(table: ProtectedTable, row: number, context: SectionContext): SafeHtml {
  return linkCell(table, { row, column: 0, tab: 'stop' }, context)
}
