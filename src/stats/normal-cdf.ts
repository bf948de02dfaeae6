import { normalUpperTail } from './normal-upper-tail.ts'
import { requirePoint } from './require-that.ts'

/**
 * Answers the probability that a standard normal variable is at most x.
 *
 * @param x - any number, infinities included
 * @returns a probability (0–1), to 1e-12 relative
 * @throws RangeError when x is NaN
 * @example
 * ```ts
 * import { normalCdf } from 'visavis/stats'
 * normalCdf(0) // => 0.5
 * normalCdf(1.96).toFixed(6) // => '0.975002'
 * ```
 *
 * @remarks Source: DLMF 7.11.2 with 7.2.2. Checked against R 4.2.2 `pnorm`,
 * test/reference/distributions.json.
 */
export function normalCdf(x: number): number {
  requirePoint('normalCdf', x)
  return normalUpperTail(-x)
}
