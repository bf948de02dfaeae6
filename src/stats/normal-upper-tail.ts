import { incompleteGamma } from './incomplete-gamma.ts'
import { requirePoint } from './require-that.ts'

/**
 * Answers the probability that a standard normal variable exceeds x, however small.
 *
 * Double it at |z| for a two-sided p-value.
 *
 * @param x - any number, infinities included
 * @returns a probability (0–1), to 1e-12 relative down to 1e-300
 * @throws RangeError when x is NaN
 * @example
 * ```ts
 * import { normalUpperTail } from 'visavis/stats'
 * normalUpperTail(10).toExponential(6) // => '7.619853e-24'
 * ```
 *
 * @remarks Source: DLMF 7.11.2 (erfc as an incomplete gamma function) with 7.2.2. Checked against R 4.2.2
 * `pnorm(lower.tail = FALSE)`, test/reference/distributions.json.
 */
export function normalUpperTail(x: number): number {
  requirePoint('normalUpperTail', x)
  const { logLower, logUpper } = incompleteGamma((x * x) / 2, 0.5)
  return x > 0 ? Math.exp(logUpper) / 2 : (1 + Math.exp(logLower)) / 2
}
