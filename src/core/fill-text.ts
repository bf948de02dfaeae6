import type { CatalogueEntry } from './catalogue/entry.ts'
import type { IssueValues } from './issue.ts'
import type { Language } from './local-text.ts'

/** Kept: making one costs more than a hundred uses of it, and every page is made of such texts. */
const numberFormats: Readonly<Record<Language, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr'),
  en: new Intl.NumberFormat('en'),
}

const pluralRules: Readonly<Record<Language, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
}

/**
 * Writes a catalogue entry in a language, its placeholders filled; numbers are written as the
 * language writes them, and `{n|singular|plural}` agrees with the number `n`.
 *
 * @throws Error when a placeholder has no value: the caller forgot one.
 * @example
 * ```ts
 * import { fillText } from 'visavis/core'
 * fillText({ fr: 'Base\u00a0: {n}', en: 'Base: {n}' }, 'en', { n: 1200 }) // => 'Base: 1,200'
 * ```
 */
export function fillText(
  entry: CatalogueEntry,
  language: Language,
  values: IssueValues = {},
): string {
  const text = entry[language]
  if (!text.includes('{')) return text
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_, name: string, one: string | undefined, other: string | undefined) => {
      const value = values[name]
      if (value === undefined) throw new Error(`fillText requires a value for {${name}}`)
      if (one !== undefined && other !== undefined) return isOne(value, language) ? one : other
      return typeof value === 'number' ? numberFormats[language].format(value) : value
    },
  )
}

/** French counts zero and one alike; English counts one alone. */
function isOne(value: string | number, language: Language): boolean {
  return pluralRules[language].select(Number(value)) === 'one'
}
