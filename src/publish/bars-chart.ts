import type { ProtectedTable } from '../protect/protected.ts'
import { valueOf } from './chart-point.ts'
import { pictureWords } from './picture-words.ts'
import type { ChartContext } from './section-context.ts'
import type { BarsChart } from './share-charts.ts'
import { kindOfRow, shareRows, titleOfRow, totalOf } from './share-rows.ts'
import { accentOf } from './study-names.ts'

/** The shares of a question’s total as bars with their intervals. */
export function barsChart(table: ProtectedTable, context: ChartContext): BarsChart {
  const { release, language } = context
  return {
    kind: 'bars',
    ...pictureWords(table, context),
    language,
    accent: accentOf(release.study, table.provenance.population),
    bars: shareRows(table).map((row) => ({
      title: titleOfRow(row, language),
      kind: kindOfRow(row),
      value: valueOf(totalOf(row), language),
    })),
  }
}
