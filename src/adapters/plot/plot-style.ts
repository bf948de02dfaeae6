import type * as Plot from '@observablehq/plot'

/** Size of chart text, in the drawing's own pixels. */
export const fontSize = 13
/** Size of numbers and of titles where there is little room. */
export const smallSize = 11
/** Height of a line of text, in ems. */
export const lineHeight = 1.2
/** Opacity of the deepest tint: ink stays readable on it, in light and in dark. */
export const deepest = 0.5
/** Widths of the drawing: that of a page, and that of a phone of 320 px between its margins. */
export const chartWidths = { wide: 720, narrow: 300 } as const

/** The plot in the style of every chart: the page's own font, its colours by name, no background. */
export function styled(options: Plot.PlotOptions): Plot.PlotOptions {
  const style = {
    background: 'none',
    fontFamily: 'inherit',
    fontSize: `${String(fontSize - 1)}px`,
    color: 'var(--quiet)',
  }
  return { style, ...options }
}
