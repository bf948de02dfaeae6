import { betaLaw, incompleteBeta } from './incomplete-beta.ts'
import { requireDegrees, requirePoint } from './require-that.ts'

/**
 * Answers the probability that a Student t variable exceeds x, however small.
 *
 * Double it at |t| for a two-sided p-value.
 *
 * @param x - any number, infinities included; past about 1e154 the answer is 0
 * @param df - degrees of freedom, above 0, whole or not
 * @returns a probability (0–1), to 1e-12 relative
 * @throws RangeError when x is NaN or df is not finite and above 0
 * @example
 * ```ts
 * import { studentTUpperTail } from 'visavis/stats'
 * studentTUpperTail(12, 30).toExponential(4) // => '2.7901e-13'
 * ```
 *
 * @remarks Source: df / (df + t²) is beta distributed with shapes df/2 and ½; Abramowitz & Stegun (1964),
 * equation 26.5.27. Checked against R 4.2.2 `pt(lower.tail = FALSE)`,
 * test/reference/distributions.json.
 */
export function studentTUpperTail(x: number, df: number): number {
  requirePoint('studentTUpperTail', x)
  requireDegrees('studentTUpperTail', df)
  const square = x * x
  // Written so that an infinite square gives exactly 0 and 1.
  const away = 1 / (1 + df / square)
  const { logLower, logUpper } = incompleteBeta(df / (df + square), away, betaLaw(df / 2, 0.5))
  return x > 0 ? Math.exp(logLower) / 2 : (1 + Math.exp(logUpper)) / 2
}
