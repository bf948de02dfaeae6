import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { ProtectedTable, TableRow } from '../protect/protected.ts'
import { sayIn } from './say.ts'

/**
 * The title of a row, with its own base where it is not the table's: a mean counts only those whose
 * answer has a value.
 */
export function rowTitle(table: ProtectedTable, row: TableRow, language: Language): string {
  const title = textIn(row.title, language)
  const [cell] = row.cells
  const base = table.columns[0]?.bases
  if (cell?.kind !== 'estimate' || base?.kind !== 'bases' || cell.bases.n === base.n) return title
  return sayIn(language)('tables.own_base', { title, n: cell.bases.n })
}
