import * as Plot from '@observablehq/plot'
import type { SlopeChart, SlopeSeries } from '../../publish/charts.ts'
import { fontSize, lineHeight as lineEms, smallSize } from './plot-style.ts'
import { linesHeight, markRoom, writeMark } from './shared-marks.ts'
import { spreadLabels } from './spread-labels.ts'
import { wrapText } from './wrap-text.ts'

const width = 362
const height = 220
const lineHeight = 15
/** Characters that a line of a label holds, in bold and in regular type. */
const lineLength = { bold: 18, regular: 22 } as const
/** A chart of small shares is not stretched further than this, so that small changes look small. */
const leastSpan = 0.4
const margin = { top: 30, bottom: 16, left: 60, right: 200 } as const
/** From a dot to its label, which a leader joins where the label had to move. */
const labelGap = 22
/** Labels that moved less than this still stand beside their dot. */
const unnoticed = 5
/** Width of the frame, from the first wave at 0 to the last at 1. */
const frameWidth = width - margin.left - margin.right

/** A line with how far its two labels stand from its ends, in pixels and as values. */
interface Placed extends SlopeSeries {
  readonly start: Shift
  readonly end: Shift
}

interface Shift {
  readonly pixels: number
  /** The value at the label's height. */
  readonly value: number
}

/** One line a row between two waves, with the interval of each end, labelled at its end. */
export function slopesPlot(chart: SlopeChart): Plot.PlotOptions {
  const lines = chart.series.map((series) => linesOf(series))
  const room = lines.reduce((sum, count) => sum + count, 0) * lineHeight
  const tall = Math.max(height, room + margin.top + margin.bottom)
  const domain = domainOf(chart.series)
  const [first, last] = chart.waves
  const foot = footOf(chart)
  return {
    width,
    height: tall + foot.height,
    marginTop: margin.top,
    marginBottom: margin.bottom + foot.height,
    marginLeft: margin.left,
    marginRight: margin.right,
    x: { type: 'linear', domain: [0, 1], axis: null },
    y: { domain, axis: null },
    marks: [
      Plot.ruleX([0, 1], { stroke: 'var(--rule)' }),
      Plot.text([first, last], {
        x: (_, i: number) => i,
        text: (wave: string) => wave,
        frameAnchor: 'top',
        dy: -20,
        fontSize,
        fill: 'var(--quiet)',
      }),
      ...drawIntervals(chart),
      ...drawLines(chart),
      ...place(chart.series, domain, tall).flatMap((series) => drawEnds(series, chart)),
      ...writeFoot(foot),
      ...writeMark(chart.mark, margin.bottom + foot.height),
    ],
  }
}

/** What stands under the lines: the rows that have none, and the mark of the picture. */
interface Foot {
  readonly lines: readonly string[]
  readonly height: number
}

function footOf({ withheld, mark }: SlopeChart): Foot {
  const lines = withheld === undefined ? [] : wrapText(withheld, width - 8, { size: smallSize })
  return { lines, height: linesHeight(lines.length, smallSize) + markRoom(mark) }
}

function writeFoot({ lines }: Foot): readonly Plot.Markish[] {
  if (lines.length === 0) return []
  return [
    Plot.text([lines.join('\n')], {
      text: (words: string) => words,
      frameAnchor: 'bottom-left',
      lineAnchor: 'top',
      textAnchor: 'start',
      dx: 4 - margin.left,
      dy: margin.bottom,
      lineHeight: lineEms,
      fontSize: smallSize,
      fill: 'var(--quiet)',
    }),
  ]
}

/** The interval of each end, as a pale bar behind its dot. */
function drawIntervals({ series, accent }: SlopeChart): readonly Plot.Markish[] {
  return (['from', 'to'] as const).map((end, x) =>
    Plot.link(series, {
      x,
      y1: (one: SlopeSeries) => one[end].interval[0],
      y2: (one: SlopeSeries) => one[end].interval[1],
      stroke: `var(--${accent}-soft)`,
      strokeWidth: 5,
    }),
  )
}

function labelOf({ to, title }: SlopeSeries): string {
  return `${to.text}  ${title}`
}

function linesOf(series: SlopeSeries): number {
  const weight = series.significant ? 'bold' : 'regular'
  return Math.ceil(labelOf(series).length / lineLength[weight])
}

type Domain = readonly [number, number]

function domainOf(series: readonly SlopeSeries[]): Domain {
  const values = series.flatMap(({ from, to }) => [...from.interval, ...to.interval])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const missing = Math.max(0, leastSpan - (high - low))
  const bottom = Math.max(0, low - missing / 2)
  return [bottom, Math.max(high, bottom + leastSpan)]
}

/** Moves labels apart so that none covers another. */
function place(
  series: readonly SlopeSeries[],
  [low, high]: Domain,
  tall: number,
): readonly Placed[] {
  const span = tall - margin.top - margin.bottom
  const shifts = (end: 'from' | 'to'): readonly number[] => {
    const labels = series.map((one) => ({
      at: ((high - one[end].value) / (high - low)) * span,
      room: end === 'to' ? linesOf(one) * lineHeight : lineHeight,
    }))
    return spreadLabels(labels, -margin.bottom / 2, span + margin.bottom / 2)
  }
  const shiftOf = (value: number, pixels: number): Shift => ({
    pixels,
    value: value - (pixels / span) * (high - low),
  })
  const [starts, ends] = [shifts('from'), shifts('to')]
  return series.map((one, i) => ({
    ...one,
    start: shiftOf(one.from.value, starts[i] ?? 0),
    end: shiftOf(one.to.value, ends[i] ?? 0),
  }))
}

/** Solid where the change is significant, dotted where it is not. */
function drawLines({ series, accent }: SlopeChart): readonly Plot.Markish[] {
  const line = {
    x1: 0,
    x2: 1,
    y1: ({ from }: SlopeSeries) => from.value,
    y2: ({ to }: SlopeSeries) => to.value,
    stroke: `var(--${accent})`,
    strokeWidth: 2,
  }
  const [solid, dotted] = [true, false].map((value) =>
    series.filter(({ significant }) => significant === value),
  )
  return [
    Plot.link(solid ?? [], line),
    Plot.link(dotted ?? [], { ...line, strokeDasharray: '2,4' }),
  ]
}

/** Dots, labels, and a leader from a dot to the label that had to move away from it. */
function drawEnds(series: Placed, { accent }: SlopeChart): readonly Plot.Markish[] {
  const { from, to, start, end, significant } = series
  const dot = { y: 'value', r: 3.5, fill: `var(--${accent})` }
  return [
    Plot.dot([from], { ...dot, x: 0 }),
    Plot.dot([to], { ...dot, x: 1 }),
    ...drawLeader(0, -1, from.value, start),
    ...drawLeader(1, 1, to.value, end),
    Plot.text([from], {
      x: 0,
      y: 'value',
      text: 'text',
      dx: -labelGap,
      dy: start.pixels,
      textAnchor: 'end',
      fontSize: fontSize - 1,
      fill: 'var(--quiet)',
    }),
    Plot.text([to], {
      x: 1,
      y: 'value',
      text: () => labelOf(series),
      dx: labelGap,
      dy: end.pixels,
      textAnchor: 'start',
      fontSize: fontSize - 1,
      fontWeight: significant ? 600 : 400,
      fill: 'var(--ink)',
      lineWidth: 12.3,
    }),
  ]
}

function drawLeader(
  x: 0 | 1,
  direction: -1 | 1,
  value: number,
  shift: Shift,
): readonly Plot.Markish[] {
  if (Math.abs(shift.pixels) < unnoticed) return []
  const away = (pixels: number): number => x + (direction * pixels) / frameWidth
  return [
    Plot.link([shift], {
      x1: away(5),
      x2: away(labelGap - 3),
      y1: value,
      y2: shift.value,
      stroke: 'var(--rule-strong)',
    }),
  ]
}
