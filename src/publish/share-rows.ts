import type { Language } from '../core/local-text.ts'
import { textIn } from '../core/local-text.ts'
import type { Cell, ProtectedTable, TableRow } from '../protect/protected.ts'
import { unitOfRow } from './figure.ts'

/** The rows of a table that are shares: categories and nets, no averages. */
export function shareRows(table: ProtectedTable): readonly TableRow[] {
  return table.rows.filter(({ row }) => unitOfRow(row) === 'share')
}

/** Whether a row is a category or a net over several. */
export function kindOfRow({ kind }: TableRow): 'category' | 'net' {
  return kind === 'net' ? 'net' : 'category'
}

/** The cell of the total. */
export function totalOf({ cells }: TableRow): Cell {
  const [total] = cells
  if (total === undefined) throw new Error('a row requires the cell of its total')
  return total
}

/** The title of a row in a language. */
export function titleOfRow({ title }: TableRow, language: Language): string {
  return textIn(title, language)
}
