import { devianceTerm } from './deviance-term.ts'
import { stirlingError } from './stirling-error.ts'
import { allAbove, allBelow, logComplement } from './tails.ts'
import type { Tails } from './tails.ts'

/** A shape of 1e6 needs 8,200 rounds at worst. */
const maxRounds = 1e6

/**
 * Answers both tails of the gamma distribution of scale 1 at x: the regularised incomplete gamma
 * functions P(a, x) and Q(a, x).
 *
 * @param x - the point; below 0 nothing lies
 * @param a - the shape, above 0
 *
 * @remarks Source: DLMF 8.11.4 (series), even part of 8.9.2 (continued fraction); Loader (2000) for xᵃe⁻ˣ / Γ(a).
 */
export function incompleteGamma(x: number, a: number): Tails {
  if (x <= 0) return allAbove
  if (x === Infinity) return allBelow
  const logSlope = logGammaSlope(x, a)
  if (x < a + 1) {
    const logLower = logSlope + Math.log(gammaSeries(x, a))
    return { logLower, logUpper: logComplement(logLower) }
  }
  const logUpper = logSlope - Math.log(gammaFraction(x, a))
  return { logLower: logComplement(logUpper), logUpper }
}

/** Answers ln of xᵃe⁻ˣ / Γ(a), the slope of P(a, x) by ln x. */
export function logGammaSlope(x: number, a: number): number {
  return 0.5 * Math.log(a / (2 * Math.PI)) - devianceTerm(a, x, x - a) - stirlingError(a)
}

/** P(a, x) · Γ(a) / (xᵃe⁻ˣ). */
function gammaSeries(x: number, a: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < maxRounds; n++) {
    term *= x / (a + n)
    sum += term
    if (term <= sum * (Number.EPSILON / 4)) return sum
  }
  throw notConverged(a)
}

/** The continued fraction by which xᵃe⁻ˣ / Γ(a) is divided, evaluated forwards (Lentz 1976). */
function gammaFraction(x: number, a: number): number {
  let fraction = x + 1 - a
  let c = fraction
  let d = 0
  for (let m = 1; m < maxRounds; m++) {
    const numerator = m * (a - m)
    const denominator = x - a + (2 * m + 1)
    d = 1 / (denominator + numerator * d)
    c = denominator + numerator / c
    fraction *= c * d
    if (Math.abs(c * d - 1) <= Number.EPSILON) return fraction
  }
  throw notConverged(a)
}

function notConverged(shape: number): RangeError {
  return new RangeError(`incompleteGamma requires a shape below about 1e9, not ${shape}`)
}
