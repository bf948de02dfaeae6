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
  let sum = 0
  let squares = 0
  for (const weight of Array.from(weights)) {
    requireThat(weight >= 0 && weight < Infinity, 'kishEffectiveBase requires finite weights ≥ 0')
    sum += weight
    squares += weight * weight
  }
  requireThat(sum > 0, 'kishEffectiveBase requires at least one weight above 0')
  return (sum * sum) / squares
}
