import { missingKinds } from '../study/variable.ts'
import type { MissingKind } from '../study/variable.ts'

/** The status of an answer in a column: it is there. */
export const answered = 0

/**
 * Reads a status of a column: "answered", or the kind of missing.
 *
 * @throws Error when no column can hold this status.
 * @example
 * ```ts
 * import { statusKind } from 'visavis/dataset'
 * statusKind(0) // => 'answered'
 * statusKind(1) // => 'not_asked'
 * ```
 */
export function statusKind(status: number): 'answered' | MissingKind {
  if (status === answered) return 'answered'
  const kind = missingKinds[status - 1]
  if (kind === undefined) throw new Error(`statusKind requires a known status, got ${status}`)
  return kind
}

/**
 * The number that stands in a column's status for a kind of missing.
 *
 * @example
 * ```ts
 * import { statusOf } from 'visavis/dataset'
 * statusOf('dont_know') // => 4
 * ```
 */
export function statusOf(kind: 'answered' | MissingKind): number {
  return kind === 'answered' ? answered : 1 + missingKinds.indexOf(kind)
}
