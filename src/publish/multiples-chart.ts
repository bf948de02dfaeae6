import { textIn } from '../core/local-text.ts'
import type { ProtectedTable, TableRow } from '../protect/protected.ts'
import { valueOf } from './chart-point.ts'
import { crossedRows } from './heat-chart.ts'
import { pictureMark, pictureWords } from './picture-words.ts'
import { sayIn } from './say.ts'
import type { ChartContext } from './section-context.ts'
import type { MultiplesChart, ShareRow } from './share-charts.ts'
import { kindOfRow, shareRows, titleOfRow, totalOf } from './share-rows.ts'
import { accentOf, populationTitle, waveTitle } from './study-names.ts'

/** One question over the columns of a banner: the same bars once a column, on one scale. */
export function multiplesOfColumns(table: ProtectedTable, context: ChartContext): MultiplesChart {
  const { release, language } = context
  const accent = accentOf(release.study, table.provenance.population)
  return {
    kind: 'multiples',
    ...pictureWords(table, context),
    language,
    panels: table.columns.map(({ block, title }) => ({
      title: block === undefined ? sayIn(language)('total') : textIn(title, language),
      accent,
    })),
    rows: crossedRows(table, context),
  }
}

/** One question over waves: the same bars once a wave. */
export function multiplesOfWaves(
  tables: readonly [ProtectedTable, ...ProtectedTable[]],
  context: ChartContext,
): MultiplesChart {
  const { release, language } = context
  const [{ variable, provenance }] = tables
  const accent = accentOf(release.study, provenance.population)
  const population = populationTitle(release.study, provenance.population, language)
  return {
    kind: 'multiples',
    title: textIn(variable.label, language),
    who: sayIn(language)('chart.by_wave', { population }),
    mark: pictureMark(context),
    language,
    panels: tables.map((table) => ({
      title: waveTitle(release.study, table.provenance.wave, language),
      accent,
    })),
    rows: rowsOverWaves(tables, context),
  }
}

/** Every row that some wave has, in the order in which they come. */
function rowsOverWaves(
  tables: readonly ProtectedTable[],
  { language }: ChartContext,
): readonly ShareRow[] {
  const all = tables.map(shareRows)
  const first = new Map<string, TableRow>()
  for (const row of all.flat()) if (!first.has(row.row.row)) first.set(row.row.row, row)
  return [...first].map(([name, row]) => ({
    title: titleOfRow(row, language),
    kind: kindOfRow(row),
    values: all.map((rows) => {
      const own = rows.find((one) => one.row.row === name)
      return own && valueOf(totalOf(own), language)
    }),
  }))
}
