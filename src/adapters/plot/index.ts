import type { Chart, ChartWidth } from '../../publish/charts.ts'
import { drawOnServer } from './draw-on-server.ts'
import { plotsOf } from './plots-of.ts'

/** Draws charts with Observable Plot, on the server. */
export function drawChart(chart: Chart, width: ChartWidth): string {
  return plotsOf(chart, width)
    .map((options) => drawOnServer(options))
    .join('')
}
