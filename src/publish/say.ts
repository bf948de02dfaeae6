import { publishTexts } from '../core/catalogue/publish-text.ts'
import type { IssueValues } from '../core/issue.ts'
import type { Language } from '../core/local-text.ts'
import { fillText } from '../core/message.ts'

/** A text of published pages by its key, its placeholders filled. */
export type Say = (key: keyof typeof publishTexts, values?: IssueValues) => string

/** Binds the words of published pages to a language. */
export function sayIn(language: Language): Say {
  return (key, values = {}) => fillText(publishTexts[key], language, values)
}
