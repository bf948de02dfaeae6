import type { VariableId } from '../core/ids.ts'
import type { GainBounds } from './calibrate-input.ts'

/** How far weighting moved a margin's level. */
export interface MarginLevel {
  readonly code: string
  /** Respondents. */
  readonly n: number
  /** Share (0–1) that the population has. */
  readonly target: number
  /** Share (0–1) before weighting. */
  readonly before: number
  /** Share (0–1) after weighting. */
  readonly after: number
}

/** A margin before and after weighting. */
export interface MarginReport {
  readonly variable: VariableId
  readonly levels: readonly MarginLevel[]
}

/** How many weights are so many times their mean. */
export interface WeightBin {
  /** As a ratio to the mean weight. */
  readonly from: number
  /** Not included; Infinity for the last. */
  readonly to: number
  /** Respondents. */
  readonly n: number
}

/** How weights were made: left at 1, taken as given, or calibrated to margins at a distance. */
export type WeightingMethod = 'none' | 'given' | 'raked' | 'linear' | 'logit'

/** What an analyst looks at before trusting weights. */
export interface WeightDiagnostics {
  readonly method: WeightingMethod
  readonly n: number
  readonly sum: number
  readonly minimum: number
  readonly maximum: number
  /** Kish's effective base (Σw)²/Σw². */
  readonly effectiveN: number
  /** Kish's design effect of weighting, n / effective base. */
  readonly deff: number
  readonly margins: readonly MarginReport[]
  /** How weights are spread, from the lightest. */
  readonly bins: readonly WeightBin[]
  /** Between what ratios of final to starting weight were kept; free when absent. */
  readonly bounds?: GainBounds | undefined
  /** Raking cycles, or Newton steps of another calibration; 0 without margins. */
  readonly cycles: number
}
