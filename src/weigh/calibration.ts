/**
 * What raking or calibration to margins fixed, so that variances know which margins are known.
 *
 * Respondents with the same level in every margin form a cell; calibration multiplies all weights
 * of a cell by the same gain.
 */
export interface Calibration {
  /** Cell of each respondent. */
  readonly cell: Uint32Array
  readonly cellCount: number
  /** Respondents of each cell. */
  readonly n: Float64Array
  /** Level of each cell, an array a margin. **Shape**: margins × cells. */
  readonly levels: readonly Uint16Array[]
  /** Number of levels of each margin. */
  readonly levelCounts: readonly number[]
  /** Final over design weight of each cell. */
  readonly gain: Float64Array
}
