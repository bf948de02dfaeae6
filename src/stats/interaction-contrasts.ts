import type { OccupiedTable } from './occupied-table.ts'

/**
 * Answers combinations of cells that span the interaction: each compares two cells of a row with the same
 * two of another, so that rows and columns cancel.
 *
 * All compare with the largest row and column, where the least can be lost to rounding.
 */
export function interactionContrasts({
  rows,
  columns,
  rowShares,
  columnShares,
}: OccupiedTable): readonly Float64Array[] {
  const baseRow = rowShares.indexOf(Math.max(...rowShares))
  const baseColumn = columnShares.indexOf(Math.max(...columnShares))
  return placesBut(rows, baseRow).flatMap((row) =>
    placesBut(columns, baseColumn).map((column) => {
      const weights = new Float64Array(rows * columns)
      weights[row * columns + column] = 1
      weights[baseRow * columns + baseColumn] = 1
      weights[row * columns + baseColumn] = -1
      weights[baseRow * columns + column] = -1
      return weights
    }),
  )
}

/** 0 … count − 1 without one. */
export function placesBut(count: number, base: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => at !== base)
}
