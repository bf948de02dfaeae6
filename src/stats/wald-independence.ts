import { fUpperTail } from './f-upper-tail.ts'
import { placesBut } from './interaction-contrasts.ts'
import { numberAt } from './number-at.ts'
import { occupiedTable } from './occupied-table.ts'
import type { OccupiedTable } from './occupied-table.ts'
import { quadraticForm } from './quadratic-form.ts'
import { sweepInverse } from './sweep-inverse.ts'
import { requireTable } from './table-estimate.ts'
import type { TableEstimate } from './table-estimate.ts'
import { negligibleEffect } from './negligible-effect.ts'
import type { WithheldTest } from './withheld-test.ts'

/** Whether two questions go together, by Wald: plain and adjusted, by name. */
export interface WaldIndependenceTest {
  readonly kind: 'wald'
  /** Rows and columns that hold somebody. */
  readonly rows: number
  readonly columns: number
  /** Distance from independence in the metric of its own covariance. */
  readonly wald: number
  /** Wald over k, on k and the design's degrees: rejects too often when the latter are few. */
  readonly plain: WaldF
  /** Corrected for the degrees spent on the covariance; withheld when none are left. */
  readonly adjusted: WaldF | WithheldTest<'too_few_degrees'>
}

/** A Wald statistic as F. */
export interface WaldF {
  readonly kind: 'f'
  readonly value: number
  readonly df: readonly [number, number]
  readonly p: number
}

/** Why there is no Wald test. */
export type WaldRefusal =
  /** Fewer than two rows or columns hold somebody. */
  | 'one_row_or_column'
  /** The covariance of the departures cannot be inverted: few clusters, or many empty cells. */
  | 'singular_covariance'

/**
 * Tests whether the rows and columns of a weighted table are independent, by the Wald test.
 *
 * Use it beside `raoScott`, for readers who expect it; it is unstable when the cells are many and the
 * clusters few. Rows and columns in which nobody is are left out. Given totals with their covariance it
 * is what R and SAS print; given shares, whose total does not vary, it differs from that a little.
 *
 * **Shape**: cells rows × columns, covariance cells × cells, both by rows.
 *
 * @returns withheld when the table allows no test
 * @throws RangeError when shapes do not agree, a cell is negative, n below 1 or df not above 0
 * @example
 * ```ts
 * import { waldIndependence } from 'visavis/stats'
 * const cells = [0.3, 0.2, 0.2, 0.3]
 * const covariance = cells.flatMap((p, i) => cells.map((q, j) => ((i === j ? p : 0) - p * q) / 200))
 * const test = waldIndependence({ rows: 2, columns: 2, cells, covariance, n: 200, df: 199 })
 * test.kind === 'wald' ? test.wald.toFixed(3) : test.reason // => '8.333'
 * ```
 *
 * @remarks Source: Koch, Freeman & Freeman (1975), Int. Stat. Rev. 43, 59–78; adjusted: Fellegi (1980), JASA
 * 75, 261–268, with Thomas & Rao (1987), JASA 82, 630–636. Checked against R survey 4.1-1
 * `svychisq(statistic = "Wald")` and "adjWald", test/reference/rao-scott.json.
 */
export function waldIndependence(
  table: TableEstimate,
): WaldIndependenceTest | WithheldTest<WaldRefusal> {
  requireTable('waldIndependence', table)
  const occupied = occupiedTable(table)
  const { rows, columns } = occupied
  if (rows < 2 || columns < 2) return { kind: 'withheld', reason: 'one_row_or_column' }
  const wald = waldStatistic(occupied, table.n)
  if (wald === undefined) return { kind: 'withheld', reason: 'singular_covariance' }
  const k = (rows - 1) * (columns - 1)
  const left = table.df - k + 1
  return {
    kind: 'wald',
    rows,
    columns,
    wald,
    plain: waldF(wald / k, k, table.df),
    adjusted:
      left > 0
        ? waldF((wald * left) / (k * table.df), k, left)
        : { kind: 'withheld', reason: 'too_few_degrees' },
  }
}

function waldF(value: number, numerator: number, denominator: number): WaldF {
  const p = fUpperTail(value, numerator, denominator)
  return { kind: 'f', value, df: [numerator, denominator], p }
}

function waldStatistic(table: OccupiedTable, n: number): number | undefined {
  const { rows, columns, shares, rowShares, columnShares } = table
  // One row and one column less: their departures follow from the others.
  const places = placesBut(rows, 0).flatMap((row) =>
    placesBut(columns, 0).map((column) => ({ row, column })),
  )
  const departures = Float64Array.from(places, ({ row, column }) => {
    const share = numberAt(shares, row * columns + column)
    return share - numberAt(rowShares, row) * numberAt(columnShares, column)
  })
  const slopes = places.map(({ row, column }) => departureSlopes(table, row, column))
  const size = places.length
  const seen = quadraticForm(slopes, table.covariance)
  if (
    isNegligible(
      seen,
      places.map(({ row, column }) => [row, column] as const),
      table,
      n,
    )
  ) {
    return undefined
  }
  const inverse = sweepInverse(seen, size)
  if (places.some((_, at) => inverse[at * size + at] === 0)) return undefined
  const [wald = 0] = quadraticForm([departures], inverse)
  return wald
}

/** Derivatives of N_rc − N_r N_c / N by the cells' totals. */
function departureSlopes(
  { columns, shares, rowShares, columnShares }: OccupiedTable,
  row: number,
  column: number,
): Float64Array {
  const ofRow = numberAt(rowShares, row)
  const ofColumn = numberAt(columnShares, column)
  return shares.map((_, cell) => {
    const inRow = Math.floor(cell / columns) === row
    const inColumn = cell % columns === column
    const own = inRow && inColumn ? 1 : 0
    return own - (inRow ? ofColumn : 0) - (inColumn ? ofRow : 0) + ofRow * ofColumn
  })
}

/** Whether departures vary by no more than rounding, next to those of a simple sample. */
function isNegligible(
  seen: Float64Array,
  places: readonly (readonly [row: number, column: number])[],
  { rowShares, columnShares }: OccupiedTable,
  n: number,
): boolean {
  const size = places.length
  return places.every(([row, column], at) => {
    const [r, c] = [numberAt(rowShares, row), numberAt(columnShares, column)]
    const simple = (r * (1 - r) * c * (1 - c)) / n
    return numberAt(seen, at * size + at) <= negligibleEffect * simple
  })
}
