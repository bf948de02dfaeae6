import { betaLogOddsNear } from './beta-log-odds.ts'
import { betaLaw } from './incomplete-beta.ts'
import { requireDegrees, requireProbability } from './require-that.ts'
import { roughNormalQuantile } from './rough-normal-quantile.ts'

/**
 * Answers the x below which a Student t variable falls with probability p.
 *
 * @param p - probability, strictly between 0 and 1
 * @param df - degrees of freedom, above 0, whole or not
 * @returns x, to 1e-12 relative, near 0 too
 * @throws RangeError when p is not strictly between 0 and 1 or df not finite and above 0
 * @example
 * ```ts
 * import { studentTQuantile } from 'visavis/stats'
 * studentTQuantile(0.975, 30).toFixed(6) // => '2.042272'
 * ```
 *
 * @remarks Source: inverts Abramowitz & Stegun (1964), equation 26.5.27. Checked against R 4.2.2 `qt`,
 * test/reference/distributions.json.
 */
export function studentTQuantile(p: number, df: number): number {
  requireProbability('studentTQuantile', p)
  requireDegrees('studentTQuantile', df)
  if (p === 0.5) return 0
  const lower = 2 * Math.min(p, 1 - p)
  const shares = { lower, upper: 1 - lower }
  const logOdds = betaLogOddsNear(shares, betaLaw(df / 2, 0.5), startingPoint(lower / 2, df))
  const x = Math.sqrt(df) * Math.exp(-logOdds / 2)
  return p < 0.5 ? -x : x
}

/** Log-odds of df / (df + t²) near the quantile: Abramowitz & Stegun (1964), equation 26.7.5. */
function startingPoint(tail: number, df: number): number {
  const z = Math.max(0.01, roughNormalQuantile(tail))
  const square = z * z
  const first = (square + 1) / (4 * df)
  const second = (3 + square * (16 + 5 * square)) / (96 * df * df)
  return Math.log(df / square) - 2 * Math.log1p(first + second)
}
