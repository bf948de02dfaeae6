import type { Note } from '../core/issue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Calibration } from './calibration.ts'
import type { SampleDesign } from './sample-design.ts'
import type { WeightDiagnostics } from './weight-diagnostics.ts'

/** Answers, the weights to count them by and the design that their variance comes from. */
export interface WeightedSample {
  readonly dataset: Dataset
  /** One positive weight a respondent, mean 1 when calibrated; as given when given. */
  readonly weights: Float64Array
  readonly design: SampleDesign
  /** What margins fixed, when the weights were calibrated to some. */
  readonly calibration?: Calibration | undefined
  readonly diagnostics: WeightDiagnostics
  readonly notes: readonly Note[]
}
