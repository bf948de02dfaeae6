import { fieldTexts } from '../../../core/catalogue/field-text.ts'
import { studioFieldTexts } from '../../../core/catalogue/studio-field-text.ts'
import type { IssueValues } from '../../../core/issue.ts'
import type { Language } from '../../../core/local-text.ts'
import { fillText } from '../../../core/message.ts'

const texts: typeof fieldTexts & typeof studioFieldTexts = { ...fieldTexts, ...studioFieldTexts }

/** What was done with a wave, in words. */
export function fieldText(
  language: Language,
  key: keyof typeof texts,
  values: IssueValues = {},
): string {
  return fillText(texts[key], language, values)
}
