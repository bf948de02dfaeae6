import type * as Plot from '@observablehq/plot'
import type { Chart, ChartWidth } from '../../publish/charts.ts'
import { barsPlot } from './bars.ts'
import { faceToFacePlots } from './face-to-face.ts'
import { heatPlots } from './heat.ts'
import { multiplesPlot } from './multiples.ts'
import { scalePlot } from './scale.ts'
import { slopesPlot } from './slopes.ts'

/**
 * What Plot is asked to draw for a chart, one drawing after the other: the one definition from which
 * a server and a browser draw.
 */
export function plotsOf(chart: Chart, width: ChartWidth): readonly Plot.PlotOptions[] {
  switch (chart.kind) {
    case 'face_to_face':
      return faceToFacePlots(chart, width)
    case 'slopes':
      return [slopesPlot(chart)]
    case 'bars':
      return [barsPlot(chart, width)]
    case 'scale':
      return [scalePlot(chart, width)]
    case 'heat':
      return heatPlots(chart, width)
    case 'multiples':
      return [multiplesPlot(chart, width)]
  }
}
