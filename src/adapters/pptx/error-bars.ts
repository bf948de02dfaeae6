import type { ChartPart, ChartSeries } from '../../publish/slides/deck.ts'
import { colours } from '../../publish/slides/slide-colours.ts'

/**
 * Writes the intervals of a series as the bars of error of its chart, which the library cannot: each
 * value has distances of its own to both ends. A withheld value has none.
 *
 * Source: ECMA-376, part 1, 21.2.2.55, `errBars`, which come before the categories.
 *
 * @returns an empty text when the series has no interval
 */
export function errorBars({ values, intervals }: ChartSeries, form: ChartPart['form']): string {
  if (intervals === undefined || intervals.every((one) => one === undefined)) return ''
  const distances = values.map((value, at) => {
    const ends = intervals[at]
    return value === undefined || ends === undefined
      ? undefined
      : { minus: distance(value, ends[0]), plus: distance(ends[1], value) }
  })
  const plus = literal(distances.map((one) => one?.plus))
  const minus = literal(distances.map((one) => one?.minus))
  return `<c:errBars>${form === 'lines' ? direction : ''}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${plus}</c:plus><c:minus>${minus}</c:minus><c:spPr><a:ln w="12700"><a:solidFill><a:srgbClr val="${colours.ink}"/></a:solidFill></a:ln></c:spPr></c:errBars>`
}

/** Bars have but one direction, and none to tell. */
const direction = '<c:errDir val="y"/>'

/** Shares in hundredths: what is subtracted is no more exact than what is written. */
function distance(high: number, low: number): number {
  return Math.max(0, Number((high - low).toFixed(2)))
}

function literal(numbers: readonly (number | undefined)[]): string {
  const points = numbers.map((number, at) =>
    number === undefined ? '' : `<c:pt idx="${String(at)}"><c:v>${String(number)}</c:v></c:pt>`,
  )
  return `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${String(numbers.length)}"/>${points.join('')}</c:numLit>`
}
