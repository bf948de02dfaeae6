/** The product's own languages: every screen, report and error exists in both. */
export type Language = 'fr' | 'en'

/** The product's languages in the order they are offered. */
export const languages: readonly Language[] = ['fr', 'en']

/** A text by language tag (BCP 47): French and English for the product, any language for a study. */
export type LocalText = Readonly<Record<string, string>>

/**
 * Picks a text in a language, else in the first language of the fallbacks that has it, else in any.
 *
 * @param text - the text by language
 * @param language - the language wanted
 * @param fallbacks - languages to try next, in order
 * @example
 * ```ts
 * import { textIn } from 'visavis/core'
 * textIn({ fr: 'Oui', en: 'Yes' }, 'en') // => 'Yes'
 * textIn({ fr: 'Oui' }, 'en') // => 'Oui'
 * ```
 */
export function textIn(
  text: LocalText,
  language: string,
  fallbacks: readonly string[] = languages,
): string {
  for (const tag of [language, ...fallbacks]) {
    const found = text[tag]
    if (found !== undefined) return found
  }
  return Object.values(text)[0] ?? ''
}

/**
 * The language of the text that `textIn` picks.
 *
 * @param text - the text by language
 * @param language - the language wanted
 * @param fallbacks - languages to try next, in order
 */
export function languageIn(
  text: LocalText,
  language: string,
  fallbacks: readonly string[] = languages,
): string {
  const tags = [language, ...fallbacks, ...Object.keys(text)]
  return tags.find((tag) => text[tag] !== undefined) ?? language
}
