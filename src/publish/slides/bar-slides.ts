import { textIn } from '../../core/local-text.ts'
import type { Estimate, ProtectedTable, TableRow } from '../../protect/protected.ts'
import { figureIdOf } from '../collect-figures.ts'
import { unitOfRow } from '../figure.ts'
import { formatShare } from '../format-number.ts'
import { baseText, tableNotes } from '../question-table.ts'
import { roundFigure } from '../round-figure.ts'
import { rowTitle } from '../row-title.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { accentOf, populationTitle, waveTitle } from '../study-names.ts'
import { withheldNotes, withheldText } from '../withheld-text.ts'
import { writeFigure, writeInterval } from '../write-figure.ts'
import type { ChartPart, Slide, SlidePart, TablePart, TextPart } from './deck.ts'
import { fitText } from './fit-text.ts'
import { body, figureNotes, framedSlide, run } from './slide-frame.ts'

/** Bars on one slide at most. */
const mostBars = 14
/** Height of a bar with its room at most, in inches. */
const tallestRow = 0.85
const intervalWidth = 2
const othersHeight = 0.5

/** A row of the question whose share may be shown. */
interface Bar {
  readonly row: TableRow
  readonly cell: Estimate
  readonly title: string
}

/** The answers to one question as bars, on as many slides as it takes. */
export function barSlides(table: ProtectedTable, context: SectionContext): readonly Slide[] {
  const bars = barsOf(table, context)
  const parts = Math.max(1, Math.ceil(bars.length / mostBars))
  const each = Math.ceil(bars.length / parts)
  return Array.from({ length: parts }, (_, part) =>
    barSlide(table, bars.slice(part * each, (part + 1) * each), { part, parts, context }),
  )
}

interface Piece {
  readonly part: number
  readonly parts: number
  readonly context: SectionContext
}

function barsOf(table: ProtectedTable, { language }: SectionContext): readonly Bar[] {
  return table.rows.flatMap((row) => {
    const [cell] = row.cells
    if (cell?.kind !== 'estimate' || unitOfRow(row.row) !== 'share') return []
    return [{ row, cell, title: rowTitle(table, row, language) }]
  })
}

function barSlide(
  table: ProtectedTable,
  bars: readonly Bar[],
  { part, parts, context }: Piece,
): Slide {
  const { release, language } = context
  const { study } = release
  const { wave, population } = table.provenance
  const office = sayOfficeIn(language)
  const question = textIn(table.variable.label, language)
  const title =
    parts === 1 ? question : office('continued', { title: question, part: part + 1, parts })
  const who = `${populationTitle(study, population, language)}, ${waveTitle(study, wave, language)}`
  const others = othersOf(table, bars, { part, parts, context })
  const shortened = bars.filter(({ title: one }, at) => one !== chartLabels(bars)[at])
  return framedSlide(
    {
      title,
      parts: partsOf(table, bars, { question, others, context }),
      over: {
        text: table.base === undefined ? who : `${who}, ${textIn(table.base.title, language)}`,
        tone: accentOf(study, population),
      },
      source: `${who}. ${baseText(table, context)}. ${question}`,
      notes: [
        office('notes.question', { question }),
        ...shortened.map((bar) => office('notes.full', { text: bar.title })),
        ...tableNotes(table, context),
        ...figureNotes(
          idsOf(table, [
            ...bars.map(({ row }) => row),
            ...(part === parts - 1
              ? table.rows.filter(({ row }) => unitOfRow(row) !== 'share')
              : []),
          ]),
          context,
        ),
      ],
    },
    context,
  )
}

function idsOf(table: ProtectedTable, rows: readonly TableRow[]): readonly string[] {
  const [total] = table.columns
  return total === undefined ? [] : rows.map((row) => figureIdOf(table, row, total))
}

function rowHeight(bars: readonly Bar[]): number {
  return Math.min(tallestRow, (body.h - othersHeight - 0.3) / bars.length)
}

/** Room of the words of bars, as a part of the chart's width. */
const labelShare = 0.4

function labelSize(bars: readonly Bar[]): number {
  if (bars.length <= 4) return 16
  if (bars.length <= 7) return 14
  return bars.length <= 10 ? 12 : 10
}

/** The titles of bars, shortened where they have no room. */
function chartLabels(bars: readonly Bar[]): readonly string[] {
  const room = { w: (body.w - intervalWidth) * labelShare - 0.25, h: rowHeight(bars) }
  return bars.map(({ title }) => fitText(title, room, [labelSize(bars)]).text)
}

function chartWithIntervals(
  table: ProtectedTable,
  bars: readonly Bar[],
  { question, context }: { readonly question: string; readonly context: SectionContext },
): readonly SlidePart[] {
  const { language, release } = context
  const office = sayOfficeIn(language)
  const height = rowHeight(bars)
  const box = { ...body, y: body.y + 0.3, w: body.w - intervalWidth, h: height * bars.length }
  const items = bars.map(({ title, cell }) =>
    office('alt.item', { title, values: formatShare(cell.value, language) }),
  )
  const chart: ChartPart = {
    kind: 'chart',
    form: 'bars',
    box,
    categories: chartLabels(bars),
    series: [{ title: question, values: bars.map(({ cell }) => roundFigure(cell.value, 'share')) }],
    accents: [accentOf(release.study, table.provenance.population)],
    soft: bars.map(({ row }) => row.kind === 'net'),
    max: 1,
    size: labelSize(bars),
    valued: true,
    alt: office('alt.bars', { title: question, items: items.join(' ') }),
  }
  const level = formatShare(table.provenance.level, language)
  const x = box.x + box.w
  const caption: TextPart = {
    kind: 'text',
    box: { x, y: body.y, w: intervalWidth, h: 0.3 },
    runs: [run(`${sayIn(language)('interval')} (${level})`, 10, { tone: 'quiet' })],
    align: 'right',
  }
  const intervals: TablePart = {
    kind: 'table',
    box: { x, y: box.y, w: intervalWidth, h: box.h },
    widths: [intervalWidth],
    heights: bars.map(() => height),
    rows: bars.map(({ cell }) => [
      {
        runs: [run(writeInterval(cell.interval, 'share', language), 11, { tone: 'quiet' })],
        align: 'right',
      },
    ]),
    ruled: false,
  }
  return [chart, caption, intervals]
}

/** What stands below the bars, on the last slide; in their place, where all are withheld. */
function othersOf(
  table: ProtectedTable,
  bars: readonly Bar[],
  { part, parts, context }: Piece,
): string {
  if (bars.length === 0) return withheldNotes(table, context.language).join(' ')
  return part === parts - 1 ? othersText(table, context) : ''
}

interface Words {
  readonly question: string
  readonly others: string
  readonly context: SectionContext
}

function partsOf(
  table: ProtectedTable,
  bars: readonly Bar[],
  { question, others, context }: Words,
): readonly SlidePart[] {
  if (bars.length === 0) return [{ kind: 'text', box: body, runs: [run(others, 16)] }]
  return [
    ...chartWithIntervals(table, bars, { question, context }),
    ...(others === '' ? [] : [othersPart(others)]),
  ]
}

/** What no bar says: averages, and figures that are withheld with why. */
function othersText(table: ProtectedTable, { language }: SectionContext): string {
  const office = sayOfficeIn(language)
  const lines = table.rows.flatMap((row) => {
    const [cell] = row.cells
    const title = rowTitle(table, row, language)
    if (cell === undefined) return []
    if (cell.kind === 'withheld') {
      return [office('other_rows', { title, value: `– (${withheldText(cell.reason, language)})` })]
    }
    const unit = unitOfRow(row.row)
    if (unit === 'share') return []
    return [
      office('other_rows', { title, value: writeFigure({ unit, value: cell.value }, language) }),
    ]
  })
  return lines.join(' · ')
}

function othersPart(text: string): TextPart {
  const box = { ...body, y: body.y + body.h - othersHeight, h: othersHeight }
  const fitted = fitText(text, box, [14, 12, 10])
  return { kind: 'text', box, runs: [run(fitted.text, fitted.size)] }
}
