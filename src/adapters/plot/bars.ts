import * as Plot from '@observablehq/plot'
import type { BarChart, BarRow } from '../../publish/index.ts'
import { drawPlot, fontSize } from './draw-plot.ts'

const rowHeight = 40

interface Placed extends BarRow {
  readonly band: string
}

/** Draws one bar a row with its interval, the row's title above it: one drawing fits every width. */
export function drawBars(chart: BarChart): string {
  const rows = chart.rows.map((row, i): Placed => ({ ...row, band: String(i) }))
  const low = (row: Placed): number => row.point.interval[0]
  const high = (row: Placed): number => row.point.interval[1]
  return drawPlot({
    width: 360,
    height: rows.length * rowHeight + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: 2,
    marginRight: 52,
    x: { domain: [Math.min(0, ...rows.map(low)), Math.max(1e-9, ...rows.map(high))], axis: null },
    y: { type: 'band', domain: rows.map((row) => row.band), axis: null, padding: 0 },
    marks: [
      Plot.barX(rows, {
        x: (row: Placed) => row.point.value,
        y: 'band',
        insetTop: 22,
        insetBottom: 5,
        fill: `var(--${chart.accent})`,
        fillOpacity: (row: Placed) => (row.net ? 0.55 : 0.85),
      }),
      Plot.link(rows, {
        x1: low,
        x2: high,
        y: 'band',
        dy: 8.5,
        stroke: 'var(--ink)',
        strokeWidth: 1.5,
      }),
      Plot.text(rows, {
        x: 0,
        y: 'band',
        text: 'title',
        dx: 1,
        dy: -8,
        textAnchor: 'start',
        fontSize: fontSize - 0.5,
        fontStyle: (row: Placed) => (row.net ? 'italic' : 'normal'),
        fill: 'var(--ink)',
        lineWidth: 25,
        textOverflow: 'ellipsis',
      } as Plot.TextOptions),
      Plot.text(rows, {
        x: high,
        y: 'band',
        text: (row: Placed) => row.point.text,
        dx: 6,
        dy: 8.5,
        textAnchor: 'start',
        fontSize,
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
    ],
  })
}
