import * as Plot from '@observablehq/plot'
import type {
  ChartPoint,
  ChartWidth,
  FaceToFaceChart,
  FaceToFaceRow,
} from '../../publish/charts.ts'
import { gapsPlot } from './gaps.ts'
import { fontSize, smallSize } from './plot-style.ts'
import { markRoom, writeMark } from './shared-marks.ts'

/** Right of the lines: room for the number of a dot at 100%. */
const numberRoom = 66
/** Left of the lines: titles, and the number of a dot at 0. */
const titleRoom = { wide: 258, narrow: 46 } as const
const rowHeight = { wide: 62, narrow: 78 } as const

/** One row with the band it stands on, so that two rows of one title stay apart. */
interface Placed {
  readonly band: string
  readonly row: FaceToFaceRow
}

/** A dot, its side's colour, and the dot it faces. */
interface Dot extends ChartPoint {
  readonly band: string
  readonly accent: string
  readonly other: ChartPoint | undefined
  readonly isFirst: boolean
}

/** Draws two dots a mirror joined by a line, and on wide pages the gap with its interval beside. */
export function faceToFacePlots(
  chart: FaceToFaceChart,
  width: ChartWidth,
): readonly Plot.PlotOptions[] {
  const rows = chart.rows.map((row, i): Placed => ({ band: String(i), row }))
  const frame = {
    height: rows.length * rowHeight[width] + 48 + markRoom(chart.mark),
    marginTop: 28,
    marginBottom: 20 + markRoom(chart.mark),
    y: { type: 'band', domain: rows.map(({ band }) => band), axis: null, padding: 0 },
  } as const
  const shares = sharesPlot(chart, rows, { frame, wide: width === 'wide' })
  return width === 'narrow' ? [shares] : [shares, gapsPlot(chart, frame)]
}

interface SharesLayout {
  readonly frame: Plot.PlotOptions
  readonly wide: boolean
}

function sharesPlot(
  chart: FaceToFaceChart,
  rows: readonly Placed[],
  { frame, wide }: SharesLayout,
): Plot.PlotOptions {
  const both = rows.filter(({ row }) => row.left !== undefined && row.right !== undefined)
  // On narrow pages the title stands above the line instead of beside it.
  const dy = wide ? 0 : 16
  return {
    ...frame,
    width: wide ? 620 : 344,
    marginLeft: titleRoom[wide ? 'wide' : 'narrow'],
    marginRight: numberRoom,
    x: {
      domain: [0, 1],
      tickFormat: chart.percent,
      ticks: wide ? 5 : 3,
      label: null,
      grid: true,
      axis: 'top',
      tickSize: 0,
    },
    marks: [
      ...writeTitles(rows, wide),
      Plot.link(both, {
        x1: ({ row }: Placed) => row.left?.value,
        x2: ({ row }: Placed) => row.right?.value,
        y: 'band',
        dy,
        stroke: 'var(--rule-strong)',
        strokeWidth: 3,
      }),
      ...drawDots(chart, rows, dy),
      ...writeWithheld(rows, dy),
      // On wide pages the panel of gaps has it.
      ...(wide ? [] : writeMark(chart.mark, frame.marginBottom ?? 0)),
    ],
  }
}

function writeTitles(rows: readonly Placed[], wide: boolean): readonly Plot.Markish[] {
  const start = {
    x: 0,
    y: 'band',
    dx: 2 - titleRoom[wide ? 'wide' : 'narrow'],
    textAnchor: 'start',
  } as const
  return [
    Plot.text(rows, {
      ...start,
      text: ({ row }: Placed) => row.title,
      dy: wide ? 4 : -16,
      lineAnchor: 'bottom',
      fontWeight: 600,
      fontSize,
      fill: 'var(--ink)',
      lineWidth: wide ? 15 : 23,
    }),
    Plot.text(rows, {
      ...start,
      text: ({ row }: Placed) => (wide ? row.detail : narrowDetail(row)),
      dy: wide ? 16 : -6,
      fontSize: fontSize - 2,
      fill: 'var(--quiet)',
    }),
  ]
}

/** Narrow pages have no panel of gaps: the gap is said beside the wave. */
function narrowDetail({ detail, gap }: FaceToFaceRow): string {
  return gap === undefined ? detail : `${detail} · ${gap.text}`
}

function drawDots(
  { accents }: FaceToFaceChart,
  rows: readonly Placed[],
  dy: number,
): readonly Plot.Markish[] {
  const dots = rows.flatMap(({ band, row: { left, right } }): readonly Dot[] => [
    ...(left === undefined
      ? []
      : [{ ...left, band, accent: accents[0], other: right, isFirst: true }]),
    ...(right === undefined
      ? []
      : [{ ...right, band, accent: accents[1], other: left, isFirst: false }]),
  ])
  const color = ({ accent }: Dot): string => `var(--${accent})`
  const at = { x: 'value', y: 'band', fill: color } as const
  // Of two that are alike, the first has its number on the left.
  const isLower = ({ value, other, isFirst }: Dot): boolean =>
    other !== undefined && (value < other.value || (isFirst && value === other.value))
  const label = { ...at, text: 'text', dy, fontSize, fontWeight: 600 } as const
  return [
    Plot.dot(dots, { ...at, dy, r: 7, stroke: 'var(--paper)', strokeWidth: 1.5 }),
    Plot.text(dots.filter(isLower), { ...label, dx: -12, textAnchor: 'end' }),
    Plot.text(
      dots.filter((dot) => !isLower(dot)),
      { ...label, dx: 12, textAnchor: 'start' },
    ),
  ]
}

/** Where a side is withheld, the row says so: an empty line would look like nothing to tell. */
function writeWithheld(rows: readonly Placed[], dy: number): readonly Plot.Markish[] {
  return [
    Plot.text(
      rows.filter(({ row }) => row.withheld !== undefined),
      {
        y: 'band',
        frameAnchor: 'right',
        text: ({ row }: Placed) => row.withheld,
        dy: dy + 16,
        fontSize: smallSize,
        fill: 'var(--quiet)',
      },
    ),
  ]
}
