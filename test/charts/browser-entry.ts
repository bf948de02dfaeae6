import { drawChartIn } from '../../src/adapters/plot/draw-chart-in.ts'
import { sampleCharts } from './sample-charts.ts'

/** What the page of the test calls: the charts that the server draws, drawn in its own document. */
declare global {
  var drawSamples: (language: 'fr' | 'en', width: 'wide' | 'narrow') => readonly string[]
}

globalThis.drawSamples = (language, width) =>
  sampleCharts(language).map((chart) =>
    drawChartIn(document, chart, width)
      .map((element) => element.outerHTML)
      .join(''),
  )
