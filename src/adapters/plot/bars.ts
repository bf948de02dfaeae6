import * as Plot from '@observablehq/plot'
import { formatShare } from '../../publish/format-number.ts'
import type { ChartPoint, ChartValue, ChartWidth } from '../../publish/charts.ts'
import { isPoint } from '../../publish/charts.ts'
import type { Bar, BarsChart } from '../../publish/share-charts.ts'
import { chartWidths, fontSize } from './plot-style.ts'
import { bandsOf, linesHeight, markRoom, writeMark, writeRowTitles } from './shared-marks.ts'
import type { Banded } from './shared-marks.ts'
import { textWidth, wrapText } from './wrap-text.ts'

/** Room for titles at the left; on narrow pages they stand above their bars. */
const titleRoom = { wide: 236, narrow: 0 } as const
const thickness = { wide: 14, narrow: 10 } as const
/** Right of the longest interval: room for a number. */
const numberRoom = 52
const top = 24

/** A bar that is drawn: its share and where it stands. */
interface Drawn extends Banded, ChartPoint {
  readonly kind: Bar['kind']
}

/** Where the parts of a bar stand in its band, in pixels. */
interface BandLayout {
  readonly height: number
  readonly insetTop: number
  readonly insetBottom: number
  /** From the middle of the band to the middle of its bar. */
  readonly dy: number
  /** From the middle of the band to the middle of its title. */
  readonly titleDy: number
}

/** Bars with their intervals, each labelled with its title and its share. */
export function barsPlot(chart: BarsChart, size: ChartWidth): Plot.PlotOptions {
  const width = chartWidths[size]
  const marginLeft = Math.max(titleRoom[size], 2)
  const room = size === 'wide' ? marginLeft - 14 : width - 4
  const lines = chart.bars.map(({ title }) => wrapText(title, room, { size: fontSize }))
  const band = layOut(Math.max(1, ...lines.map(({ length }) => length)), size)
  const marginBottom = 6 + markRoom(chart.mark)
  const italic = chart.bars.map(({ kind }) => kind === 'net')
  const titleMargin = size === 'wide' ? marginLeft : 4
  return {
    width,
    height: top + chart.bars.length * band.height + marginBottom,
    marginTop: top,
    marginBottom,
    marginLeft,
    marginRight: numberRoom,
    y: { type: 'band', domain: bandsOf(chart.bars), axis: null, padding: 0, round: false },
    x: {
      domain: [0, limitOf(chart.bars.map(({ value }) => value))],
      ticks: size === 'wide' ? 5 : 3,
      tickFormat: (share: number) => formatShare(share, chart.language),
      label: null,
      grid: true,
      axis: 'top',
      tickSize: 0,
    },
    marks: [
      ...writeRowTitles({ lines, marginLeft: titleMargin, dy: band.titleDy, italic }),
      ...drawBars(chart, band),
      ...writeWithheld(chart, band),
      ...writeMark(chart.mark, marginBottom),
    ],
  }
}

function layOut(lines: number, size: ChartWidth): BandLayout {
  const text = linesHeight(lines)
  const bar = thickness[size]
  if (size === 'wide') {
    const height = Math.max(26, text + 8)
    const inset = (height - bar) / 2
    return { height, insetTop: inset, insetBottom: inset, dy: 0, titleDy: 0 }
  }
  const height = text + bar + 14
  const [insetTop, insetBottom] = [text + 4, 10]
  const titleDy = text / 2 - height / 2 + 1
  return { height, insetTop, insetBottom, dy: (insetTop - insetBottom) / 2, titleDy }
}

/** The end of the axis: the next fifth above everything drawn. */
export function limitOf(values: readonly (ChartValue | undefined)[]): number {
  const highest = Math.max(0, ...values.filter(isPoint).map(({ interval }) => interval[1]))
  return Math.min(1, Math.max(1, Math.ceil(highest * 5 - 1e-9)) / 5)
}

function drawBars(
  chart: BarsChart,
  { insetTop, insetBottom, dy }: BandLayout,
): readonly Plot.Markish[] {
  const drawn = chart.bars.flatMap(({ kind, value }, i): readonly Drawn[] =>
    isPoint(value) ? [{ ...value, kind, band: String(i) }] : [],
  )
  const { accent } = chart
  return [
    Plot.barX(drawn, {
      x1: 0,
      x2: 'value',
      y: 'band',
      insetTop,
      insetBottom,
      fill: ({ kind }: Drawn) => (kind === 'net' ? `var(--${accent}-soft)` : `var(--${accent})`),
    }),
    Plot.ruleX([0], { stroke: 'var(--rule-strong)' }),
    Plot.link(drawn, {
      x1: ({ interval }: Drawn) => interval[0],
      x2: ({ interval }: Drawn) => interval[1],
      y: 'band',
      dy,
      stroke: 'var(--ink)',
      strokeWidth: 1.5,
    }),
    Plot.text(drawn, {
      x: ({ value, interval }: Drawn) => Math.max(value, interval[1]),
      y: 'band',
      text: 'text',
      dx: 6,
      dy,
      textAnchor: 'start',
      fontSize,
      fontWeight: 600,
      fill: 'var(--ink)',
    }),
  ]
}

/** A withheld share has words where its bar would start, and no bar. */
function writeWithheld(chart: BarsChart, { dy }: BandLayout): readonly Plot.Markish[] {
  const rows = chart.bars.flatMap(({ value }, i) =>
    isPoint(value) ? [] : [{ band: String(i), text: value.withheld }],
  )
  const longest = Math.max(0, ...rows.map(({ text }) => textWidth(text, { size: fontSize - 1 })))
  return [
    Plot.text(rows, {
      x: 0,
      y: 'band',
      text: 'text',
      dx: longest > 0 ? 6 : 0,
      dy,
      textAnchor: 'start',
      fontSize: fontSize - 1,
      fill: 'var(--quiet)',
    }),
  ]
}
