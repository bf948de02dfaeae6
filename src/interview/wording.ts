import type { LocalText } from '../core/local-text.ts'

/** How texts are put into the words of one interview: its language, its answers piped in. */
export interface Wording {
  readonly language: string
  readonly text: (local: LocalText) => string
}

/**
 * Joins items as a language lists them.
 *
 * @example
 * ```ts
 * import { listItems } from 'visavis/interview'
 * listItems(['a', 'b', 'c'], 'fr') // => 'a, b et c'
 * ```
 */
export function listItems(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}

/**
 * Writes an ISO date as a language writes it.
 *
 * @example
 * ```ts
 * import { writeDate } from 'visavis/interview'
 * writeDate('2012-01-18', 'fr') // => '18 janvier 2012'
 * ```
 */
export function writeDate(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${iso}T00:00:00Z`))
}
