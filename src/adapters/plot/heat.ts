import * as Plot from '@observablehq/plot'
import type { ChartValue, ChartWidth } from '../../publish/charts.ts'
import { isPoint } from '../../publish/chart-values.ts'
import type { HeatChart } from '../../publish/share-charts.ts'
import { packColumns } from './pack-columns.ts'
import type { ColumnGroup } from './pack-columns.ts'
import { chartWidths, deepest, fontSize, lineHeight, smallSize } from './plot-style.ts'
import { linesHeight, markRoom, writeMark, writeRowTitles } from './shared-marks.ts'
import { rowScale, stackRows } from './stack-rows.ts'
import type { RowPlace } from './stack-rows.ts'
import { wrapText } from './wrap-text.ts'

const layouts = {
  wide: { titleRoom: 168, cell: 68, size: fontSize - 1 },
  narrow: { titleRoom: 92, cell: 52, size: smallSize },
} as const

/** A cell of the grid. */
interface HeatCell {
  /** Its place among the columns of its drawing. */
  readonly column: number
  readonly place: RowPlace
  readonly value: ChartValue
}

/** A crossed table as tinted cells with their numbers; as many drawings as its width asks for. */
export function heatPlots(chart: HeatChart, size: ChartWidth): readonly Plot.PlotOptions[] {
  const { titleRoom, cell } = layouts[size]
  const fit = Math.max(1, Math.floor((chartWidths[size] - titleRoom) / cell))
  const packs = packColumns(chart.blocks, fit)
  const widest = Math.max(
    1,
    ...packs.map((groups) => groups.reduce((sum, { columns }) => sum + columns.length, 0)),
  )
  const cellWidth = Math.min(96, (chartWidths[size] - titleRoom) / widest)
  return packs.map((groups, i) => {
    const mark = i === packs.length - 1 ? chart.mark : undefined
    return heatPlot({ ...chart, mark }, groups, { size, cellWidth })
  })
}

interface HeatLayout {
  readonly size: ChartWidth
  readonly cellWidth: number
}

function heatPlot(
  chart: HeatChart,
  groups: readonly ColumnGroup[],
  { size, cellWidth }: HeatLayout,
): Plot.PlotOptions {
  const { titleRoom, size: textSize } = layouts[size]
  const columns = groups.flatMap((group) => group.columns)
  const titles = columns.map(({ title }) => wrapText(title, cellWidth - 6, { size: smallSize }))
  const heads = groups.map(({ title, columns: own }) =>
    title === ''
      ? []
      : wrapText(title, own.length * cellWidth - 4, { size: smallSize, bold: true }),
  )
  const lines = chart.rows.map(({ title }) => wrapText(title, titleRoom - 8, { size: textSize }))
  const headRoom = linesHeight(Math.max(0, ...heads.map(({ length }) => length)), smallSize)
  const titlesRoom = linesHeight(Math.max(1, ...titles.map(({ length }) => length)), smallSize)
  const rows = stackRows(lines.map(({ length }) => Math.max(26, linesHeight(length, textSize) + 6)))
  const marginTop = headRoom + titlesRoom + 12
  const marginBottom = 4 + markRoom(chart.mark)
  const inner = columns.length * cellWidth
  return {
    // Drawings of one chart are as wide as one another, so that text is as large in all of them.
    width: chartWidths[size],
    height: marginTop + rows.height + marginBottom,
    marginTop,
    marginBottom,
    marginLeft: titleRoom,
    marginRight: Math.max(0, chartWidths[size] - titleRoom - inner),
    x: { type: 'linear', domain: [0, columns.length], axis: null },
    y: rowScale(rows),
    marks: [
      ...writeRowTitles({
        lines,
        middles: rows.places.map(({ middle }) => middle),
        marginLeft: titleRoom,
        size: textSize,
        italic: chart.rows.map(({ kind }) => kind === 'net'),
      }),
      ...writeHeads(groups, heads, { above: titlesRoom + 10 }),
      writeColumns(titles),
      ...drawCells(
        chart,
        columns.map(({ index }) => index),
        rows.places,
      ),
      ...writeMark(chart.mark, marginBottom),
    ],
  }
}

interface HeadLayout {
  /** From the frame's top to the foot of the heads, in pixels. */
  readonly above: number
}

/** The title of each block over its first column. */
function writeHeads(
  groups: readonly ColumnGroup[],
  heads: readonly (readonly string[])[],
  { above }: HeadLayout,
): readonly Plot.Markish[] {
  const starts = groups.map((_, i) =>
    groups.slice(0, i).reduce((sum, { columns }) => sum + columns.length, 0),
  )
  const placed = heads.map((lines, i) => ({
    text: lines.join('\n'),
    column: starts[i] ?? 0,
  }))
  return [
    Plot.text(
      placed.filter(({ text }) => text !== ''),
      {
        x: 'column',
        dx: 2,
        text: 'text',
        frameAnchor: 'top',
        textAnchor: 'start',
        lineAnchor: 'bottom',
        lineHeight,
        dy: -above,
        fontSize: smallSize,
        fontWeight: 600,
        fill: 'var(--ink)',
      },
    ),
  ]
}

function writeColumns(titles: readonly (readonly string[])[]): Plot.Markish {
  const placed = titles.map((lines, i) => ({ column: i + 0.5, text: lines.join('\n') }))
  return Plot.text(placed, {
    x: 'column',
    text: 'text',
    frameAnchor: 'top',
    lineAnchor: 'bottom',
    lineHeight,
    dy: -5,
    fontSize: smallSize,
    fill: 'var(--quiet)',
  })
}

/** Tints from nothing to the highest share; a withheld cell has a broken outline and a dash. */
function drawCells(
  { rows, accent }: HeatChart,
  columns: readonly number[],
  places: readonly RowPlace[],
): readonly Plot.Markish[] {
  const all = rows.flatMap(({ values }) => values).filter(isPoint)
  const highest = Math.max(0.01, ...all.map(({ value }) => value))
  const cells = rows.flatMap(({ values }, row) =>
    columns.flatMap((index, column): readonly HeatCell[] => {
      const [value, place] = [values[index], places[row]]
      return value === undefined || place === undefined ? [] : [{ column, place, value }]
    }),
  )
  const [shown = [], withheld = []] = [true, false].map((wanted) =>
    cells.filter(({ value }) => isPoint(value) === wanted),
  )
  const box = {
    x1: 'column',
    x2: ({ column }: HeatCell) => column + 1,
    y1: ({ place }: HeatCell) => place.top,
    y2: ({ place }: HeatCell) => place.bottom,
    inset: 1,
  }
  const shareOf = ({ value }: HeatCell): number => (isPoint(value) ? value.value : 0)
  return [
    Plot.rect(shown, {
      ...box,
      fill: `var(--${accent})`,
      fillOpacity: { value: (cell: HeatCell) => (shareOf(cell) / highest) * deepest, scale: null },
      stroke: 'var(--rule)',
    }),
    Plot.rect(withheld, {
      ...box,
      fill: 'none',
      stroke: 'var(--rule-strong)',
      strokeDasharray: '2,3',
    }),
    Plot.text(cells, {
      x: ({ column }: HeatCell) => column + 0.5,
      y: ({ place }: HeatCell) => place.middle,
      text: ({ value }: HeatCell) => (isPoint(value) ? value.text : '–'),
      fontSize: fontSize - 1,
      fill: 'var(--ink)',
    }),
  ]
}
