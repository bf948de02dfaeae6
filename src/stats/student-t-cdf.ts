import { requireDegrees, requirePoint } from './require-that.ts'
import { studentTUpperTail } from './student-t-upper-tail.ts'

/**
 * Answers the probability that a Student t variable is at most x.
 *
 * @param x - any number, infinities included
 * @param df - degrees of freedom, above 0, whole or not
 * @returns a probability (0–1), to 1e-12 relative
 * @throws RangeError when x is NaN or df is not finite and above 0
 * @example
 * ```ts
 * import { studentTCdf } from 'visavis/stats'
 * studentTCdf(1, 1).toFixed(6) // => '0.750000'
 * ```
 *
 * @remarks Source: Abramowitz & Stegun (1964), equation 26.5.27. Checked against R 4.2.2 `pt`,
 * test/reference/distributions.json.
 */
export function studentTCdf(x: number, df: number): number {
  requirePoint('studentTCdf', x)
  requireDegrees('studentTCdf', df)
  return studentTUpperTail(-x, df)
}
