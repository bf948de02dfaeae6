/**
 * Rounds half away from zero at a number of decimals, on the number as a person would write it.
 *
 * Binary fractions such as 28.499999999999996, which stand for 28.5, round as 28.5 does: twelve
 * significant digits are kept first.
 *
 * @param value - any finite number
 * @param decimals - digits after the point
 * @returns the rounded number, never −0
 * @example
 * ```ts
 * import { roundHalfUp } from 'visavis/publish'
 * roundHalfUp(0.285 * 100) // => 29
 * roundHalfUp(-2.5) // => -3
 * ```
 */
export function roundHalfUp(value: number, decimals: number = 0): number {
  const scale = 10 ** decimals
  const clean = Number((Math.abs(value) * scale).toPrecision(12))
  const rounded = Math.round(clean) / scale
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
