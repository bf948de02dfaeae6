import { textIn } from '../core/local-text.ts'
import type { ProtectedTable, TableRow } from '../protect/protected.ts'
import type { Category } from '../study/variable.ts'
import { valueOf } from './chart-point.ts'
import type { ChartValue } from './charts.ts'
import { pictureMark, pictureWords } from './picture-words.ts'
import { sayIn } from './say.ts'
import type { SectionContext } from './section-context.ts'
import type { ScaleCategory, ScaleChart, ScaleRow } from './share-charts.ts'
import { shareRows, totalOf } from './share-rows.ts'
import { accentOf } from './study-names.ts'

/**
 * Answers on a scale on both sides of its middle: one bar for the total and one a column of the
 * banner. Those who have no opinion stand in the table of the chart, not on the scale.
 *
 * The side of the population's accent is the end that a reader looks for: the high numbers of a
 * numeric scale, otherwise the answers that come first in the questionnaire.
 */
export function scaleChart(table: ProtectedTable, context: SectionContext): ScaleChart {
  const { language, release } = context
  const categories = scaleRows(table)
  const accent = accentOf(release.study, table.provenance.population)
  const rows = table.columns.map((column, index): ScaleRow => ({
    title: column.block === undefined ? sayIn(language)('total') : textIn(column.title, language),
    accent,
    segments: categories.flatMap(({ cells }) => segmentOf(cells[index], context)),
  }))
  return {
    kind: 'scale',
    ...pictureWords(table, context),
    categories: categoriesOf(table, context),
    rows,
  }
}

/** The items of a grid on their common scale, one bar an item. */
export function scaleOfGrid(
  tables: readonly [ProtectedTable, ...ProtectedTable[]],
  title: string,
  context: SectionContext,
): ScaleChart {
  const { language, release } = context
  const [first] = tables
  const accent = accentOf(release.study, first.provenance.population)
  return {
    kind: 'scale',
    title,
    who: pictureWords(first, context).who,
    mark: pictureMark(context),
    categories: categoriesOf(first, context),
    rows: tables.map((table) => ({
      title: itemTitle(textIn(table.variable.label, language), title),
      accent,
      segments: scaleRows(table).flatMap((row) => segmentOf(totalOf(row), context)),
    })),
  }
}

/** The words of an item without those of the question that all items share. */
export function itemTitle(label: string, question: string): string {
  const rest = label.startsWith(question) ? label.slice(question.length) : label
  return rest.replace(/^[\s\u00a0:—–-]+/, '') || label
}

function segmentOf(
  cell: TableRow['cells'][number] | undefined,
  { language }: SectionContext,
): readonly ChartValue[] {
  return cell === undefined ? [] : [valueOf(cell, language)]
}

/** The rows of a table that are points of its scale: no nets, no missing answers. */
function scaleRows(table: ProtectedTable): readonly TableRow[] {
  return shareRows(table).filter(
    ({ kind, row }) =>
      kind === 'category' &&
      !row.row.startsWith('.') &&
      categoryOf(table, row.row)?.missing === undefined,
  )
}

function categoryOf({ variable }: ProtectedTable, code: string): Category | undefined {
  return variable.categories.find((category) => category.code === code)
}

function categoriesOf(
  table: ProtectedTable,
  { language }: SectionContext,
): readonly ScaleCategory[] {
  const rows = scaleRows(table)
  const middle = (rows.length - 1) / 2
  const accented = isAscending(table, rows) ? 1 : -1
  return rows.map(({ title }, i) => {
    const side = i < middle ? -1 : i > middle ? 1 : 0
    return {
      title: textIn(title, language),
      side,
      depth: depthAt(i, rows.length),
      accented: side === accented,
    }
  })
}

/** From the palest tint in the middle to the deepest at both ends. */
function depthAt(index: number, count: number): number {
  const middle = (count - 1) / 2
  const far = Math.abs(index - middle)
  if (far === 0) return 0.2
  const steps = Math.floor(count / 2)
  const step = Math.ceil(far)
  return steps === 1 ? 1 : 0.3 + (0.7 * (step - 1)) / (steps - 1)
}

/** Whether the answers are numbers that rise in the order of the questionnaire. */
function isAscending(table: ProtectedTable, rows: readonly TableRow[]): boolean {
  if (table.variable.measure === 'scale' || table.variable.kind === 'number') return true
  const values = rows.map(({ row }) => categoryOf(table, row.row)?.value)
  return values.every((value, i) => {
    const before = values[i - 1]
    return value !== undefined && (i === 0 || (before !== undefined && value > before))
  })
}
