import type { Language } from '../core/local-text.ts'

/** Joins items as the language does: `a, b et c`. */
export function writeList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'fr').format(items)
}

/**
 * Names languages in a language.
 *
 * @param tags - BCP 47 tags
 * @example
 * ```ts
 * import { writeLanguages } from 'visavis/publish'
 * writeLanguages(['fr', 'en'], 'fr') // => 'français et anglais'
 * ```
 */
export function writeLanguages(tags: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return writeList(
    tags.map((tag) => names.of(tag) ?? tag),
    language,
  )
}
