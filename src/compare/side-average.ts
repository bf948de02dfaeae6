import type { ComparedAverage } from './plain-side.ts'
import type { ReadSide } from './read-side.ts'

/** The weighted average of a side, with what its variance is made of. */
export interface ScoredAverage {
  readonly average: Omit<ComparedAverage, 'se'>
  /** (y − mean) / Σw of each respondent with an answer, 0 for the others. */
  readonly score: Float64Array
  /** Sampling units of those who answered. */
  readonly units: number
}

/** Averages the answers of a side by their weights. */
export function averageSide({ side, design, values, answered }: ReadSide): ScoredAverage {
  const { weights } = design
  const within = weights.map((weight, i) => (answered[i] === true ? weight : 0))
  const weightedN = within.reduce((sum, weight) => sum + weight, 0)
  const value = within.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0) / weightedN
  const n = answered.filter(Boolean).length
  const [stage] = design.stages
  const met = new Uint8Array(stage?.stratum.length ?? 0)
  stage?.unit.forEach((unit, i) => {
    if (answered[i] === true) met[unit] = 1
  })
  return {
    average: { name: side.name, value, n, weightedN, noAnswer: answered.length - n },
    score: values.map((y, i) => (answered[i] === true ? (y - value) / weightedN : 0)),
    units: met.reduce((sum, one) => sum + one, 0),
  }
}
