import * as Plot from '@observablehq/plot'
import type { ChartPoint, ChartWidth } from '../../publish/charts.ts'
import { isPoint } from '../../publish/chart-values.ts'
import type { ScaleCategory, ScaleChart, ScaleRow } from '../../publish/share-charts.ts'
import { chartWidths, deepest, fontSize, smallSize } from './plot-style.ts'
import { layOutKey, writeKey } from './scale-key.ts'
import { linesHeight, markRoom, writeMark, writeRowTitles } from './shared-marks.ts'
import { rowScale, stackRows } from './stack-rows.ts'
import { textWidth, wrapText } from './wrap-text.ts'

const titleRoom = { wide: 196, narrow: 0 } as const
const thickness = 20

/** A part of a bar, from one share to another on both sides of the middle, which is 0. */
interface Segment extends ChartPoint {
  /** Middle of its bar from the top of the frame, in pixels. */
  readonly y: number
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
  const texts = lines.map(({ length }) => linesHeight(length))
  const rows = stackRows(
    texts.map((text) => (narrow ? text + thickness + 14 : Math.max(thickness + 8, text + 8))),
  )
  const middles = rows.places.map(({ middle, bottom }) =>
    narrow ? bottom - 10 - thickness / 2 : middle,
  )
  const key = layOutKey(chart.categories, width)
  const marginTop = key.height + 8
  const marginBottom = 6 + markRoom(chart.mark)
  const segments = chart.rows.flatMap((row, i) =>
    segmentsOf(row, middles[i] ?? 0, chart.categories),
  )
  const [low, high] = domainOf(segments)
  return {
    width,
    height: marginTop + rows.height + marginBottom,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight: 2,
    x: { domain: [low, high], axis: null },
    y: rowScale(rows),
    marks: [
      ...writeKey(key, accentOf(chart), marginLeft, marginTop),
      ...writeRowTitles({
        lines,
        middles: rows.places.map(({ top, middle }, i) =>
          narrow ? top + 2 + (texts[i] ?? 0) / 2 : middle,
        ),
        marginLeft: narrow ? 4 : marginLeft,
      }),
      ...drawSegments(segments, (width - marginLeft - 2) / (high - low)),
      ...writeWithheld(chart, middles),
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
  y: number,
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
    return category === undefined ? [] : [{ ...point, y, from, to: at, accent, category }]
  })
}

function domainOf(segments: readonly Segment[]): readonly [number, number] {
  if (segments.length === 0) return [-0.5, 0.5]
  const low = Math.min(0, ...segments.map(({ from }) => from))
  const high = Math.max(0, ...segments.map(({ to }) => to))
  return high - low < 0.01 ? [-0.5, 0.5] : [low, high]
}

/**
 * A number is written in its part of the bar where there is room for it; the table has them all.
 *
 * @param pixels - of a share of 1
 */
function drawSegments(segments: readonly Segment[], pixels: number): readonly Plot.Markish[] {
  const fits = ({ from, to, text }: Segment): boolean =>
    (to - from) * pixels >= textWidth(text, { size: smallSize }) + 4
  const bar = {
    x1: 'from',
    x2: 'to',
    y1: ({ y }: Segment) => y - thickness / 2,
    y2: ({ y }: Segment) => y + thickness / 2,
  }
  const color = ({ accent, category }: Segment): string =>
    category.accented ? `var(--${accent})` : 'var(--quiet)'
  return [
    ...drawMiddle(segments),
    // Tints are translucent: the line of the middle must not show through the answer that straddles it.
    Plot.rect(segments, { ...bar, fill: 'var(--paper)' }),
    Plot.rect(segments, {
      ...bar,
      fill: color,
      fillOpacity: { value: ({ category }: Segment) => category.depth * deepest, scale: null },
      stroke: color,
      strokeWidth: 0.75,
    }),
    Plot.text(segments.filter(fits), {
      x: ({ from, to }: Segment) => (from + to) / 2,
      y: 'y',
      text: 'text',
      fontSize: smallSize,
      fill: 'var(--ink)',
    }),
  ]
}

/** The line of the middle, beside each bar: it would cross the titles that stand between bars. */
function drawMiddle(segments: readonly Segment[]): readonly Plot.Markish[] {
  const bars = [...new Set(segments.map(({ y }) => y))]
  return [
    Plot.link(bars, {
      x: 0,
      y1: (y: number) => y - thickness / 2 - 4,
      y2: (y: number) => y + thickness / 2 + 4,
      stroke: 'var(--ink)',
    }),
  ]
}

function writeWithheld(
  { rows, categories }: ScaleChart,
  middles: readonly number[],
): readonly Plot.Markish[] {
  const hidden = rows.flatMap(({ segments }, i) => {
    const found = segments.find((segment) => !isPoint(segment))
    if (found === undefined && segments.length >= categories.length) return []
    const text = found === undefined || isPoint(found) ? '–' : found.withheld
    return [{ y: middles[i] ?? 0, text }]
  })
  return [
    Plot.text(hidden, {
      x: 0,
      y: 'y',
      text: 'text',
      fontSize: fontSize - 1,
      fill: 'var(--quiet)',
    }),
  ]
}
