import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { styled } from './plot-style.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

/**
 * Draws a plot as SVG text.
 *
 * Plot needs a document to build in; linkedom's serves, but it writes the names of SVG elements in
 * the case of HTML and leaves Plot's own style sheet, which the page's replaces.
 */
export function drawOnServer(options: Plot.PlotOptions): string {
  return cleanSvg(Plot.plot({ ...styled(options), document }).outerHTML)
}

/** Keeps what draws and drops what only a browser's Plot needs. */
function cleanSvg(svg: string): string {
  return svg
    .replace(/<(\/?)SVG\b/g, '<$1svg')
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace('<svg', '<svg aria-hidden="true" focusable="false"')
}
