import { textIn } from '../../core/local-text.ts'
import type { Estimate, ProtectedTrend } from '../../protect/protected.ts'
import { printFigureId } from '../../study/text/figure-id.ts'
import { unitOfRow } from '../figure.ts'
import { formatPoints, formatShare } from '../format-number.ts'
import { roundFigure } from '../round-figure.ts'
import { sayOfficeIn } from '../say-office.ts'
import { sayIn } from '../say.ts'
import type { SectionContext } from '../section-context.ts'
import { accentOf, populationTitle, waveTitle } from '../study-names.ts'
import { alphaOf, cardsOf } from '../waves.ts'
import type { WaveCard } from '../waves.ts'
import { withheldText } from '../withheld-text.ts'
import { writeInterval } from '../write-figure.ts'
import type { Box, ChartPart, Slide, SlideCell, TablePart, TextPart } from './deck.ts'
import { fitText } from './fit-text.ts'
import { body, figureNotes, framedSlide, run } from './slide-frame.ts'

/** Lines on one slide at most: as many colours as can be told apart. */
const mostLines = 9
const headHeight = 0.4
const noteHeight = 0.35
/** Lines beside which values may stand without covering each other. */
const fewLines = 3
const chartBox: Box = { ...body, w: 5.2, h: body.h - noteHeight }
const widths = [2.75, 1.1, 1.1, 1.85] as const

/** A row whose share may be shown in both waves. */
interface Line {
  readonly trend: ProtectedTrend
  readonly from: Estimate
  readonly to: Estimate
}

/** What changed between waves: the rows of each question as lines, and their numbers beside them. */
export function lineSlides(context: SectionContext): readonly Slide[] {
  return cardsOf(context.release).flatMap((card) => {
    const lines = linesOfCard(card)
    const parts = Math.ceil(lines.length / mostLines)
    const each = Math.ceil(lines.length / Math.max(1, parts))
    return Array.from({ length: parts }, (_, part) =>
      lineSlide(card, lines.slice(part * each, (part + 1) * each), { part, parts, context }),
    )
  })
}

interface Piece {
  readonly part: number
  readonly parts: number
  readonly context: SectionContext
}

function linesOfCard(card: WaveCard): readonly Line[] {
  return card.flatMap((trend) => {
    const { row, base, from, to } = trend
    const isDrawn = base === undefined && unitOfRow(row) === 'share'
    if (!isDrawn || from.kind === 'withheld' || to.kind === 'withheld') return []
    return [{ trend, from, to }]
  })
}

function lineSlide(card: WaveCard, lines: readonly Line[], { part, parts, context }: Piece): Slide {
  const { release, language } = context
  const office = sayOfficeIn(language)
  const [{ question, population, waves }] = card
  const asked = textIn(question, language)
  const who = populationTitle(release.study, population, language)
  const when = waves.map((wave) => waveTitle(release.study, wave, language))
  const sizes = lines[0] === undefined ? '' : sizesText(lines[0], language)
  const title = parts === 1 ? asked : office('continued', { title: asked, part: part + 1, parts })
  return framedSlide(
    {
      title,
      parts: [lineChart(lines, { asked, when }, context), ...numberParts(lines, when, context)],
      over: { text: `${who}, ${when.join(' → ')}`, tone: accentOf(release.study, population) },
      source: `${who}, ${when.join(' → ')}. ${sizes}. ${asked}`,
      notes: [
        office('notes.question', { question: asked }),
        ...figureNotes(
          lines.flatMap(({ trend }) => idsOf(trend)),
          context,
        ),
      ],
    },
    context,
  )
}

function sizesText({ from, to }: Line, language: SectionContext['language']): string {
  const say = sayIn(language)
  return [from, to].map(({ bases }) => say('base.short', { n: bases.n })).join(' → ')
}

function idsOf({ waves, population, row }: ProtectedTrend): readonly string[] {
  const [from, to] = waves
  const name = `${row.variable}.${row.row}`
  const at = (wave: string): string =>
    printFigureId({ kind: 'row', wave, population, row: name, size: false })
  return [at(from), at(to), printFigureId({ kind: 'trend', from, to, population, row: name })]
}

/** Shares of the same wave closer than this would write over each other. */
const leastApart = 0.06

function areApart(values: readonly (readonly number[])[]): boolean {
  return [0, 1].every((wave) => {
    const sorted = values.map((one) => one[wave] ?? 0).toSorted((a, b) => a - b)
    return sorted.every((value, at) => at === 0 || value - (sorted[at - 1] ?? 0) >= leastApart)
  })
}

interface Asked {
  readonly asked: string
  readonly when: readonly string[]
}

function lineChart(
  lines: readonly Line[],
  { asked, when }: Asked,
  { release, language }: SectionContext,
): ChartPart {
  const office = sayOfficeIn(language)
  const items = lines.map(({ trend, from, to }) =>
    office('alt.item', {
      title: textIn(trend.title, language),
      values: [from, to].map(({ value }) => formatShare(value, language)).join(' → '),
    }),
  )
  const values = lines.map(({ from, to }) =>
    [from, to].map(({ value }) => roundFigure(value, 'share')),
  )
  const largest = Math.max(...values.flat(), 0.1)
  return {
    kind: 'chart',
    form: 'lines',
    box: chartBox,
    categories: when,
    series: lines.map(({ trend }, at) => ({
      title: textIn(trend.title, language),
      values: values[at] ?? [],
    })),
    accents: lines.map(({ trend }) => accentOf(release.study, trend.population)),
    soft: [],
    max: Math.min(1, Math.ceil(largest * 10 + 0.2) / 10),
    size: 12,
    valued: lines.length <= fewLines && areApart(values),
    alt: office('alt.lines', { title: asked, items: items.join(' ') }),
  }
}

function numberParts(
  lines: readonly Line[],
  when: readonly string[],
  context: SectionContext,
): readonly (TablePart | TextPart)[] {
  const { language } = context
  const [first] = lines
  if (first === undefined) return []
  const height = Math.min(0.6, (chartBox.h - headHeight) / lines.length)
  const x = chartBox.x + chartBox.w + 0.1
  const w = widths.reduce((sum, width) => sum + width, 0)
  const quiet = (text: string): SlideCell => ({
    runs: [run(text, 10, { tone: 'quiet' })],
    align: 'right',
  })
  const change = sayIn(language)('waves.change')
  const head = [{ runs: [run('', 10)] }, ...when.map(quiet), quiet(change)]
  const table: TablePart = {
    kind: 'table',
    box: { x, y: chartBox.y, w, h: headHeight + height * lines.length },
    widths,
    heights: [headHeight, ...lines.map(() => height)],
    rows: [head, ...lines.map((line, at) => lineCells(line, { at, height, language }))],
    ruled: true,
  }
  const alpha = formatShare(alphaOf(first.trend), language)
  const note: TextPart = {
    kind: 'text',
    box: { x, y: chartBox.y + chartBox.h, w, h: noteHeight },
    runs: [run(sayOfficeIn(language)('significant', { alpha }), 10, { tone: 'quiet' })],
    align: 'right',
  }
  return [table, note]
}

interface LinePlace {
  readonly at: number
  readonly height: number
  readonly language: SectionContext['language']
}

function lineCells(
  { trend, from, to }: Line,
  { at, height, language }: LinePlace,
): readonly SlideCell[] {
  const room = { w: widths[0] - 0.4, h: height - 0.05 }
  const title = fitText(textIn(trend.title, language), room, [12, 11, 10, 9])
  const share = (cell: Estimate): SlideCell => ({
    runs: [run(formatShare(cell.value, language), 13)],
    align: 'right',
  })
  return [
    { runs: [run('■ ', 12, { series: at }), run(title.text, title.size)] },
    share(from),
    share(to),
    changeCell(trend, language),
  ]
}

function changeCell(trend: ProtectedTrend, language: SectionContext['language']): SlideCell {
  const { difference } = trend
  if (difference.kind === 'withheld') {
    const text = `– (${withheldText(difference.reason, language)})`
    return { runs: [run(text, 9, { tone: 'quiet' })], align: 'right' }
  }
  const { value, interval, p } = difference
  const bold = p < alphaOf(trend)
  return {
    runs: [
      run(formatPoints(value, language), 13, { bold, breaks: true }),
      run(writeInterval(interval, 'points', language), 9, { tone: 'quiet' }),
    ],
    align: 'right',
  }
}
