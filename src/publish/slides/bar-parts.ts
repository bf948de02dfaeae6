import { textIn } from '../../core/local-text.ts'
import type { Estimate, ProtectedTable, TableRow } from '../../protect/protected.ts'
import { formatShare } from '../format-number.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { accentOf } from '../study-names.ts'
import { writeInterval } from '../write-figure.ts'
import type { ChartPart, SlidePart, TablePart, TextPart } from './deck.ts'
import { fitText } from './fit-text.ts'
import { numberCell, shareSeries } from './slide-cells.ts'
import { body, othersHeight, run } from './slide-frame.ts'

/** Height of a bar with its room at most, in inches. */
const tallestRow = 0.85
const captionHeight = 0.3
/** Width of the numbers and their intervals. */
const numbersWidth = 2.6
/** Room of the words of bars, as a part of the chart's width. */
const labelShare = 0.4

/** A row of a question whose share may be shown. */
export interface Bar {
  readonly row: TableRow
  readonly cell: Estimate
  readonly title: string
}

/**
 * Bars with the bars of error of their intervals, and the numbers beside them: over a bar of error no
 * label could be read.
 */
export function barParts(
  table: ProtectedTable,
  bars: readonly Bar[],
  context: SectionContext,
): readonly SlidePart[] {
  const { language } = context
  const height = rowHeight(bars)
  const chart = barChart(table, bars, context)
  const x = chart.box.x + chart.box.w
  const level = formatShare(table.provenance.level, language)
  const caption: TextPart = {
    kind: 'text',
    box: { x, y: body.y, w: numbersWidth, h: captionHeight },
    runs: [run(`${sayIn(language)('interval')} (${level})`, 10, { tone: 'quiet' })],
    align: 'right',
  }
  const numbers: TablePart = {
    kind: 'table',
    box: { x, y: chart.box.y, w: numbersWidth, h: chart.box.h },
    widths: [numbersWidth],
    heights: bars.map(() => height),
    rows: bars.map(({ cell }) => {
      const look = { size: labelSize(bars), small: 11, bold: true }
      return [numberCell(cell, 'share', look, language)]
    }),
    ruled: false,
  }
  return [chart, caption, numbers]
}

function barChart(
  table: ProtectedTable,
  bars: readonly Bar[],
  { release, language }: SectionContext,
): ChartPart {
  const office = sayOfficeIn(language)
  const title = textIn(table.variable.label, language)
  const items = bars.map((bar) => {
    const { value, interval } = bar.cell
    const values = `${formatShare(value, language)} (${writeInterval(interval, 'share', language)})`
    return office('alt.item', { title: bar.title, values })
  })
  const h = rowHeight(bars) * bars.length
  const cells = bars.map(({ cell }) => cell)
  return {
    kind: 'chart',
    form: 'bars',
    box: { ...body, y: body.y + captionHeight, w: body.w - numbersWidth, h },
    categories: barLabels(bars),
    series: [shareSeries(title, cells)],
    accents: [accentOf(release.study, table.provenance.population)],
    soft: bars.map(({ row }) => row.kind === 'net'),
    max: 1,
    size: labelSize(bars),
    alt: office('alt.bars', { title, items: items.join(' ') }),
  }
}

function rowHeight(bars: readonly Bar[]): number {
  return Math.min(tallestRow, (body.h - othersHeight - captionHeight) / bars.length)
}

function labelSize(bars: readonly Bar[]): number {
  if (bars.length <= 4) return 16
  if (bars.length <= 7) return 14
  return bars.length <= 10 ? 12 : 10
}

/** The titles of bars, shortened where they have no room. */
export function barLabels(bars: readonly Bar[]): readonly string[] {
  const room = { w: (body.w - numbersWidth) * labelShare - 0.25, h: rowHeight(bars) }
  return bars.map(({ title }) => fitText(title, room, [labelSize(bars)]).text)
}
