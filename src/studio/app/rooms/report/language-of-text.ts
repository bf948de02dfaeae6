import type { Language } from '../../../../core/local-text.ts'

/** The language that a text writes its numbers in, as its name says it: `report.fr.md`. */
export function languageOfText(path: string, other: Language): Language {
  const [, tag] = /\.(fr|en)\.md$/.exec(path) ?? []
  if (tag === 'fr' || tag === 'en') return tag
  return other
}
