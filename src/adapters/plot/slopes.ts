import * as Plot from '@observablehq/plot'
import type { ChartPoint, SlopeChart, SlopeSeries } from '../../publish/index.ts'
import { drawPlot, fontSize } from './draw-plot.ts'

const height = 240
const lineHeight = 17

/** Draws one line a row between two waves, labelled at its end. */
export function drawSlopes(chart: SlopeChart): string {
  const tall = Math.max(height, chart.series.length * lineHeight + 40)
  const values = chart.series.flatMap(({ from, to }) => [from.value, to.value])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const domain: [number, number] = low === high ? [low - 0.05, high + 0.05] : [low, high]
  const end = spread(chart.series.map(({ to }) => to), domain, tall)
  const start = spread(chart.series.map(({ from }) => from), domain, tall)
  const [first, last] = chart.waves
  return drawPlot({
    width: 360,
    height: tall,
    marginTop: 30,
    marginBottom: 12,
    marginLeft: 52,
    marginRight: 168,
    x: { type: 'point', domain: [first, last], padding: 0, axis: 'top', label: null, tickSize: 0 },
    y: { domain, axis: null },
    marks: [
      Plot.ruleX([first, last], { stroke: 'var(--rule)' }),
      ...[true, false].map((significant) =>
        Plot.link(
          chart.series.filter((series) => series.significant === significant),
          {
            x1: () => first,
            x2: () => last,
            y1: (series: SlopeSeries) => series.from.value,
            y2: (series: SlopeSeries) => series.to.value,
            stroke: `var(--${chart.accent})`,
            strokeWidth: 2,
            ...(significant ? {} : { strokeDasharray: '2,4' }),
          },
        ),
      ),
      ...chart.series.flatMap((series, i) => [
        Plot.dot([series.from], { x: () => first, y: 'value', r: 3.5, fill: `var(--${chart.accent})` }),
        Plot.dot([series.to], { x: () => last, y: 'value', r: 3.5, fill: `var(--${chart.accent})` }),
        Plot.text([series], {
          x: () => first,
          y: (row: SlopeSeries) => row.from.value,
          text: (row: SlopeSeries) => row.from.text,
          dx: -8,
          dy: start[i] ?? 0,
          textAnchor: 'end',
          fontSize: fontSize - 1,
          fill: 'var(--quiet)',
        }),
        Plot.text([series], {
          x: () => last,
          y: (row: SlopeSeries) => row.to.value,
          text: (row: SlopeSeries) => `${row.to.text}  ${row.title}`,
          dx: 8,
          dy: end[i] ?? 0,
          textAnchor: 'start',
          fontSize: fontSize - 1,
          fontWeight: series.significant ? 600 : 400,
          fill: 'var(--ink)',
          lineWidth: 11,
          textOverflow: 'ellipsis',
        }),
      ]),
    ],
  })
}

/** How far to move each label, in pixels, so that none covers another. */
function spread(points: readonly ChartPoint[], [low, high]: [number, number], tall: number): readonly number[] {
  const span = tall - 42
  const y = points.map((point) => ((high - point.value) / (high - low)) * span)
  const order = y.map((_, i) => i).sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0))
  const placed = [...y]
  let floor = -Infinity
  for (const i of order) {
    placed[i] = Math.max(y[i] ?? 0, floor + lineHeight)
    floor = placed[i]
  }
  // What was pushed below the frame pushes its neighbours back up.
  let ceiling = span + 6
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling)
    ceiling = placed[i] - lineHeight
  }
  return placed.map((value, i) => value - (y[i] ?? 0))
}
