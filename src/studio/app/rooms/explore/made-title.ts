import { studioDerivedTexts } from '../../../../core/catalogue/studio-derived-text.ts'
import { fillText } from '../../../../core/fill-text.ts'
import { languages, textIn } from '../../../../core/local-text.ts'
import type { LocalText } from '../../../../core/local-text.ts'

/** The name proposed for what is made of a question, in every language of the product. */
export function proposedTitle(
  label: LocalText,
  key: 'bands.name_of' | 'recode.name_of',
): LocalText {
  return Object.fromEntries(
    languages.map((language) => {
      // “How old are you?” asks for an answer; a name does not.
      const title = textIn(label, language).replace(/\s*[:?]\s*$/u, '')
      return [language, fillText(studioDerivedTexts[key], language, { title })]
    }),
  )
}

/** Whether a name is written in every language of the product. */
export function isInEveryLanguage(title: LocalText): boolean {
  return languages.every((language) => (title[language] ?? '').trim() !== '')
}
