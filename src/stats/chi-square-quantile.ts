import { gammaLogarithm } from './gamma-logarithm.ts'
import { requireDegrees, requireProbability } from './require-that.ts'

/**
 * Answers the x below which a chi-square variable falls with probability p.
 *
 * @param p - probability, strictly between 0 and 1
 * @param df - degrees of freedom, above 0, whole or not
 * @returns x, to 1e-12 relative
 * @throws RangeError when p is not strictly between 0 and 1 or df not finite and above 0
 * @example
 * ```ts
 * import { chiSquareQuantile } from 'visavis/stats'
 * chiSquareQuantile(0.95, 1).toFixed(6) // => '3.841459'
 * ```
 *
 * @remarks Source: inverts Abramowitz & Stegun (1964), equation 26.4.19. Checked against R 4.2.2 `qchisq`,
 * test/reference/distributions.json.
 */
export function chiSquareQuantile(p: number, df: number): number {
  requireProbability('chiSquareQuantile', p)
  requireDegrees('chiSquareQuantile', df)
  return 2 * Math.exp(gammaLogarithm({ lower: p, upper: 1 - p }, df / 2))
}
