import { requireThat } from './require-that.ts'

/**
 * Answers how many equally weighted respondents would be as precise as these: (Σw)² / Σw².
 *
 * It knows the weights only: neither strata, clusters nor the outcome.
 *
 * **Shape**: one weight a respondent. **Unit**: respondents, from 1 to n.
 *
 * @param weights - none below 0, at least one above 0
 * @throws RangeError when no weight is above 0, or one is negative or not finite
 * @example
 * ```ts
 * import { kishEffectiveBase } from 'visavis/stats'
 * kishEffectiveBase([1, 1, 1, 1]) // => 4
 * kishEffectiveBase([3, 1]) // => 1.6
 * ```
 *
 * @remarks Source: Kish (1965), Survey Sampling, section 11.7.
 */
export function kishEffectiveBase(weights: ArrayLike<number>): number {
  const scale = scaleOf(weights)
  let sum = 0
  let squares = 0
  for (let i = 0; i < weights.length; i++) {
    const scaled = (weights[i] ?? Number.NaN) * scale
    sum += scaled
    squares += scaled * scaled
  }
  requireThat(sum > 0, 'kishEffectiveBase requires at least one weight above 0')
  return (sum * sum) / squares
}

/** Squares of weights must neither overflow nor vanish; a power of two changes no digit. */
function scaleOf(weights: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? Number.NaN
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError('kishEffectiveBase requires finite weights ≥ 0')
    }
    if (weight > largest) largest = weight
  }
  return largest > 0 ? 2 ** Math.min(1000, -Math.floor(Math.log2(largest))) : 1
}
