import { missingKinds } from '../study/variable.ts'
import { statusOf } from './status-kind.ts'

/** Status by the cell that stands for it in our own files: `.not_asked`, `.refused` … */
export const markerStatus: ReadonlyMap<string, number> = new Map(
  missingKinds.map((kind) => [`.${kind}`, statusOf(kind)]),
)

/** The cell of a multiple variable that was answered by choosing nothing. */
export const emptySetMarker = '.none'

/** What parts the codes of a multiple variable in one cell. */
export const codeSeparator = ';'

const looksLikeMarker = new RegExp(`^\\.+(${missingKinds.join('|')})$`)

/**
 * Writes a text so that it is never read as a marker of missing: `.refused` becomes `..refused`.
 */
export function escapeMarker(text: string): string {
  return looksLikeMarker.test(text) ? `.${text}` : text
}

/** Takes off what `escapeMarker` put on. */
export function unescapeMarker(cell: string): string {
  return looksLikeMarker.test(cell) && cell.startsWith('..') ? cell.slice(1) : cell
}
