import type { OfficeText } from '../core/catalogue/office-files-text.ts'
import { officeTexts } from '../core/catalogue/office-files-text.ts'
import type { IssueValues } from '../core/issue.ts'
import type { Language } from '../core/local-text.ts'
import { fillText } from '../core/message.ts'

/** A text of workbooks and slides by its key, its placeholders filled. */
export type SayOffice = (key: OfficeText, values?: IssueValues) => string

/** Binds the words of workbooks and slides to a language. */
export function sayOfficeIn(language: Language): SayOffice {
  return (key, values = {}) => fillText(officeTexts[key], language, values)
}
