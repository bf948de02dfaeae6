import { betaLogOdds, shareOfLogOdds } from './beta-log-odds.ts'
import { requireProbability, requireShapes } from './require-that.ts'

/**
 * Answers the x below which a beta variable falls with probability p.
 *
 * @param p - probability, strictly between 0 and 1
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 * @returns x (0–1), to 1e-12 relative; some number under 1e-307 when it is smaller than that
 * @throws RangeError when p is not strictly between 0 and 1 or a shape not finite and above 0
 * @example
 * ```ts
 * import { betaQuantile } from 'visavis/stats'
 * betaQuantile(0.025, 13, 88).toFixed(6) // => '0.071073'
 * ```
 *
 * @remarks Source: inverts DLMF 8.17.2. Checked against R 4.2.2 `qbeta`,
 * test/reference/distributions.json.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability('betaQuantile', p)
  requireShapes('betaQuantile', a, b)
  return shareOfLogOdds(betaLogOdds({ lower: p, upper: 1 - p }, a, b))
}
