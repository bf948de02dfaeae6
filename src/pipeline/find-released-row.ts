import type { Cell, ProtectedTable, Release, TableRow } from '../protect/protected.ts'
import type { FigureId } from '../study/text/figure-id.ts'
import type { Variable } from '../study/variable.ts'

/** The total of a row as a table of a release shows it. */
export interface ReleasedRow {
  readonly row: TableRow
  readonly variable: Variable
  readonly base: ProtectedTable['base']
  readonly denominator: ProtectedTable['denominator']
  /** Confidence level of its interval. */
  readonly level: number
  readonly cell: Cell
}

/**
 * Finds the total of a row in a release: in a table of all who were asked, as figures are, else in one of
 * those who answered.
 */
export function findReleasedRow(
  { tables }: Release,
  id: Extract<FigureId, { readonly kind: 'row' }>,
): ReleasedRow | undefined {
  const own = tables.filter(
    ({ provenance, base }) =>
      provenance.wave === id.wave &&
      provenance.population === id.population &&
      base?.id === id.base,
  )
  const inOrder = [
    ...own.filter(({ denominator }) => denominator === 'asked'),
    ...own.filter(({ denominator }) => denominator === 'answered'),
  ]
  for (const { rows, variable, base, denominator, provenance } of inOrder) {
    const row = rows.find((one) => `${one.row.variable}.${one.row.row}` === id.row)
    const cell = row?.cells[0]
    if (row === undefined || cell === undefined) continue
    return { row, variable, base, denominator, level: provenance.level, cell }
  }
  return undefined
}
