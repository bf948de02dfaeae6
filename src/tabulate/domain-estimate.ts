import type { BlockSums } from './block-sums.ts'
import type { RatioSums } from './ratio-sums.ts'
import type { Bases } from './table.ts'

/** A weighted ratio in a column, with the linearised scores that its variance is made of. */
export interface ScoredEstimate {
  readonly sums: BlockSums
  /** Index of the column, `everybody`, or `restOf` a column. */
  readonly column: number
  /** Whether it is averaged over the whole base, or over those with a number. */
  readonly over: 'base' | 'valued'
  readonly series: RatioSums
  /** Σwy / Σwx. */
  readonly ratio: number
  readonly bases: Bases
  /** Sum of scores of each group: u = w(y − Rx) / Σwx, less what raking's margins explain. */
  readonly score: Float64Array
  readonly margins?: MarginScores | undefined
}

/** What raking's margins explain of the scores. */
export interface MarginScores {
  /** Fitted value of each cell. */
  readonly fitted: Float64Array
  /** Σ w² z of each group and cell. **Shape**: groups × cells; empty where clusters are the units. */
  readonly squares: Float64Array
}

/** A scored estimate and its variance; undefined when the design gives none. */
export interface DomainEstimate extends ScoredEstimate {
  readonly variance: number | undefined
}
