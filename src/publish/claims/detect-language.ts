import type { Language } from '../../core/local-text.ts'
import type { ReadableText } from './read-text.ts'
import { wordsOf } from './words.ts'

const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    'le la les des du de un une et en est sont que qui dans pour sur au aux par plus ils elles'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in is are that who for on at by more they with as from their was were'.split(
      ' ',
    ),
  ),
}

/**
 * Tells French from English: by the file's name (`article.fr.md`), else by its commonest words.
 *
 * @returns English when nothing tells
 * @example
 * ```ts
 * import { detectLanguage, readPlain } from 'visavis/publish'
 * detectLanguage(readPlain('Les gens sont là pour la paix', 'a.txt')) // => 'fr'
 * ```
 */
export function detectLanguage({ file, blocks }: ReadableText): Language {
  const [, named] = /\.(fr|en)\.[a-z]+$/i.exec(file) ?? []
  if (named !== undefined) return named.toLowerCase() === 'fr' ? 'fr' : 'en'
  const words = blocks.flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded))
  const count = (language: Language): number =>
    words.filter((word) => common[language].has(word)).length
  return count('fr') > count('en') ? 'fr' : 'en'
}
