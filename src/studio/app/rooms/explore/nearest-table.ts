import type { MenuTable } from '../../../../api/study-menu.ts'

/** What a table is chosen by, the weightiest first: the others give way when no table has all. */
export type TablePart = 'population' | 'variable' | 'wave' | 'columns'

/** Columns and base of a table, as one choice. */
export function columnsOf({ spec, banner, base, denominator }: MenuTable): string {
  return [banner?.id ?? '', base?.id ?? '', denominator, banner === undefined ? spec : ''].join(' ')
}

/** What a table has in one of the things that it is chosen by. */
function partOf(table: MenuTable, part: TablePart): string {
  return part === 'columns' ? columnsOf(table) : table[part]
}

const weights: Readonly<Record<TablePart, number>> = {
  population: 8,
  variable: 4,
  wave: 2,
  columns: 1,
}

/**
 * The table that has what was just chosen and keeps as much as there is of all else.
 *
 * @param tables - out of which to choose
 * @param from - the table shown
 * @param part - what was chosen, and as what
 */
export function nearestTable(
  tables: readonly MenuTable[],
  from: MenuTable,
  [part, wanted]: readonly [TablePart, string],
): MenuTable | undefined {
  const parts: readonly TablePart[] = ['population', 'variable', 'wave', 'columns']
  const likeness = (table: MenuTable): number =>
    parts.reduce(
      (sum, one) => sum + (partOf(table, one) === partOf(from, one) ? weights[one] : 0),
      0,
    )
  return tables
    .filter((table) => partOf(table, part) === wanted)
    .reduce<MenuTable | undefined>(
      (best, table) => (best === undefined || likeness(table) > likeness(best) ? table : best),
      undefined,
    )
}
