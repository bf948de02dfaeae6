import { kishEffectiveBase } from '../stats/kish-effective-base.ts'
import type { MarginReport, WeightBin, WeightDiagnostics } from './weight-diagnostics.ts'

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
  const bins = binWeights(weights, sum / n)
  return { ...story, n, sum, minimum, maximum, effectiveN, deff: n / effectiveN, bins }
}

/** Where the bins of weights end, as ratios to their mean. */
const edges = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5, Infinity]

function binWeights(weights: Float64Array, mean: number): readonly WeightBin[] {
  const counts = new Float64Array(edges.length)
  for (let i = 0; i < weights.length; i++) {
    const ratio = (weights[i] ?? 0) / mean
    const at = edges.findIndex((edge) => ratio < edge)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return edges.map((to, at) => ({ from: edges[at - 1] ?? 0, to, n: counts[at] ?? 0 }))
}
