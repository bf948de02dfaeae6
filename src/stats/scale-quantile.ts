import { mirrorBends, solveTaylor } from './taylor-step.ts'
import type { Bends } from './taylor-step.ts'
import { mirrorTails } from './tails.ts'
import type { Tails } from './tails.ts'

/** The two shares on either side of a point: together 1, each above 0. */
export interface Shares {
  readonly lower: number
  readonly upper: number
}

/** A distribution on the scale on which its quantiles are searched. */
export interface ScaleLaw {
  /** The tails at a place, with their slope by the scale. */
  readonly tailsAt: (place: number) => Tails
  /** How the logarithm of that slope bends there. */
  readonly bendsAt: (place: number) => Bends
}

const maxRounds = 200

/** e⁻⁷⁴⁶ is 0 in double precision: no point lies so far out. */
const outermost = -746

/** Steps are measured in the length over which the slope changes: so near, Taylor's series serves. */
const nearby = 0.5

/** After a step this small of a series of six terms, the seventh is rounding: 0.02⁶ / 7! is 1e-14. */
const lastStep = 0.02

/**
 * Finds the place on a scale below which a given share of a distribution lies.
 *
 * The scale must make the density log-concave, as log-odds do for beta and the logarithm for
 * gamma. Then the logarithm of either tail is concave, and Newton's method on it, wherever it
 * starts, is on the outer side after one step and walks inwards from there: no bracket is needed.
 * Once near, a step of Taylor's series takes what is left at once.
 *
 * The smaller of the two shares is aimed at, because it holds the digits that the other lost.
 *
 * @param shares - what lies below and above the place
 * @param law - the distribution
 * @param start - where to begin, best near the place
 *
 * @remarks Source: Bagnoli & Bergstrom (2005), Economic Theory 26, theorems 1 and 3 (tails inherit
 * log-concavity).
 */
export function scaleQuantile(shares: Shares, law: ScaleLaw, start: number): number {
  if (shares.lower <= shares.upper) return walkToLowerTail(Math.log(shares.lower), law, start)
  const mirrored: ScaleLaw = {
    tailsAt: (place) => mirrorTails(law.tailsAt(-place)),
    bendsAt: (place) => mirrorBends(law.bendsAt(-place)),
  }
  return -walkToLowerTail(Math.log(shares.upper), mirrored, -start)
}

function walkToLowerTail(logTarget: number, law: ScaleLaw, start: number): number {
  let [place, inside, outside] = [start, start, outermost]
  for (let round = 0; round < maxRounds; round++) {
    const { logLower, logSlope } = law.tailsAt(place)
    // Where the point has lost all its digits there is no tail to go by.
    const lost = logLower === -Infinity
    if (lost) outside = place
    else inside = place
    const heightBySlope = Math.exp(logLower - logSlope)
    const newton = (logTarget - logLower) * heightBySlope
    if (lost || place + newton <= outside) {
      const next = (inside + outside) / 2
      if (next === place) return place
      place = next
      continue
    }
    const bends = law.bendsAt(place)
    const reach = Math.abs(newton) * (1 + Math.abs(bends[0]) + Math.sqrt(Math.abs(bends[1])))
    const near = reach <= nearby
    place += near ? solveTaylor(bends, Math.expm1(logTarget - logLower) * heightBySlope) : newton
    if (reach <= lastStep) return place
  }
  throw new RangeError('scaleQuantile requires a distribution that is log-concave on its scale')
}
