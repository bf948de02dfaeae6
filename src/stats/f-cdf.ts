import { fTails } from './f-tails.ts'

/**
 * Answers the probability that an F variable is at most x.
 *
 * @param x - any number, infinities included
 * @param df1 - degrees of freedom of the numerator, above 0, whole or not
 * @param df2 - degrees of freedom of the denominator, above 0, whole or not
 * @returns a probability (0–1), to 1e-12 relative (2e-12 under 1e-200)
 * @throws RangeError when x is NaN or a degree of freedom is not finite and above 0
 * @example
 * ```ts
 * import { fCdf } from 'visavis/stats'
 * fCdf(4, 2, 2).toFixed(6) // => '0.800000'
 * ```
 *
 * @remarks Source: df1·x / (df2 + df1·x) is beta distributed with shapes df1/2 and df2/2; Abramowitz & Stegun
 * (1964), equation 26.5.28. Checked against R 4.2.2
 * `pf`, test/reference/distributions.json.
 */
export function fCdf(x: number, df1: number, df2: number): number {
  return Math.exp(fTails('fCdf', x, [df1, df2]).logLower)
}
