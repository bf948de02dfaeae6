import { incompleteGamma } from './incomplete-gamma.ts'
import { requireDegrees, requirePoint } from './require-that.ts'

/**
 * Answers the probability that a chi-square variable exceeds x, however small.
 *
 * @param x - any number, infinities included
 * @param df - degrees of freedom, above 0, whole or not
 * @returns a probability (0–1), to 1e-12 relative
 * @throws RangeError when x is NaN or df is not finite and above 0
 * @example
 * ```ts
 * import { chiSquareUpperTail } from 'visavis/stats'
 * chiSquareUpperTail(200, 3).toExponential(4) // => '4.2185e-43'
 * ```
 *
 * @remarks Source: half of it is gamma distributed with shape df/2; Abramowitz & Stegun (1964), equation
 * 26.4.19. Checked against R 4.2.2 `pchisq(lower.tail = FALSE)`,
 * test/reference/distributions.json.
 */
export function chiSquareUpperTail(x: number, df: number): number {
  requirePoint('chiSquareUpperTail', x)
  requireDegrees('chiSquareUpperTail', df)
  return Math.exp(incompleteGamma(x / 2, df / 2).logUpper)
}
