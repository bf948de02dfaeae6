import type { MenuVariable } from '../../../../api/study-menu.ts'
import type { ProtectedTable, TableRow } from '../../../../protect/protected.ts'

/** The rows of a table by what they say. */
export interface SplitRows {
  readonly answers: readonly TableRow[]
  /** Kinds of missing: chosen, such as “don’t know”, or left blank. */
  readonly missing: readonly TableRow[]
  /** Nets, averages, scores. */
  readonly others: readonly TableRow[]
}

/** Tells answers from kinds of missing and from what sums them up. */
export function splitRows(
  { rows }: Pick<ProtectedTable, 'rows'>,
  { categories }: Pick<MenuVariable, 'categories'>,
): SplitRows {
  const kinds = new Set(
    categories.flatMap(({ code, missing }) => (missing === undefined ? [] : [code])),
  )
  const isMissing = ({ row }: TableRow): boolean => row.row.startsWith('.') || kinds.has(row.row)
  const categoriesOnly = rows.filter(({ kind }) => kind === 'category')
  return {
    answers: categoriesOnly.filter((row) => !isMissing(row)),
    missing: categoriesOnly.filter(isMissing),
    others: rows.filter(({ kind }) => kind !== 'category'),
  }
}
