import { betaLaw, logBetaSlope, logLowerBeta, mirrorLaw } from './incomplete-beta.ts'
import type { BetaLaw } from './incomplete-beta.ts'
import { roughNormalQuantile } from './rough-normal-quantile.ts'
import { scaleQuantile } from './scale-quantile.ts'
import type { Probe, Shares } from './scale-quantile.ts'
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
  return betaLogOddsNear(shares, betaLaw(a, b), startingPoint(shares, a, b))
}

/** The same, for a caller who knows a place near the quantile from which to start. */
export function betaLogOddsNear({ lower, upper }: Shares, law: BetaLaw, start: number): number {
  if (lower <= upper) return scaleQuantile(lower, (logOdds) => probeBeta(logOdds, law), start)
  const mirrored = mirrorLaw(law)
  return -scaleQuantile(upper, (logOdds) => probeBeta(logOdds, mirrored), -start)
}

/** x from ln(x / (1 − x)). */
export function shareOfLogOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function probeBeta(logOdds: number, law: BetaLaw): Probe {
  const odds = Math.exp(-Math.abs(logOdds))
  const [small, large] = [odds / (1 + odds), 1 / (1 + odds)]
  const [x, y] = logOdds < 0 ? [small, large] : [large, small]
  const logSlope = logBetaSlope(x, y, law)
  const logTail = logLowerBeta(x, y, law, logSlope)
  return { logTail, logSlope, bends: bendsAt(x, y, law) }
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
function bendsAt(x: number, y: number, { a, b }: BetaLaw): Bends {
  const spread = x * y
  const second = -(a + b) * spread
  const third = second * (y - x)
  return [a * y - b * x, second, third, second * (1 - 6 * spread), third * (1 - 12 * spread)]
}
