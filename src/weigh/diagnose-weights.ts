import { kishEffectiveBase } from '../stats/kish-effective-base.ts'
import type { MarginReport, WeightDiagnostics } from './weighted-sample.ts'

/** What a diagnosis needs beyond the weights. */
export interface WeightingStory {
  readonly method: WeightDiagnostics['method']
  readonly margins: readonly MarginReport[]
  readonly bounds?: WeightDiagnostics['bounds']
  readonly cycles: number
}

/**
 * Sums up weights: their range, Kish's effective base and design effect, the margins they met.
 *
 * @param weights - one a respondent, above 0, at least one
 *
 * Source: Kish (1965), Survey Sampling, section 11.7.
 */
export function diagnoseWeights(weights: Float64Array, story: WeightingStory): WeightDiagnostics {
  const effectiveN = kishEffectiveBase(weights)
  return {
    ...story,
    n: weights.length,
    sum: weights.reduce((sum, weight) => sum + weight, 0),
    minimum: weights.reduce((least, weight) => Math.min(least, weight), Infinity),
    maximum: weights.reduce((most, weight) => Math.max(most, weight), 0),
    effectiveN,
    deff: weights.length / effectiveN,
  }
}
