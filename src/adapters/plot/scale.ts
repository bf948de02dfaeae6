import * as Plot from '@observablehq/plot'
import type { ChartPoint, ChartWidth } from '../../publish/charts.ts'
import { isPoint } from '../../publish/charts.ts'
import type { ScaleCategory, ScaleChart, ScaleRow } from '../../publish/share-charts.ts'
import { chartWidths, deepest, fontSize, smallSize } from './plot-style.ts'
import { layOutKey, writeKey } from './scale-key.ts'
import { bandsOf, linesHeight, markRoom, writeMark, writeRowTitles } from './shared-marks.ts'
import { textWidth, wrapText } from './wrap-text.ts'

const titleRoom = { wide: 196, narrow: 0 } as const
const thickness = 20

/** A part of a bar, from one share to another on both sides of the middle, which is 0. */
interface Segment extends ChartPoint {
  readonly band: string
  readonly from: number
  readonly to: number
  readonly accent: string
  readonly category: ScaleCategory
}

/** Answers on a scale, stacked on both sides of its middle, with their key above. */
export function scalePlot(chart: ScaleChart, size: ChartWidth): Plot.PlotOptions {
  const width = chartWidths[size]
  const marginLeft = Math.max(titleRoom[size], 2)
  const narrow = size === 'narrow'
  const room = narrow ? width - 6 : marginLeft - 10
  const lines = chart.rows.map(({ title }) => wrapText(title, room, { size: fontSize }))
  const text = linesHeight(Math.max(1, ...lines.map(({ length }) => length)))
  const height = narrow ? text + thickness + 14 : Math.max(thickness + 8, text + 8)
  const key = layOutKey(chart.categories, width)
  const marginTop = key.height + 8
  const marginBottom = 6 + markRoom(chart.mark)
  const segments = chart.rows.flatMap((row, i) => segmentsOf(row, String(i), chart.categories))
  const [low, high] = domainOf(segments)
  const innerWidth = width - marginLeft - 2
  return {
    width,
    height: marginTop + chart.rows.length * height + marginBottom,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight: 2,
    x: { domain: [low, high], axis: null },
    y: { type: 'band', domain: bandsOf(chart.rows), axis: null, padding: 0, round: false },
    marks: [
      ...writeKey(key, accentOf(chart), marginLeft, marginTop),
      ...writeRowTitles({
        lines,
        marginLeft: narrow ? 4 : marginLeft,
        dy: narrow ? text / 2 - height / 2 + 1 : 0,
      }),
      ...drawSegments(segments, {
        insetTop: narrow ? text + 4 : (height - thickness) / 2,
        insetBottom: narrow ? 10 : (height - thickness) / 2,
        pixels: innerWidth / (high - low),
      }),
      ...writeWithheld(chart, narrow ? (text - 6) / 2 : 0),
      ...writeMark(chart.mark, marginBottom),
    ],
  }
}

/** The key has the accent of the rows, when all have the same. */
function accentOf({ rows }: ScaleChart): string {
  const accents = new Set(rows.map(({ accent }) => accent))
  const [only = 'left'] = accents
  return accents.size === 1 ? only : 'ink'
}

/**
 * Places the parts of a bar on both sides of the middle; a bar one of whose parts is withheld cannot
 * be placed, and has none.
 */
function segmentsOf(
  { segments, accent }: ScaleRow,
  band: string,
  categories: readonly ScaleCategory[],
): readonly Segment[] {
  const points = segments.filter(isPoint)
  if (points.length < segments.length || points.length < categories.length) return []
  const before = points.reduce((sum, { value }, i) => {
    const side = categories[i]?.side
    if (side === undefined || side > 0) return sum
    return sum + (side < 0 ? value : value / 2)
  }, 0)
  let at = -before
  return points.flatMap((point, i) => {
    const category = categories[i]
    const from = at
    at += point.value
    return category === undefined ? [] : [{ ...point, band, from, to: at, accent, category }]
  })
}

function domainOf(segments: readonly Segment[]): readonly [number, number] {
  if (segments.length === 0) return [-0.5, 0.5]
  const low = Math.min(0, ...segments.map(({ from }) => from))
  const high = Math.max(0, ...segments.map(({ to }) => to))
  return high - low < 0.01 ? [-0.5, 0.5] : [low, high]
}

interface SegmentLayout {
  readonly insetTop: number
  readonly insetBottom: number
  /** Pixels of a share of 1. */
  readonly pixels: number
}

/** A number is written in its part of the bar where there is room for it; the table has them all. */
function drawSegments(
  segments: readonly Segment[],
  { insetTop, insetBottom, pixels }: SegmentLayout,
): readonly Plot.Markish[] {
  const fits = ({ from, to, text }: Segment): boolean =>
    (to - from) * pixels >= textWidth(text, { size: smallSize }) + 4
  const bar = { x1: 'from', x2: 'to', y: 'band', insetTop, insetBottom } as const
  const color = ({ accent, category }: Segment): string =>
    category.accented ? `var(--${accent})` : 'var(--quiet)'
  return [
    Plot.barX(segments, {
      ...bar,
      fill: color,
      fillOpacity: { value: ({ category }: Segment) => category.depth * deepest, scale: null },
      stroke: color,
      strokeWidth: 0.75,
    }),
    Plot.text(segments.filter(fits), {
      x: ({ from, to }: Segment) => (from + to) / 2,
      y: 'band',
      text: 'text',
      dy: (insetTop - insetBottom) / 2,
      fontSize: smallSize,
      fill: 'var(--ink)',
    }),
    Plot.ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1 }),
  ]
}

function writeWithheld({ rows, categories }: ScaleChart, dy: number): readonly Plot.Markish[] {
  const hidden = rows.flatMap(({ segments }, i) => {
    const found = segments.find((segment) => !isPoint(segment))
    const isWhole = found === undefined && segments.length >= categories.length
    if (isWhole) return []
    return [{ band: String(i), text: found === undefined || isPoint(found) ? '–' : found.withheld }]
  })
  return [
    Plot.text(hidden, {
      x: 0,
      y: 'band',
      text: 'text',
      dx: 6,
      dy,
      textAnchor: 'start',
      fontSize: fontSize - 1,
      fill: 'var(--quiet)',
    }),
  ]
}
