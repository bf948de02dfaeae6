import { printColours, printFonts } from './print-colours.ts'

const namespace = 'http://www.w3.org/2000/svg'

/** Words of a drawing are this much larger on paper, where it is smaller and its typeface narrower. */
const enlargement = 1.2

/**
 * Makes drawings of a page into pictures that stand alone: concrete colours and typeface in place of
 * those that a page lends, a picture an `svg`.
 *
 * @param drawn - SVG elements in a row, as `DrawChart` gives them
 * @returns one text a picture, in their order
 */
export function printSvg(drawn: string): readonly string[] {
  return (drawn.match(/<svg[\s\S]*?<\/svg>/g) ?? []).map((svg) => {
    const coloured = svg
      .replace(/var\(--([a-z-]+)\)/g, (_, name: string) => colourOf(name))
      .replace(/currentColor/gi, printColours.quiet)
      .replace(/(font-size[:=]"?)([\d.]+)/g, (_, name: string, size: string) => {
        return `${name}${String(Math.round(Number(size) * enlargement * 10) / 10)}`
      })
      .replace(/font-family:\s*inherit/g, `font-family:${printFonts.text}`)
      .replace(/font-family="inherit"/g, `font-family="${printFonts.text}"`)
    return /^<svg[^>]*\sxmlns=/.test(coloured)
      ? coloured
      : coloured.replace('<svg', `<svg xmlns="${namespace}"`)
  })
}

const colours: Readonly<Record<string, string>> = printColours

/** A colour that no print has a tone for is written in ink. */
function colourOf(name: string): string {
  return colours[name] ?? printColours.ink
}
