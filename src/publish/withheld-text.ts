import type { Language } from '../core/local-text.ts'
import type { WithheldReason } from '../protect/protected.ts'
import { sayIn } from './say.ts'

/** Says in a few words why a number is withheld. */
export function withheldText(reason: WithheldReason, language: Language): string {
  return sayIn(language)(`withheld.${reason}`)
}
