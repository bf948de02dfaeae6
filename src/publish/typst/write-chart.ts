import { printSvg } from './print-svg.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'

/**
 * Puts a drawing on the page, its pictures side by side as wide as they were drawn.
 *
 * @param drawn - SVG elements in a row
 * @param text - what it shows, in words; said once
 */
export function writeChart(
  drawn: string,
  text: string,
  { images }: Pick<TypstContext, 'images'>,
): TypstCode {
  const pictures = printSvg(drawn).map((svg, index) => {
    const name = `chart-${String(images.size + 1)}.svg`
    images.set(name, svg)
    const width = widthOf(svg)
    return { width, code: typst`image(${name}, width: 100%, alt: ${index === 0 ? text : ' '}), ` }
  })
  const columns = pictures.map(({ width }) => `${String(width)}fr,`).join(' ')
  return typst`#block(breakable: false, width: 100%, above: 0.8em, below: 1em, grid(columns: (${ownTypst(columns)}), ${pictures.map(({ code }) => code)}))`
}

function widthOf(svg: string): number {
  const [, width] = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+)/.exec(svg) ?? []
  return Number(width ?? 1)
}
