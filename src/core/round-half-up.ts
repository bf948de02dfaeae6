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
  const rounded = Math.round(cleaned(Math.abs(value) * scale)) / scale
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** What digits past the twelfth can add is far less than this, below a billion. */
const nearHalf = 0.01
const billion = 1e9

/** A number of twelve significant digits, where the others could change how it is rounded. */
function cleaned(value: number): number {
  const fromHalf = Math.abs(value - Math.floor(value) - 0.5)
  // Writing the digits and reading them again costs fifty times the rest.
  return value < billion && fromHalf > nearHalf ? value : Number(value.toPrecision(12))
}
