import * as Plot from '@observablehq/plot'
import type { ChartPoint, FaceToFaceChart } from '../../publish/charts.ts'
import { fontSize } from './plot-style.ts'
import { writeMark } from './shared-marks.ts'

interface Gap extends ChartPoint {
  readonly band: string
}

/** The gap of each row with its interval, on the bands of the frame it stands beside. */
export function gapsPlot(chart: FaceToFaceChart, frame: Plot.PlotOptions): Plot.PlotOptions {
  const gaps = chart.rows.flatMap(({ gap }, i): readonly Gap[] =>
    gap === undefined ? [] : [{ ...gap, band: String(i) }],
  )
  const reach = Math.max(0.1, ...gaps.flatMap(({ interval }) => interval.map(Math.abs)))
  const limit = Math.ceil(reach * 10) / 10
  return {
    ...frame,
    width: 320,
    marginLeft: 36,
    marginRight: 24,
    x: {
      domain: [-limit, limit],
      ticks: [-limit, 0, limit],
      tickFormat: chart.points,
      label: null,
      axis: 'top',
      tickSize: 0,
    },
    marks: [
      Plot.ruleX([0], { stroke: 'var(--rule-strong)' }),
      Plot.link(gaps, {
        x1: ({ interval }: Gap) => interval[0],
        x2: ({ interval }: Gap) => interval[1],
        y: 'band',
        stroke: 'var(--ink)',
        strokeWidth: 2,
      }),
      Plot.dot(gaps, { x: 'value', y: 'band', r: 4.5, fill: 'var(--ink)', symbol: 'diamond2' }),
      Plot.text(gaps, {
        x: 'value',
        y: 'band',
        text: 'text',
        dy: -15,
        fontSize: fontSize - 1,
        fill: 'var(--ink)',
      }),
      ...writeMark(chart.mark, frame.marginBottom ?? 0),
    ],
  }
}
