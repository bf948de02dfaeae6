import type { RakeMargin } from './rake-input.ts'

/** A known total of a number in the population. */
export interface KnownTotal {
  /** Names the total in issues. */
  readonly name: string
  /** The number of each respondent. */
  readonly values: Float64Array
  /** Sum of weight × number that must be reached. */
  readonly target: number
}

/** What calibration starts from, and what it must reach. */
export interface CalibrateInput {
  /** One weight a respondent, above 0. */
  readonly designWeights: Float64Array
  /** Known distributions; may be absent when there are totals. */
  readonly margins?: readonly RakeMargin[] | undefined
  /** Known totals of numbers; may be absent when there are margins. */
  readonly totals?: readonly KnownTotal[] | undefined
}

/** What the final weights must reach, without the weights. */
export type CalibrationTargets = Omit<CalibrateInput, 'designWeights'>

/** Between what a ratio of final to starting weight must stay. */
export interface GainBounds {
  /** At least 0. */
  readonly lower: number
  /** Above `lower`; may be infinite, except for `logit`. */
  readonly upper: number
}

/**
 * How far a final weight is from its starting weight, which calibration keeps least in sum:
 *
 * - `linear`: squares; the generalised regression estimator; without bounds weights may be negative;
 * - `raking`: factors above zero; the same weights as `rake` when all targets are margins;
 * - `logit`: factors strictly between the bounds, which it requires, below 1 and above 1.
 */
export type CalibrationDistance = 'linear' | 'raking' | 'logit'

/** How to calibrate. */
export interface CalibrateOptions {
  readonly distance: CalibrationDistance
  /** Bounds of the gain; none when absent. */
  readonly bounds?: GainBounds | undefined
}
