import { incompleteBeta } from './incomplete-beta.ts'
import { scaleQuantile } from './scale-quantile.ts'
import type { Shares } from './scale-quantile.ts'

/**
 * Finds the log-odds ln(x / (1 − x)) of the beta quantile x.
 *
 * F and t quantiles are functions of the odds, so they keep the digits that x loses near 1.
 *
 * @param shares - what lies below and above x
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 */
export function betaLogOdds(shares: Shares, a: number, b: number): number {
  return scaleQuantile(
    shares,
    (logOdds) => incompleteBeta(shareOfLogOdds(logOdds), shareOfLogOdds(-logOdds), a, b),
    Math.log(a / b),
  )
}

/** x from ln(x / (1 − x)). */
export function shareOfLogOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
