import { betaLaw, incompleteBeta } from './incomplete-beta.ts'
import { requirePoint, requireShapes } from './require-that.ts'

/**
 * Answers the probability that a beta variable exceeds x, however small.
 *
 * @param x - any number; nothing lies below 0 or above 1
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 * @returns a probability (0–1), to 1e-12 relative for shapes from 0.5 to 1e5 (2e-12 under 1e-200)
 * @throws RangeError when x is NaN or a shape is not finite and above 0
 * @example
 * ```ts
 * import { betaUpperTail } from 'visavis/stats'
 * betaUpperTail(0.9, 2, 30).toExponential(4) // => '2.8000e-29'
 * ```
 *
 * @remarks Source: DLMF 8.17.2. Checked against R 4.2.2 `pbeta(lower.tail = FALSE)`,
 * test/reference/distributions.json.
 */
export function betaUpperTail(x: number, a: number, b: number): number {
  requirePoint('betaUpperTail', x)
  requireShapes('betaUpperTail', a, b)
  return Math.exp(incompleteBeta(x, 1 - x, betaLaw(a, b)).logUpper)
}
