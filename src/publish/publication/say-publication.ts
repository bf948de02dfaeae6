import { publicationTexts } from '../../core/catalogue/publication-text.ts'
import type { IssueValues } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import { fillText } from '../../core/message.ts'

/** Key of a word of publications. */
export type PublicationText = keyof typeof publicationTexts

/** Binds the words of publications to a language. */
export function sayPublicationIn(
  language: Language,
): (key: PublicationText, values?: IssueValues) => string {
  return (key, values = {}) => fillText(publicationTexts[key], language, values)
}
