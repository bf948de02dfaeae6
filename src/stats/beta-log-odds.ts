import { betaLaw, incompleteBeta } from './incomplete-beta.ts'
import type { BetaLaw } from './incomplete-beta.ts'
import { roughNormalQuantile } from './rough-normal-quantile.ts'
import { scaleQuantile } from './scale-quantile.ts'
import type { Shares } from './scale-quantile.ts'
import type { Bends } from './taylor-step.ts'

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
  return betaLogOddsNear(shares, { a, b }, startingPoint(shares, a, b))
}

/** The same, when the caller knows a place near the quantile to start from. */
export function betaLogOddsNear(
  shares: Shares,
  { a, b }: Pick<BetaLaw, 'a' | 'b'>,
  start: number,
): number {
  const law = betaLaw(a, b)
  return scaleQuantile(
    shares,
    {
      tailsAt: (logOdds) => incompleteBeta(shareOfLogOdds(logOdds), shareOfLogOdds(-logOdds), law),
      bendsAt: (logOdds) => bendsAt(logOdds, a, b),
    },
    start,
  )
}

/** x from ln(x / (1 − x)). */
export function shareOfLogOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/**
 * Near the quantile when both shapes exceed 1; else the mean, from which Newton's steps find their way.
 *
 * Source: Abramowitz & Stegun (1964), equation 26.5.22.
 */
function startingPoint({ lower, upper }: Shares, a: number, b: number): number {
  const mean = Math.log(a / b)
  if (a <= 1 || b <= 1) return mean
  const tail = roughNormalQuantile(Math.min(lower, upper))
  const z = lower <= upper ? tail : -tail
  const [first, second] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const bend = (z * z - 3) / 6
  const harmonic = 2 / (first + second)
  const spread = (z * Math.sqrt(harmonic + bend)) / harmonic
  const skew = (second - first) * (bend + 5 / 6 - 2 / (3 * harmonic))
  return mean - 2 * (spread - skew)
}

/** Derivatives of a·ln x + b·ln y by the log-odds, where dx = xy. */
function bendsAt(logOdds: number, a: number, b: number): Bends {
  const x = shareOfLogOdds(logOdds)
  const y = shareOfLogOdds(-logOdds)
  const spread = x * y
  const second = -(a + b) * spread
  const third = second * (y - x)
  return [a * y - b * x, second, third, second * (1 - 6 * spread), third * (1 - 12 * spread)]
}
