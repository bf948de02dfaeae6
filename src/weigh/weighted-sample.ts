import type { VariableId } from '../core/ids.ts'
import type { Note } from '../core/issue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Calibration } from './calibration.ts'
import type { SampleDesign } from './sample-design.ts'

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

/** What an analyst looks at before trusting weights. */
export interface WeightDiagnostics {
  readonly method: 'none' | 'given' | 'raked'
  readonly n: number
  readonly sum: number
  readonly minimum: number
  readonly maximum: number
  /** Kish's effective base (Σw)²/Σw². */
  readonly effectiveN: number
  /** Kish's design effect of weighting, n / effective base. */
  readonly deff: number
  readonly margins: readonly MarginReport[]
  /** Raking cycles, 0 when not raked. */
  readonly cycles: number
}

/** Answers, the weights to count them by and the design that their variance comes from. */
export interface WeightedSample {
  readonly dataset: Dataset
  /** One positive weight a respondent, mean 1 when raked; as given when given. */
  readonly weights: Float64Array
  readonly design: SampleDesign
  /** What raking fixed, when the weights were raked. */
  readonly calibration?: Calibration | undefined
  readonly diagnostics: WeightDiagnostics
  readonly notes: readonly Note[]
}
