import * as Plot from '@observablehq/plot'
import type { SlopeChart, SlopeSeries } from '../../publish/charts.ts'
import { drawPlot, fontSize } from './draw-plot.ts'
import { spreadLabels } from './spread-labels.ts'

const width = 330
const height = 220
const lineHeight = 15
/** Characters that a line of a label holds, in bold and in regular type. */
const lineLength = { bold: 20, regular: 24 } as const
/** A chart of small shares is not stretched further than this, so that small changes look small. */
const leastSpan = 0.4
const margin = { top: 30, bottom: 16, left: 46, right: 182 } as const

/** A line with how far its two labels stand from its ends. */
interface Placed extends SlopeSeries {
  readonly startShift: number
  readonly endShift: number
}

/** Draws one line a row between two waves, labelled at its end. */
export function drawSlopes(chart: SlopeChart): string {
  const lines = chart.series.map((series) => linesOf(series))
  const room = lines.reduce((sum, count) => sum + count, 0) * lineHeight
  const tall = Math.max(height, room + margin.top + margin.bottom)
  const domain = domainOf(chart.series)
  const [first, last] = chart.waves
  return drawPlot({
    width,
    height: tall,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    marginRight: margin.right,
    x: { type: 'point', domain: [first, last], padding: 0, axis: 'top', label: null, tickSize: 0 },
    y: { domain, axis: null },
    marks: [
      Plot.ruleX([first, last], { stroke: 'var(--rule)' }),
      ...drawLines(chart),
      ...place(chart.series, domain, tall).flatMap((series) => drawLabels(series, chart)),
    ],
  })
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
  const values = series.flatMap(({ from, to }) => [from.value, to.value])
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
  const [starts, ends] = [shifts('from'), shifts('to')]
  return series.map((one, i) => ({ ...one, startShift: starts[i] ?? 0, endShift: ends[i] ?? 0 }))
}

/** Solid where the change is significant, dotted where it is not. */
function drawLines({ series, waves: [first, last], accent }: SlopeChart): readonly Plot.Markish[] {
  const line = {
    x1: () => first,
    x2: () => last,
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

function drawLabels(
  series: Placed,
  { waves: [first, last], accent }: SlopeChart,
): readonly Plot.Markish[] {
  const fill = `var(--${accent})`
  const weight = series.significant ? 600 : 400
  return [
    Plot.dot([series.from], { x: () => first, y: 'value', r: 3.5, fill }),
    Plot.dot([series.to], { x: () => last, y: 'value', r: 3.5, fill }),
    Plot.text([series], {
      x: () => first,
      y: ({ from }: Placed) => from.value,
      text: ({ from }: Placed) => from.text,
      dx: -8,
      dy: series.startShift,
      textAnchor: 'end',
      fontSize: fontSize - 1,
      fill: 'var(--quiet)',
    }),
    Plot.text([series], {
      x: () => last,
      y: ({ to }: Placed) => to.value,
      text: labelOf,
      dx: 8,
      dy: series.endShift,
      textAnchor: 'start',
      fontSize: fontSize - 1,
      fontWeight: weight,
      fill: 'var(--ink)',
      lineWidth: 13.5,
    }),
  ]
}
