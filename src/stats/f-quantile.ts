import { betaLogOdds } from './beta-log-odds.ts'
import { requireDegrees, requireProbability } from './require-that.ts'

/**
 * Answers the x below which an F variable falls with probability p.
 *
 * @param p - probability, strictly between 0 and 1
 * @param df1 - degrees of freedom of the numerator, above 0, whole or not
 * @param df2 - degrees of freedom of the denominator, above 0, whole or not
 * @returns x, to 1e-12 relative
 * @throws RangeError when p is not strictly between 0 and 1 or a df not finite and above 0
 * @example
 * ```ts
 * import { fQuantile } from 'visavis/stats'
 * fQuantile(0.95, 3, 60).toFixed(6) // => '2.758078'
 * ```
 *
 * @remarks Source: inverts Abramowitz & Stegun (1964), equation 26.5.28. Checked against R 4.2.2 `qbeta` on
 * both sides (its `qf` loses digits), test/reference/distributions.json.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fQuantile', p)
  requireDegrees('fQuantile', df1, df2)
  return (df2 / df1) * Math.exp(betaLogOdds({ lower: p, upper: 1 - p }, df1 / 2, df2 / 2))
}
