import type { WeightedSample } from '../weigh/index.ts'

/**
 * What to sum: respondents fall in at most one column each, and in any number of rows.
 *
 * Everything the tables need (ratios, domains, gaps, tests) is arithmetic on these sums.
 */
export interface AggregateRequest {
  readonly sample: WeightedSample
  /** Column of each respondent, or `outside` for those in none. */
  readonly columns: Uint16Array
  readonly columnCount: number
  /** Indicators (0/1) or numbers (y), one array a row. */
  readonly rows: readonly AggregateRow[]
  /** Cluster of each respondent within all strata, when the design has clusters. */
  readonly clusters?: Clusters | undefined
}

/** The column index of respondents that belong to no column. */
export const outside = 0xffff

/** One y to sum over columns. */
export type AggregateRow =
  | { readonly kind: 'indicator'; readonly members: Uint8Array }
  | { readonly kind: 'number'; readonly values: Float64Array }

/**
 * The design's units: `unit[i]` is the PSU of respondent i, `stratum[u]` the stratum of PSU u.
 * Without PSUs each respondent is a unit, and sums of squares serve instead.
 */
export interface Clusters {
  readonly unit: Uint32Array
  readonly unitCount: number
  readonly stratum: Uint16Array
  readonly stratumCount: number
  /** Name of each PSU, so that samples that share PSUs can be joined. */
  readonly names: readonly string[]
}

/**
 * Sums by group × column × row, where a group is a PSU (clustered designs) or a stratum (others).
 *
 * **Shape**: `base…` arrays are groups × columns; `row…` arrays are groups × columns × rows.
 */
export interface Aggregates {
  readonly groupKind: 'psu' | 'stratum'
  readonly groupCount: number
  /** Stratum of each group. */
  readonly groupStratum: Uint16Array
  /** Respondents of each stratum, in or out of the columns (n_h when respondents are the units). */
  readonly stratumUnits: Float64Array
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
