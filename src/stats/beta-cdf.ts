import { betaLaw, incompleteBeta } from './incomplete-beta.ts'
import { requirePoint, requireShapes } from './require-that.ts'

/**
 * Answers the probability that a beta variable is at most x.
 *
 * @param x - any number; nothing lies below 0 or above 1
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 * @returns a probability (0–1), to 1e-12 relative for shapes from 0.5 to 1e5 (2e-12 under 1e-200)
 * @throws RangeError when x is NaN or a shape is not finite and above 0
 * @example
 * ```ts
 * import { betaCdf } from 'visavis/stats'
 * betaCdf(0.5, 2, 3).toFixed(6) // => '0.687500'
 * ```
 *
 * @remarks Source: DLMF 8.17.2. Checked against R 4.2.2 `pbeta`,
 * test/reference/distributions.json.
 */
export function betaCdf(x: number, a: number, b: number): number {
  requirePoint('betaCdf', x)
  requireShapes('betaCdf', a, b)
  return Math.exp(incompleteBeta(x, 1 - x, betaLaw(a, b)).logLower)
}
