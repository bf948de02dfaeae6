import { gammaLogarithm } from './gamma-logarithm.ts'
import { requireProbability } from './require-that.ts'

/**
 * Answers the x below which a standard normal variable falls with probability p.
 *
 * @param p - probability, strictly between 0 and 1
 * @returns x, to 1e-12 relative, near 0 too
 * @throws RangeError when p is not strictly between 0 and 1
 * @example
 * ```ts
 * import { normalQuantile } from 'visavis/stats'
 * normalQuantile(0.975).toFixed(6) // => '1.959964'
 * ```
 *
 * @remarks Source: inverts DLMF 7.11.2: x²/2 is gamma distributed with shape ½. Checked against R 4.2.2
 * `qnorm`, test/reference/distributions.json.
 */
export function normalQuantile(p: number): number {
  requireProbability('normalQuantile', p)
  if (p === 0.5) return 0
  const upper = 2 * Math.min(p, 1 - p)
  const x = Math.SQRT2 * Math.exp(gammaLogarithm({ lower: 1 - upper, upper }, 0.5) / 2)
  return p < 0.5 ? -x : x
}
