import type { Language } from '../core/local-text.ts'

const formats = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const

/**
 * Writes a year, a month, a day or a range of them as the language writes it.
 *
 * @param text - `2012`, `2011-11`, `2018-05-10`, or two of them with a `/` between
 * @returns the date in words; the text itself when it is none of these
 * @example
 * ```ts
 * import { writeDate } from 'visavis/publish'
 * writeDate('2011-11', 'fr') // => 'novembre 2011'
 * writeDate('2018-05-01', 'fr') // => '1er mai 2018'
 * writeDate('2018-05-10/2018-05-22', 'fr') // => '10–22 mai 2018'
 * ```
 */
export function writeDate(text: string, language: Language): string {
  const [first = '', last = first] = text.split('/')
  const [from, to] = [readDate(first), readDate(last)]
  if (from === undefined || to === undefined) return text
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', {
    ...formats[Math.min(from.precision, to.precision)],
    timeZone: 'UTC',
  })
  const parts =
    first === last ? format.formatToParts(from.date) : format.formatRangeToParts(from.date, to.date)
  // French says "premier" of the first day of a month alone.
  return parts
    .map(({ type, value }) =>
      language === 'fr' && type === 'day' && value === '1' ? '1er' : value,
    )
    .join('')
}

interface ReadDate {
  readonly date: Date
  /** 0 year, 1 month, 2 day. */
  readonly precision: number
}

function readDate(text: string): ReadDate | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (found === null) return undefined
  const [, year, month, day] = found
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  return { date, precision: Number(month !== undefined) + Number(day !== undefined) }
}
