import type { SampleDesign } from '../weigh/sample-design.ts'

/**
 * What to sum: respondents fall in at most one column each, and in any number of rows.
 *
 * Everything the tables need (ratios, domains, gaps, tests) is arithmetic on these sums. Columns
 * that overlap are asked for as the sets of columns that respondents fall in.
 */
export interface AggregateRequest {
  /** One weight a respondent. */
  readonly weights: Float64Array
  readonly design: SampleDesign
  /** Column of each respondent, or `outside` for those in none. */
  readonly columns: Uint32Array
  readonly columnCount: number
  /** Indicators (0/1) or numbers (y), one array a row. */
  readonly rows: readonly AggregateRow[]
}

/** The column index of respondents that belong to no column. */
export const outside = 0xffff_ffff

/** One y to sum over columns; only respondents of a column are looked at. */
export type AggregateRow =
  | { readonly kind: 'indicator'; readonly members: Uint8Array }
  | { readonly kind: 'number'; readonly values: Float64Array }

/**
 * Sums by group × column × row, where a group is a cluster (designs of clusters) or a stratum
 * (designs of respondents). Groups without a respondent in a column are there, with zeros.
 *
 * **Shape**: `base…` arrays are groups × columns; `row…` arrays are groups × columns × rows.
 */
export interface Aggregates {
  readonly groupCount: number
  readonly columnCount: number
  readonly rowCount: number
  /** Respondents (n), Σw and Σw² of each column. */
  readonly baseN: Float64Array
  readonly baseW: Float64Array
  readonly baseW2: Float64Array
  /** Respondents with y ≠ 0, Σwy, Σw²y and Σw²y² of each column and row. */
  readonly rowN: Float64Array
  readonly rowWy: Float64Array
  readonly rowW2y: Float64Array
  readonly rowW2y2: Float64Array
}

/** The port behind which memory, DuckDB and ClickHouse answer alike. */
export interface Aggregator {
  aggregate(request: AggregateRequest): Promise<Aggregates>
}
