import type { ProtectedTable } from '../../../../protect/protected.ts'

/** The class of a column: the total, or the first of its block. */
export function startsBlock({ columns }: ProtectedTable, at: number): string | undefined {
  if (at === 0) return 'total'
  return columns[at]?.block === columns[at - 1]?.block ? undefined : 'start'
}
