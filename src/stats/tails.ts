/**
 * Both tails of a distribution at one point, as natural logarithms: neither underflows, and the
 * smaller one keeps its digits.
 */
export interface Tails {
  /** ln P(X ≤ x) */
  readonly logLower: number
  /** ln P(X > x) */
  readonly logUpper: number
}

/** The point below which nothing lies. */
export const allAbove: Tails = { logLower: -Infinity, logUpper: 0 }

/** The point above which nothing lies. */
export const allBelow: Tails = { logLower: 0, logUpper: -Infinity }

/** ln(1 − p) from ln p. */
export function logComplement(logShare: number): number {
  // Past one half, 1 − p is the number that must not be lost.
  if (logShare > -Math.LN2) return Math.log(-Math.expm1(logShare))
  return Math.log1p(-Math.exp(logShare))
}
