import { kishEffectiveBase } from '../stats/kish-effective-base.ts'
import { WeightBins } from './weight-bins.ts'
import type { MarginReport, WeightDiagnostics } from './weight-diagnostics.ts'

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
  let sum = 0
  let minimum = Infinity
  let maximum = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0
    sum += weight
    if (weight < minimum) minimum = weight
    if (weight > maximum) maximum = weight
  }
  const n = weights.length
  const bins = new WeightBins(sum / n)
  for (const weight of weights) bins.add(weight)
  return { ...story, n, sum, minimum, maximum, effectiveN, deff: n / effectiveN, bins: bins.bins() }
}
