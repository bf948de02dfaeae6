import { devianceTerm } from './deviance-term.ts'
import { stirlingError } from './stirling-error.ts'
import { allAbove, allBelow, logComplement, mirrorTails } from './tails.ts'
import type { Tails } from './tails.ts'

/** Shapes of 1e8 need 2,600 rounds at worst, shapes of 1e6 need 560. */
const maxRounds = 1e5

/**
 * Answers both tails of the beta distribution at x: the regularised incomplete beta function
 * I_x(a, b) and its complement.
 *
 * x comes with its complement y = 1 − x, because near 1 the caller knows y with more digits than
 * 1 − x has. The slope is by the log-odds ln(x / y).
 *
 * @param x - from 0 to 1
 * @param y - 1 − x
 * @param a - first shape, above 0
 * @param b - second shape, above 0
 *
 * @remarks Source: DLMF 8.17.4 (symmetry); Didonato & Morris (1992), ACM TOMS 18, algorithm 708, function
 * BFRAC (continued fraction); Loader (2000) for xᵃyᵇ / B(a, b).
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return allAbove
  if (y <= 0) return allBelow
  // The fraction converges quickly up to about the mean; past it, the mirror image is below its own.
  if (x > (a + 1) / (a + b + 2)) return mirrorTails(tailsBelowMean(y, x, b, a))
  return tailsBelowMean(x, y, a, b)
}

function tailsBelowMean(x: number, y: number, a: number, b: number): Tails {
  const logSlope = logBetaKernel(x, y, a, b)
  const logLower = logSlope - Math.log(betaFraction(x, y, a, b))
  return { logLower, logUpper: logComplement(logLower), logSlope }
}

/**
 * ln of xᵃyᵇ / B(a, b) from Stirling errors and deviances, which are small where ln Γ is large:
 * at shapes of 5e5, differences of ln Γ would leave ten digits.
 */
function logBetaKernel(x: number, y: number, a: number, b: number): number {
  const n = a + b
  const excess = a * y - b * x
  const deviance = devianceTerm(a, n * x, -excess) + devianceTerm(b, n * y, excess)
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return 0.5 * Math.log((a / n) * (b / (2 * Math.PI))) - deviance + errors
}

/** The continued fraction by which xᵃyᵇ / B(a, b) is divided, evaluated forwards (Lentz 1976). */
function betaFraction(x: number, y: number, a: number, b: number): number {
  const excess = a * y - b * x
  let fraction = (a * (excess + 1)) / (a + 1)
  let c = fraction
  let d = 0
  for (let m = 1; m < maxRounds; m++) {
    const span = a + 2 * m - 1
    const step = m * (b - m) * x
    const numerator = ((a + m - 1) / span) * ((a + b + m - 1) / span) * step * x
    const denominator = m + step / span + ((a + m) * (excess + 1 + m * (1 + y))) / (span + 2)
    d = 1 / (denominator + numerator * d)
    c = denominator + numerator / c
    fraction *= c * d
    if (Math.abs(c * d - 1) <= Number.EPSILON) return fraction
  }
  throw new RangeError(`incompleteBeta requires shapes below about 1e10, not ${a} and ${b}`)
}
