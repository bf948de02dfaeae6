import { pressTexts } from '../../core/catalogue/press-text.ts'
import type { IssueValues } from '../../core/issue.ts'
import type { Language } from '../../core/local-text.ts'
import { fillText } from '../../core/message.ts'

/** Binds the words of press releases to a language. */
export function sayPress(
  language: Language,
): (key: keyof typeof pressTexts, values?: IssueValues) => string {
  return (key, values = {}) => fillText(pressTexts[key], language, values)
}
