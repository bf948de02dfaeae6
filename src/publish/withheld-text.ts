import { fillText } from '../core/index.ts'
import type { Language } from '../core/index.ts'
import { publishTexts } from '../core/catalogue/publish-text.ts'
import type { WithheldReason } from '../protect/index.ts'

/** Says in a few words why a number is withheld. */
export function withheldReasonText(reason: WithheldReason, language: Language): string {
  return fillText(publishTexts[`withheld.${reason}`], language)
}
