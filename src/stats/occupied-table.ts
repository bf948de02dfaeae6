import { numberAt } from './number-at.ts'
import type { TableEstimate } from './table-estimate.ts'

/** A table all of whose rows and columns hold somebody, as shares of its total. */
export interface OccupiedTable {
  readonly rows: number
  readonly columns: number
  /** **Shape**: rows × columns, by rows. */
  readonly shares: Float64Array
  readonly rowShares: Float64Array
  readonly columnShares: Float64Array
  /** Covariance of the cells as they were estimated, over the squared total. **Shape**: cells × cells. */
  readonly covariance: Float64Array
}

/** Leaves out rows and columns in which nobody is, and divides by the total. */
export function occupiedTable({ rows, columns, cells, covariance }: TableEstimate): OccupiedTable {
  const rowTotals = new Float64Array(rows)
  const columnTotals = new Float64Array(columns)
  let total = 0
  for (let cell = 0; cell < rows * columns; cell++) {
    const value = numberAt(cells, cell)
    const [row, column] = [Math.floor(cell / columns), cell % columns]
    rowTotals[row] = numberAt(rowTotals, row) + value
    columnTotals[column] = numberAt(columnTotals, column) + value
    total += value
  }
  const rowsKept = placesAboveZero(rowTotals)
  const columnsKept = placesAboveZero(columnTotals)
  const kept = rowsKept.flatMap((row) => columnsKept.map((column) => row * columns + column))
  return {
    rows: rowsKept.length,
    columns: columnsKept.length,
    shares: Float64Array.from(kept, (cell) => numberAt(cells, cell) / total),
    rowShares: Float64Array.from(rowsKept, (row) => numberAt(rowTotals, row) / total),
    columnShares: Float64Array.from(columnsKept, (at) => numberAt(columnTotals, at) / total),
    covariance: keptCovariance(covariance, kept, rows * columns, total),
  }
}

function placesAboveZero(totals: Float64Array): readonly number[] {
  return Array.from(totals).flatMap((total, at) => (total > 0 ? [at] : []))
}

function keptCovariance(
  covariance: ArrayLike<number>,
  kept: readonly number[],
  cells: number,
  total: number,
): Float64Array {
  const ofShares = new Float64Array(kept.length * kept.length)
  let at = 0
  for (const row of kept) {
    for (const column of kept) {
      ofShares[at] = numberAt(covariance, row * cells + column) / total / total
      at += 1
    }
  }
  return ofShares
}
