import type { Language } from '../core/local-text.ts'
import type { ProtectedTable, WithheldReason } from '../protect/protected.ts'
import { sayIn } from './say.ts'

/** Says in a few words why a number is withheld. */
export function withheldText(reason: WithheldReason, language: Language): string {
  return sayIn(language)(`withheld.${reason}`)
}

/** What stands in the place of a withheld number: a dash, or as much of the answer as may be said. */
export function withheldWord(reason: WithheldReason, language: Language): string {
  return isWord(reason) ? sayIn(language)(reason) : '–'
}

/** Reasons that say as much of the answer as may be said. */
export function isWord(reason: WithheldReason): reason is 'few' | 'nearly_all' {
  return reason === 'few' || reason === 'nearly_all'
}

/** Says why numbers of a table are withheld, a sentence a reason. */
export function withheldNotes({ rows }: ProtectedTable, language: Language): readonly string[] {
  const reasons = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'withheld' ? [cell.reason] : [])),
  )
  return [...new Set(reasons)].map((reason) =>
    sayIn(language)('withheld', { reason: withheldText(reason, language) }),
  )
}
