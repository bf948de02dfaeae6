import { gridScale, toGrid } from '../stats/grid.ts'

/** The grid on which the weights of a sample stand, the same in every engine. */
export interface WeightGrid {
  /** Steps in a unit of w, and of w². */
  readonly w: number
  readonly w2: number
  /** Respondents, and the greatest weight on the grid. */
  readonly n: number
  readonly largest: number
}

/** The grid of a number's products with the weights. */
export interface NumberGrid {
  /** Middle of the range, taken off y. */
  readonly centre: number
  /** Steps in a unit of wy, w²y and w²y². */
  readonly wy: number
  readonly w2y: number
  readonly w2y2: number
}

/** The least and the greatest answer to a number variable. */
export interface NumberRange {
  readonly minimum: number
  readonly maximum: number
}

/**
 * The grid of a sample's weights.
 *
 * A weight on the grid is `toGrid(weight, grid.w)` steps; its square is taken of the weight on the
 * grid: `toGrid(w * w, grid.w2)` with `w = steps / grid.w`.
 *
 * @param n - respondents
 * @param largest - greatest weight
 */
export function weightGrid(n: number, largest: number): WeightGrid {
  const w = gridScale(n, largest)
  const onGrid = toGrid(largest, w) / w
  return { w, w2: gridScale(n, onGrid * onGrid), n, largest: onGrid }
}

/**
 * The grid of a number variable: with `d = y - centre` and `a = w * d`, sums are made of
 * `toGrid(a, wy)`, `toGrid(w * a, w2y)` and `toGrid(a * a, w2y2)`, products taken in this order.
 *
 * @param range - of all answers of the sample; undefined when there is none
 */
export function numberGrid({ n, largest }: WeightGrid, range: NumberRange | undefined): NumberGrid {
  const { minimum, maximum } = range ?? { minimum: 0, maximum: 0 }
  const centre = minimum / 2 + maximum / 2
  const reach = largest * Math.max(maximum - centre, centre - minimum)
  return {
    centre,
    wy: gridScale(n, reach),
    w2y: gridScale(n, largest * reach),
    w2y2: gridScale(n, reach * reach),
  }
}
