import { printSvg } from './print-svg.ts'
import type { TypstCode } from './typst-code.ts'
import { ownTypst, typst } from './typst-code.ts'
import type { TypstContext } from './typst-context.ts'

/**
 * Puts a drawing on the page, its pictures side by side as wide as they were drawn, or one under the
 * other as wide as the page.
 *
 * @param drawn - SVG elements in a row
 * @param text - what it shows, in words; said once
 */
export function writeChart(
  drawn: string,
  text: string,
  { images }: Pick<TypstContext, 'images'>,
  form: 'pair' | 'stack' = 'pair',
): TypstCode {
  const pictures = printSvg(drawn).map((svg, index) => {
    const name = `chart-${String(images.size + 1)}.svg`
    images.set(name, svg)
    const width = widthOf(svg)
    return { width, code: typst`image(${name}, width: 100%, alt: ${index === 0 ? text : ' '}), ` }
  })
  const columns =
    form === 'stack' ? '1fr,' : pictures.map(({ width }) => `${String(width)}fr,`).join(' ')
  return typst`#block(breakable: false, width: 100%, above: 0.8em, below: 1em, grid(columns: (${ownTypst(columns)}), row-gutter: 1em, ${pictures.map(({ code }) => code)}))`
}

function widthOf(svg: string): number {
  const [, width] = /viewBox="[\d.-]+ [\d.-]+ ([\d.]+)/.exec(svg) ?? []
  return Number(width ?? 1)
}
