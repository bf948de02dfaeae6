import { textIn } from '../core/local-text.ts'
import type { ProtectedTable } from '../protect/protected.ts'
import { valueOf } from './chart-point.ts'
import { pictureWords } from './picture-words.ts'
import { sayIn } from './say.ts'
import type { ChartContext } from './section-context.ts'
import type { HeatBlock, HeatChart, ShareRow } from './share-charts.ts'
import { kindOfRow, shareRows, titleOfRow } from './share-rows.ts'
import { accentOf } from './study-names.ts'

/** A crossed table as a grid of tints. */
export function heatChart(table: ProtectedTable, context: ChartContext): HeatChart {
  const { release } = context
  return {
    kind: 'heat',
    ...pictureWords(table, context),
    accent: accentOf(release.study, table.provenance.population),
    blocks: blocksOf(table, context),
    rows: crossedRows(table, context),
  }
}

/** The rows of a crossed table, a value a column. */
export function crossedRows(
  table: ProtectedTable,
  { language }: ChartContext,
): readonly ShareRow[] {
  return shareRows(table).map((row) => ({
    title: titleOfRow(row, language),
    kind: kindOfRow(row),
    values: row.cells.map((cell) => valueOf(cell, language)),
  }))
}

/** The total alone, then the blocks of the banner, in the order of the columns. */
function blocksOf(table: ProtectedTable, { language }: ChartContext): readonly HeatBlock[] {
  const total: HeatBlock = { title: '', columns: [sayIn(language)('total')] }
  const blocks = table.blocks.map((block, index) => ({
    title: textIn(block.title, language),
    columns: table.columns
      .filter((column) => column.block === index)
      .map(({ title }) => textIn(title, language)),
  }))
  return [total, ...blocks]
}
