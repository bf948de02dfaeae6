import { requireDegrees, requireThat } from './require-that.ts'

/** The cells of a two-way table as estimated from a sample, with how they vary together. */
export interface TableEstimate {
  readonly rows: number
  readonly columns: number
  /** Weighted totals or shares of the table. **Shape**: rows × columns, by rows. */
  readonly cells: ArrayLike<number>
  /** Design-based covariance of these cells. **Shape**: cells × cells, by rows. */
  readonly covariance: ArrayLike<number>
  /** Respondents that the table counts. */
  readonly n: number
  /** Degrees of freedom of the design. */
  readonly df: number
}

/** @throws RangeError when the shapes do not agree or no sample could have given the table. */
export function requireTable(verb: string, table: TableEstimate): void {
  const { rows, columns, cells, covariance, n, df } = table
  const count = rows * columns
  requireThat(rows >= 1 && columns >= 1, `${verb} requires at least one row and one column`)
  requireThat(cells.length === count, `${verb} requires rows × columns cells`)
  requireThat(covariance.length === count * count, `${verb} requires cells × cells covariances`)
  requireThat(Array.from(cells).every(isAmount), `${verb} requires finite cells of at least 0`)
  requireThat(areFinite(covariance), `${verb} requires finite covariances`)
  requireThat(n >= 1 && n < Infinity, `${verb} requires at least one respondent`)
  requireDegrees(verb, df)
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Infinity
}

function areFinite(values: ArrayLike<number>): boolean {
  for (let at = 0; at < values.length; at++) if (!Number.isFinite(values[at])) return false
  return true
}
