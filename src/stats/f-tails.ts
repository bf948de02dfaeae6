import { betaLaw, incompleteBeta } from './incomplete-beta.ts'
import { requireDegrees, requirePoint } from './require-that.ts'
import { allAbove, allBelow } from './tails.ts'
import type { Tails } from './tails.ts'

/**
 * Answers both tails of the F distribution at x, for the function named in its error messages.
 *
 * @param verb - the public function that asks
 * @param x - any number, infinities included
 * @param degrees - degrees of freedom of numerator and denominator
 */
export function fTails(verb: string, x: number, degrees: readonly [number, number]): Tails {
  requirePoint(verb, x)
  requireDegrees(verb, ...degrees)
  const [numerator, denominator] = degrees
  if (x <= 0) return allAbove
  const weighted = numerator * x
  if (weighted === Infinity) return allBelow
  const whole = denominator + weighted
  const law = betaLaw(numerator / 2, denominator / 2)
  return incompleteBeta(weighted / whole, denominator / whole, law)
}
