import * as Plot from '@observablehq/plot'
import type { Chart, ChartWidth } from '../../publish/charts.ts'
import { plotsOf } from './plots-of.ts'
import { styled } from './plot-style.ts'

/**
 * Draws a chart in a browser's document, from the definitions that `drawChart` draws from: the same
 * marks, places and colours, as elements.
 *
 * @param document - where the elements will stand
 */
export function drawChartIn(
  document: Document,
  chart: Chart,
  width: ChartWidth,
): readonly (SVGSVGElement | HTMLElement)[] {
  return plotsOf(chart, width).map((options) => {
    const drawn = Plot.plot({ ...styled(options), document })
    drawn.querySelector('style')?.remove()
    for (const element of [drawn, ...drawn.querySelectorAll('[class]')]) {
      element.removeAttribute('class')
    }
    drawn.setAttribute('aria-hidden', 'true')
    drawn.setAttribute('focusable', 'false')
    return drawn
  })
}
