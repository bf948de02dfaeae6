import * as Plot from '@observablehq/plot'
import { formatShare } from '../../publish/format-number.ts'
import type { ChartPoint, ChartValue, ChartWidth } from '../../publish/charts.ts'
import { isPoint } from '../../publish/chart-values.ts'
import type { Bar, BarsChart } from '../../publish/share-charts.ts'
import { chartWidths, fontSize } from './plot-style.ts'
import { linesHeight, markRoom, writeMark, writeRowTitles } from './shared-marks.ts'
import { rowScale, stackRows } from './stack-rows.ts'
import { wrapText } from './wrap-text.ts'

/** Room for titles at the left; on narrow pages they stand above their bars. */
const titleRoom = { wide: 236, narrow: 14 } as const
const thickness = { wide: 14, narrow: 10 } as const
/** Right of the longest interval: room for a number. */
const numberRoom = 52
const top = 24

/** A bar that is drawn: its share, and its middle from the top of the frame. */
interface Drawn extends ChartPoint {
  readonly kind: Bar['kind']
  readonly y: number
}

/** Bars with their intervals, each labelled with its title and its share. */
export function barsPlot(chart: BarsChart, size: ChartWidth): Plot.PlotOptions {
  const width = chartWidths[size]
  const marginLeft = titleRoom[size]
  const room = size === 'wide' ? marginLeft - 14 : width - 4
  const lines = chart.bars.map(({ title }) => wrapText(title, room, { size: fontSize }))
  const rows = stackRows(lines.map(({ length }) => heightOf(length, size)))
  const marginBottom = 6 + markRoom(chart.mark)
  const titles = rows.places.map(({ top: above, middle }, i) =>
    size === 'wide' ? middle : above + 2 + linesHeight(lines[i]?.length ?? 1) / 2,
  )
  const middles = rows.places.map(({ middle, bottom }) =>
    size === 'wide' ? middle : bottom - 10 - thickness.narrow / 2,
  )
  return {
    width,
    height: top + rows.height + marginBottom,
    marginTop: top,
    marginBottom,
    marginLeft,
    marginRight: numberRoom,
    y: rowScale(rows),
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
      ...writeRowTitles({
        lines,
        middles: titles,
        marginLeft,
        italic: chart.bars.map(({ kind }) => kind === 'net'),
      }),
      ...drawBars(chart, middles, thickness[size] / 2),
      ...writeWithheld(chart, middles),
      ...writeMark(chart.mark, marginBottom),
    ],
  }
}

/** On narrow pages the title stands above its bar. */
function heightOf(lines: number, size: ChartWidth): number {
  const text = linesHeight(lines)
  return size === 'wide' ? Math.max(26, text + 8) : text + thickness.narrow + 14
}

/** The end of the axis: the next fifth above everything drawn. */
export function limitOf(values: readonly (ChartValue | undefined)[]): number {
  const highest = Math.max(0, ...values.filter(isPoint).map(({ interval }) => interval[1]))
  return Math.min(1, Math.max(1, Math.ceil(highest * 5 - 1e-9)) / 5)
}

function drawBars(
  { bars, accent }: BarsChart,
  middles: readonly number[],
  half: number,
): readonly Plot.Markish[] {
  const drawn = bars.flatMap(({ kind, value }, i): readonly Drawn[] =>
    isPoint(value) ? [{ ...value, kind, y: middles[i] ?? 0 }] : [],
  )
  return [
    Plot.rect(drawn, {
      x1: 0,
      x2: 'value',
      y1: ({ y }: Drawn) => y - half,
      y2: ({ y }: Drawn) => y + half,
      fill: ({ kind }: Drawn) => (kind === 'net' ? `var(--${accent}-soft)` : `var(--${accent})`),
    }),
    Plot.ruleX([0], { stroke: 'var(--rule-strong)' }),
    Plot.link(drawn, {
      x1: ({ interval }: Drawn) => interval[0],
      x2: ({ interval }: Drawn) => interval[1],
      y: 'y',
      stroke: 'var(--ink)',
      strokeWidth: 1.5,
    }),
    Plot.text(drawn, {
      x: ({ value, interval }: Drawn) => Math.max(value, interval[1]),
      y: 'y',
      text: 'text',
      dx: 6,
      textAnchor: 'start',
      fontSize,
      fontWeight: 600,
      fill: 'var(--ink)',
    }),
  ]
}

/** A withheld share has words where its bar would start, and no bar. */
function writeWithheld({ bars }: BarsChart, middles: readonly number[]): readonly Plot.Markish[] {
  const rows = bars.flatMap(({ value }, i) =>
    isPoint(value) ? [] : [{ y: middles[i] ?? 0, text: value.withheld }],
  )
  return [
    Plot.text(rows, {
      x: 0,
      y: 'y',
      text: 'text',
      dx: 6,
      textAnchor: 'start',
      fontSize: fontSize - 1,
      fill: 'var(--quiet)',
    }),
  ]
}
