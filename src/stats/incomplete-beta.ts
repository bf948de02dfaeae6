import { devianceTerm } from './deviance-term.ts'
import { stirlingError } from './stirling-error.ts'
import { allAbove, allBelow, logComplement } from './tails.ts'
import type { Tails } from './tails.ts'

/** Shapes of 1e8 need 2,600 rounds at worst, shapes of 1e6 need 560. */
const maxRounds = 1e5

/** The fraction's terms grow by up to a cube of the shapes a round; from here they are scaled down. */
const large = 2 ** 300

/** A beta distribution with what all its points share. */
export interface BetaLaw {
  /** First shape, above 0. */
  readonly a: number
  /** Second shape, above 0. */
  readonly b: number
  /** What of ln xᵃyᵇ / B(a, b) does not depend on x. */
  readonly logScale: number
}

/** Prepares a beta distribution for many points. */
export function betaLaw(a: number, b: number): BetaLaw {
  const n = a + b
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return { a, b, logScale: 0.5 * Math.log((a / n) * (b / (2 * Math.PI))) + errors }
}

/**
 * Answers both tails of the beta distribution at x: the regularised incomplete beta function
 * I_x(a, b) and its complement.
 *
 * x comes with its complement y = 1 − x, because near 1 the caller knows y with more digits than
 * 1 − x has.
 *
 * @param x - from 0 to 1
 * @param y - 1 − x
 * @param law - the distribution
 *
 * @remarks Source: DLMF 8.17.4 (symmetry); Didonato & Morris (1992), ACM TOMS 18, algorithm 708, function
 * BFRAC (continued fraction); Loader (2000) for xᵃyᵇ / B(a, b).
 */
export function incompleteBeta(x: number, y: number, law: BetaLaw): Tails {
  if (x <= 0) return allAbove
  if (y <= 0) return allBelow
  if (isBelowMean(x, law)) {
    const logLower = logTailBelowMean(x, y, law, logBetaSlope(x, y, law))
    return { logLower, logUpper: logComplement(logLower) }
  }
  const mirrored = mirrorLaw(law)
  const logUpper = logTailBelowMean(y, x, mirrored, logBetaSlope(y, x, mirrored))
  return { logLower: logComplement(logUpper), logUpper }
}

/**
 * Answers ln I_x(a, b) alone, from the slope of I by the log-odds that `logBetaSlope` answered: a search
 * for quantiles needs no more, and the other tail costs two logarithms.
 */
export function logLowerBeta(x: number, y: number, law: BetaLaw, logSlope: number): number {
  if (x <= 0) return -Infinity
  if (y <= 0) return 0
  if (isBelowMean(x, law)) return logTailBelowMean(x, y, law, logSlope)
  return logComplement(logTailBelowMean(y, x, mirrorLaw(law), logSlope))
}

/** The law of 1 − x. */
export function mirrorLaw({ a, b, logScale }: BetaLaw): BetaLaw {
  return { a: b, b: a, logScale }
}

/** The fraction converges quickly up to about the mean; past it, the mirror image is below its own. */
function isBelowMean(x: number, { a, b }: BetaLaw): boolean {
  return x <= (a + 1) / (a + b + 2)
}

function logTailBelowMean(x: number, y: number, law: BetaLaw, logSlope: number): number {
  return logSlope - Math.log(betaFraction(x, y, law))
}

/**
 * Answers ln of xᵃyᵇ / B(a, b), the slope of I_x(a, b) by the log-odds ln(x / y).
 *
 * From Stirling errors and deviances, which are small where ln Γ is large: at shapes of 5e5, differences
 * of ln Γ would leave ten digits.
 */
export function logBetaSlope(x: number, y: number, { a, b, logScale }: BetaLaw): number {
  const n = a + b
  const excess = a * y - b * x
  return logScale - devianceTerm(a, n * x, -excess) - devianceTerm(b, n * y, excess)
}

/**
 * The continued fraction by which xᵃyᵇ / B(a, b) is divided.
 *
 * Evaluated forwards as a quotient of two sums, terms multiplied by their denominators, so that no
 * round divides: divisions took most of the time.
 */
function betaFraction(x: number, y: number, { a, b }: BetaLaw): number {
  const excess = a * y - b * x
  let [above, below] = [a * (excess + 1), 1]
  let [aboveBefore, belowBefore] = [1, 0]
  let spanBefore = 1
  for (let m = 1; m < maxRounds; m++) {
    const span = a + 2 * m - 1
    const step = m * (b - m) * x
    const numerator = (a + m - 1) * (a + b + m - 1) * step * x * (span + 2) * spanBefore
    const denominator = (m * span + step) * (span + 2) + (a + m) * (excess + 1 + m * (1 + y)) * span
    const aboveNext = denominator * above + numerator * aboveBefore
    const belowNext = denominator * below + numerator * belowBefore
    const [one, other] = [aboveNext * below, above * belowNext]
    if (Math.abs(one - other) <= Number.EPSILON * Math.abs(one)) return above / below / (a + 1)
    const scale = Math.abs(aboveNext) > large ? 1 / large : 1
    aboveBefore = above * scale
    belowBefore = below * scale
    above = aboveNext * scale
    below = belowNext * scale
    spanBefore = span
  }
  throw new RangeError(`incompleteBeta requires shapes below about 1e10, not ${a} and ${b}`)
}
