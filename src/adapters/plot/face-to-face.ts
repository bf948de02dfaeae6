import * as Plot from '@observablehq/plot'
import type { ChartWidth, FaceToFaceChart, FaceToFaceRow } from '../../publish/index.ts'
import { drawPlot, fontSize } from './draw-plot.ts'

const rowHeight = { wide: 62, narrow: 74 } as const

/** One row with the band it stands on, so that two rows of one title stay apart. */
interface Placed {
  readonly band: string
  readonly row: FaceToFaceRow
}

/** Draws two dots a mirror joined by a line, and on wide pages the gap with its interval beside. */
export function drawFaceToFace(chart: FaceToFaceChart, width: ChartWidth): string {
  const rows = chart.rows.map((row, i): Placed => ({ band: String(i), row }))
  const shares = drawShares(chart, rows, width)
  return width === 'narrow' ? shares : shares + drawGaps(chart, rows)
}

function frame(rows: readonly Placed[], width: ChartWidth): Plot.PlotOptions {
  return {
    height: rows.length * rowHeight[width] + 48,
    marginTop: 28,
    marginBottom: 20,
    y: { type: 'band', domain: rows.map((placed) => placed.band), axis: null, padding: 0 },
  }
}

function drawShares(chart: FaceToFaceChart, rows: readonly Placed[], width: ChartWidth): string {
  const wide = width === 'wide'
  const dots = rows.flatMap(({ band, row }) => [
    ...(row.left === undefined ? [] : [{ band, ...row.left, side: 'left' as const, other: row.right }]),
    ...(row.right === undefined ? [] : [{ band, ...row.right, side: 'right' as const, other: row.left }]),
  ])
  const above = wide ? 0 : 14
  const color = (dot: (typeof dots)[number]): string => `var(--${dot.side})`
  return drawPlot({
    ...frame(rows, width),
    width: wide ? 620 : 344,
    marginLeft: wide ? 236 : 16,
    marginRight: 24,
    x: { domain: [0, 1], tickFormat: chart.percent, ticks: wide ? 5 : 3, label: null, grid: true, axis: 'top', tickSize: 0 },
    marks: [
      Plot.text(rows, {
        x: 0,
        y: 'band',
        text: ({ row }: Placed) => row.title,
        dx: wide ? -228 : -8,
        dy: wide ? 4 : -18,
        textAnchor: 'start',
        lineAnchor: 'bottom',
        fontWeight: 600,
        fontSize,
        fill: 'var(--ink)',
        lineWidth: wide ? 15 : 24,
      }),
      Plot.text(rows, {
        x: 0,
        y: 'band',
        text: ({ row }: Placed) => (wide ? row.detail : (row.gap?.text ?? '')),
        dx: wide ? -228 : -8,
        dy: wide ? 16 : -10,
        textAnchor: 'start',
        fontSize: fontSize - 2,
        fill: 'var(--quiet)',
        lineWidth: wide ? 19 : 28,
        textOverflow: 'ellipsis',
      }),
      Plot.link(rows.filter(({ row }) => row.left !== undefined && row.right !== undefined), {
        x1: ({ row }: Placed) => row.left?.value,
        x2: ({ row }: Placed) => row.right?.value,
        y: 'band',
        dy: above,
        stroke: 'var(--rule-strong)',
        strokeWidth: 3,
      }),
      Plot.dot(dots, { x: 'value', y: 'band', dy: above, r: 7, fill: color, stroke: 'var(--paper)', strokeWidth: 1.5 }),
      ...(['left', 'right'] as const).map((direction) =>
        Plot.text(
          dots.filter((dot) => (dot.value < (dot.other?.value ?? -1)) === (direction === 'left')),
          {
            x: 'value',
            y: 'band',
            text: 'text',
            dx: direction === 'left' ? -12 : 12,
            dy: above,
            textAnchor: direction === 'left' ? 'end' : 'start',
            fontSize,
            fontWeight: 600,
            fill: color,
          },
        ),
      ),
    ],
  })
}

function drawGaps(chart: FaceToFaceChart, rows: readonly Placed[]): string {
  const gaps = rows.flatMap(({ band, row }) => (row.gap === undefined ? [] : [{ band, ...row.gap }]))
  const reach = Math.max(0.1, ...gaps.flatMap((gap) => gap.interval.map(Math.abs)))
  const limit = Math.ceil(reach * 10) / 10
  return drawPlot({
    ...frame(rows, 'wide'),
    width: 300,
    marginLeft: 16,
    marginRight: 16,
    x: { domain: [-limit, limit], ticks: 3, tickFormat: chart.points, label: null, axis: 'top', tickSize: 0 },
    marks: [
      Plot.ruleX([0], { stroke: 'var(--rule-strong)' }),
      Plot.link(gaps, {
        x1: (gap: { interval: readonly [number, number] }) => gap.interval[0],
        x2: (gap: { interval: readonly [number, number] }) => gap.interval[1],
        y: 'band',
        stroke: 'var(--ink)',
        strokeWidth: 2,
      }),
      Plot.dot(gaps, { x: 'value', y: 'band', r: 4.5, fill: 'var(--ink)', symbol: 'diamond2' }),
      Plot.text(gaps, { x: 'value', y: 'band', text: 'text', dy: -15, fontSize: fontSize - 1, fill: 'var(--ink)' }),
    ],
  })
}
