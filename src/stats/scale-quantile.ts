import { mirrorTails } from './tails.ts'
import type { Tails } from './tails.ts'

/** The two shares on either side of a point: together 1, each above 0. */
export interface Shares {
  readonly lower: number
  readonly upper: number
}

const maxRounds = 200

/** e⁻⁷⁴⁶ is 0 in double precision: no point lies so far out. */
const outermost = -746

/** Newton's steps square themselves: after one this small, the next would be rounding. */
const lastStep = 1e-10

/**
 * Finds the place on a scale below which a given share of a distribution lies.
 *
 * The scale must make the density log-concave, as log-odds do for beta and the logarithm for
 * gamma. Then the logarithm of either tail is concave, and Newton's method on it, wherever it
 * starts, is on the outer side after one step and walks inwards from there: no bracket is needed.
 *
 * The smaller of the two shares is aimed at, because it holds the digits that the other lost.
 *
 * @param shares - what lies below and above the place
 * @param tailsAt - the tails at a place, with their slope by the scale
 * @param start - where to begin, best in the middle of the distribution
 *
 * @remarks Source: Bagnoli & Bergstrom (2005), Economic Theory 26, theorems 1 and 3 (tails inherit
 * log-concavity).
 */
export function scaleQuantile(
  shares: Shares,
  tailsAt: (place: number) => Tails,
  start: number,
): number {
  if (shares.lower <= shares.upper) return walkToLowerTail(Math.log(shares.lower), tailsAt, start)
  const mirrored = (place: number): Tails => mirrorTails(tailsAt(-place))
  return -walkToLowerTail(Math.log(shares.upper), mirrored, -start)
}

function walkToLowerTail(
  logTarget: number,
  tailsAt: (place: number) => Tails,
  start: number,
): number {
  let [place, inside, outside] = [start, start, outermost]
  for (let round = 0; round < maxRounds; round++) {
    const { logLower, logSlope } = tailsAt(place)
    // Where the point has lost all its digits there is no tail to go by.
    const lost = logLower === -Infinity
    if (lost) outside = place
    else inside = place
    const newton = place + (logTarget - logLower) * Math.exp(logLower - logSlope)
    const next = !lost && newton > outside ? newton : (inside + outside) / 2
    const step = next - place
    place = next
    if (Math.abs(step) <= lastStep) return place
  }
  throw new RangeError('scaleQuantile requires a distribution that is log-concave on its scale')
}
