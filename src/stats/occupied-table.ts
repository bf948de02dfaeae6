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
    covariance: Float64Array.from(
      kept.flatMap((a) => kept.map((b) => covarianceAt(covariance, a * rows * columns + b, total))),
    ),
  }
}

function placesAboveZero(totals: Float64Array): readonly number[] {
  return Array.from(totals).flatMap((total, at) => (total > 0 ? [at] : []))
}

function covarianceAt(covariance: ArrayLike<number>, at: number, total: number): number {
  return numberAt(covariance, at) / total / total
}
