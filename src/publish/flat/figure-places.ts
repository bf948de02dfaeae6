import type {
  Cell,
  ProtectedTable,
  Release,
  TableColumn,
  TableRow,
} from '../../protect/protected.ts'
import { figureIdOf, tablesByDenominator } from '../collect-figures.ts'

/** Where a figure stands in a table. */
export interface FigurePlace {
  readonly table: ProtectedTable
  readonly row: TableRow
  readonly column: TableColumn
  readonly cell: Cell
}

/**
 * The cell that gives each figure, by its id: what the record of a figure leaves out, such as letters,
 * and what a withheld one has not.
 *
 * Where one row stands in several tables, the first gives it, as in `collectFigures`.
 */
export function figurePlaces(release: Release): ReadonlyMap<string, FigurePlace> {
  const places = new Map<string, FigurePlace>()
  for (const table of tablesByDenominator(release)) {
    for (const row of table.rows) {
      for (const [index, cell] of row.cells.entries()) {
        const column = table.columns[index]
        if (column === undefined) continue
        const id = figureIdOf(table, row, column)
        if (!places.has(id)) places.set(id, { table, row, column, cell })
      }
    }
  }
  return places
}
