import type { LocalText } from '../core/local-text.ts'

/** How texts are put into the words of one interview: its language, its answers piped in. */
export interface Wording {
  readonly language: string
  readonly text: (local: LocalText) => string
}

/** Joins items as a language lists them. */
export function listItems(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}

/** Writes an ISO date as a language writes it. */
export function writeDate(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${iso}T00:00:00Z`))
}
