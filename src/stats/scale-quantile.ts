import { solveTaylor } from './taylor-step.ts'
import type { Bends } from './taylor-step.ts'

/** The two shares on either side of a point: together 1, each above 0. */
export interface Shares {
  readonly lower: number
  readonly upper: number
}

/** What a search for a quantile sees of a distribution at one place of its scale. */
export interface Probe {
  /** ln of the share below the place. */
  readonly logTail: number
  /** ln of the derivative of that share by the scale. */
  readonly logSlope: number
  /** How that logarithm bends. */
  readonly bends: Bends
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
 * gamma. Then the logarithm of the tail is concave, and Newton's method on it, wherever it
 * starts, is on the outer side after one step and walks inwards from there: no bracket is needed.
 * Once near, a step of Taylor's series takes what is left at once.
 *
 * Ask for the smaller of the two shares, which holds the digits that the other lost: turn the scale
 * round when that is the upper one.
 *
 * @param share - what lies below the place, above 0
 * @param probe - looks at a place
 * @param start - where to begin, best near the place
 *
 * @remarks Source: Bagnoli & Bergstrom (2005), Economic Theory 26, theorems 1 and 3 (tails inherit
 * log-concavity).
 */
export function scaleQuantile(
  share: number,
  probe: (place: number) => Probe,
  start: number,
): number {
  const logTarget = Math.log(share)
  let [place, inside, outside] = [start, start, outermost]
  for (let round = 0; round < maxRounds; round++) {
    const { logTail, logSlope, bends } = probe(place)
    // Where the point has lost all its digits there is no tail to go by.
    const lost = logTail === -Infinity
    if (lost) outside = place
    else inside = place
    const tailBySlope = Math.exp(logTail - logSlope)
    const newton = (logTarget - logTail) * tailBySlope
    if (lost || place + newton <= outside) {
      const next = (inside + outside) / 2
      if (next === place) return place
      place = next
      continue
    }
    const reach = Math.abs(newton) * (1 + Math.abs(bends[0]) + Math.sqrt(-bends[1]))
    place +=
      reach <= nearby ? solveTaylor(bends, Math.expm1(logTarget - logTail) * tailBySlope) : newton
    if (reach <= lastStep) return place
  }
  throw new RangeError('scaleQuantile requires a distribution that is log-concave on its scale')
}
