import type { Chart, ChartWidth } from '../../publish/charts.ts'
import { drawFaceToFace } from './face-to-face.ts'
import { drawSlopes } from './slopes.ts'

/** Draws charts with Observable Plot, on the server. */
export function drawChart(chart: Chart, width: ChartWidth): string {
  switch (chart.kind) {
    case 'face_to_face':
      return drawFaceToFace(chart, width)
    case 'slopes':
      return drawSlopes(chart)
  }
}
