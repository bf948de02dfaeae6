import * as Plot from '@observablehq/plot'
import type { ChartPoint, ChartValue, ChartWidth } from '../../publish/charts.ts'
import { isPoint } from '../../publish/chart-values.ts'
import type { MultiplesChart, ShareRow } from '../../publish/share-charts.ts'
import { limitOf } from './bars.ts'
import { chartWidths, lineHeight, smallSize } from './plot-style.ts'
import { linesHeight, markRoom, writeMark, writeRowTitles } from './shared-marks.ts'
import { rowScale, stackRows } from './stack-rows.ts'
import type { StackedRows } from './stack-rows.ts'
import { wrapText } from './wrap-text.ts'

const layouts = {
  wide: { perRow: 4, titleRoom: 196, gap: 10 },
  narrow: { perRow: 2, titleRoom: 104, gap: 8 },
} as const

const thickness = 11
/** Right of the longest interval: room for a number. */
const numberRoom = 38

/** Which panel of the grid, by its column and row. */
interface Facet {
  readonly fx: string
  readonly fy: string
}

/** A share in its panel. */
interface Placed extends Facet, ChartPoint {
  /** Middle of the bar from the top of its panel, in pixels. */
  readonly y: number
  readonly kind: ShareRow['kind']
  readonly accent: string
}

/** Sizes of the grid, in pixels. */
interface Grid {
  readonly perRow: number
  readonly down: number
  readonly gap: number
  readonly panelWidth: number
  readonly rows: StackedRows
  readonly titles: readonly (readonly string[])[]
  /** Height of the titles of panels, above each row of them. */
  readonly head: number
  readonly lines: readonly (readonly string[])[]
}

/** The same bars in a grid of panels, one scale for all; titles of rows once a line of panels. */
export function multiplesPlot(chart: MultiplesChart, size: ChartWidth): Plot.PlotOptions {
  const width = chartWidths[size]
  const { titleRoom } = layouts[size]
  const grid = layOut(chart, size)
  const panelHeight = Math.max(1, grid.rows.height)
  const marginBottom = 6 + markRoom(chart.mark)
  const limit = limitOf(chart.rows.flatMap(({ values }) => values))
  const { down, perRow, gap, panelWidth, head } = grid
  return {
    width,
    height: down * panelHeight + (down - 1) * head + head + marginBottom,
    marginTop: head,
    marginBottom,
    marginLeft: titleRoom,
    marginRight: 0,
    fx: {
      domain: indices(perRow),
      axis: null,
      padding: 0,
      paddingInner: perRow === 1 ? 0 : gap / (panelWidth + gap),
      round: false,
    },
    fy: {
      domain: indices(down),
      axis: null,
      padding: 0,
      paddingInner: down === 1 ? 0 : head / (panelHeight + head),
      round: false,
    },
    x: { domain: [0, (limit * panelWidth) / Math.max(1, panelWidth - numberRoom)], axis: null },
    y: rowScale(grid.rows),
    marks: [
      ...indices(down).flatMap((fy) =>
        writeRowTitles({
          lines: grid.lines,
          middles: grid.rows.places.map(({ middle }) => middle),
          marginLeft: titleRoom,
          size: smallSize + 1,
          italic: chart.rows.map(({ kind }) => kind === 'net'),
          facet: { fx: '0', fy },
        }),
      ),
      ...writePanels(chart, grid),
      ...drawShares(chart, grid),
      ...writeMark(chart.mark, marginBottom),
    ],
  }
}

function indices(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => String(i))
}

function layOut({ panels, rows }: MultiplesChart, size: ChartWidth): Grid {
  const { perRow: most, titleRoom, gap } = layouts[size]
  const perRow = Math.max(1, Math.min(most, panels.length))
  const panelWidth = (chartWidths[size] - titleRoom - (perRow - 1) * gap) / perRow
  const style = { size: smallSize + 1 }
  const lines = rows.map(({ title }) => wrapText(title, titleRoom - 8, style))
  const titles = panels.map(({ title }) => wrapText(title, panelWidth, { ...style, bold: true }))
  const head = linesHeight(Math.max(1, ...titles.map(({ length }) => length)), style.size) + 14
  const stacked = stackRows(
    lines.map(({ length }) => Math.max(20, linesHeight(length, style.size) + 5)),
  )
  const down = Math.max(1, Math.ceil(panels.length / perRow))
  return { perRow, down, gap, panelWidth, rows: stacked, titles, head, lines }
}

function facetOf(panel: number, { perRow }: Grid): Facet {
  return { fx: String(panel % perRow), fy: String(Math.floor(panel / perRow)) }
}

/** Titles above panels, in the accent of their population, and the line where bars start. */
function writePanels({ panels }: MultiplesChart, grid: Grid): readonly Plot.Markish[] {
  const placed = panels.map(({ accent }, i) => ({
    ...facetOf(i, grid),
    accent,
    text: grid.titles[i]?.join('\n') ?? '',
  }))
  return [
    Plot.text(placed, {
      fx: 'fx',
      fy: 'fy',
      text: 'text',
      frameAnchor: 'top-left',
      lineAnchor: 'bottom',
      lineHeight,
      dy: -5,
      fontSize: smallSize + 1,
      fontWeight: 600,
      fill: ({ accent }: { readonly accent: string }) => `var(--${accent})`,
    }),
    Plot.ruleX(placed, { fx: 'fx', fy: 'fy', x: 0, stroke: 'var(--rule-strong)' }),
  ]
}

/** A share, or nothing to show, in its panel. */
interface Cell extends Facet {
  readonly y: number
  readonly kind: ShareRow['kind']
  readonly accent: string
  readonly value: ChartValue
}

function cellsOf({ panels, rows }: MultiplesChart, grid: Grid): readonly Cell[] {
  return rows.flatMap(({ kind, values }, row) =>
    panels.flatMap(({ accent }, i): readonly Cell[] => {
      const [value, y = 0] = [values[i], grid.rows.places[row]?.middle]
      return value === undefined ? [] : [{ ...facetOf(i, grid), accent, kind, y, value }]
    }),
  )
}

function drawShares(chart: MultiplesChart, grid: Grid): readonly Plot.Markish[] {
  const cells = cellsOf(chart, grid)
  const drawn = cells.flatMap(({ value, ...cell }): readonly Placed[] =>
    isPoint(value) ? [{ ...cell, ...value }] : [],
  )
  const withheld = cells.filter(({ value }) => !isPoint(value))
  const at = { fx: 'fx', fy: 'fy' } as const
  const words = {
    ...at,
    y: 'y',
    dx: 4,
    textAnchor: 'start',
    fontSize: smallSize + 1,
  } as const
  return [
    Plot.rect(drawn, {
      ...at,
      x1: 0,
      x2: 'value',
      y1: ({ y }: Placed) => y - thickness / 2,
      y2: ({ y }: Placed) => y + thickness / 2,
      fill: ({ kind, accent }: Placed) =>
        kind === 'net' ? `var(--${accent}-soft)` : `var(--${accent})`,
    }),
    Plot.link(drawn, {
      ...at,
      y: 'y',
      x1: ({ interval }: Placed) => interval[0],
      x2: ({ interval }: Placed) => interval[1],
      stroke: 'var(--ink)',
      strokeWidth: 1.25,
    }),
    Plot.text(drawn, {
      ...words,
      text: 'text',
      x: ({ value, interval }: Placed) => Math.max(value, interval[1]),
      fill: 'var(--ink)',
    }),
    Plot.text(withheld, { ...words, text: () => '–', x: 0, fill: 'var(--quiet)' }),
  ]
}
