import { chartTexts } from '../core/catalogue/chart-text.ts'
import type { CatalogueEntry } from '../core/catalogue/entry.ts'
import { publishTexts } from '../core/catalogue/publish-text.ts'
import type { IssueValues } from '../core/issue.ts'
import type { Language } from '../core/local-text.ts'
import { fillText } from '../core/message.ts'

/** The key of a text of published pages. */
export type PageText = keyof typeof publishTexts | keyof typeof chartTexts

const texts: Readonly<Record<PageText, CatalogueEntry>> = { ...publishTexts, ...chartTexts }

/** A text of published pages by its key, its placeholders filled. */
export type Say = (key: PageText, values?: IssueValues) => string

/** Binds the words of published pages to a language. */
export function sayIn(language: Language): Say {
  return (key, values = {}) => fillText(texts[key], language, values)
}
