import type { NumberColumn } from '../../dataset/dataset.ts'
import { answered } from '../../dataset/status-kind.ts'
import type { NumberColumnOnGrid } from '../kernel/tally.ts'
import { numberGrid } from '../sample-grid.ts'
import type { NumberRange, WeightGrid } from '../sample-grid.ts'

const ranges = new WeakMap<NumberColumn, { readonly range: NumberRange | undefined }>()

/** Lays a number variable on the grid of its products with the weights. */
export function numberOnGrid(column: NumberColumn, weights: WeightGrid): NumberColumnOnGrid {
  const known = ranges.get(column) ?? { range: rangeOf(column) }
  ranges.set(column, known)
  const { values, status } = column
  return { values, status, grid: numberGrid(weights, known.range) }
}

/** The least and the greatest answer. */
function rangeOf({ values, status }: NumberColumn): NumberRange | undefined {
  let minimum = Infinity
  let maximum = -Infinity
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    if (status[row] !== answered || Number.isNaN(value)) continue
    minimum = Math.min(minimum, value)
    maximum = Math.max(maximum, value)
  }
  return minimum > maximum ? undefined : { minimum, maximum }
}
