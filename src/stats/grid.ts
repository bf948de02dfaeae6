import { requireThat } from './require-that.ts'

/**
 * Answers by what power of two to multiply numbers so that, made whole, any n of them sum exactly in
 * a double and in a 64-bit integer.
 *
 * Sums on a grid do not depend on their order: rows, threads and engines may be shuffled. Each number
 * moves by at most half a step, 2⁻⁵¹ × n × largest: for a thousand respondents 5e-13 of the largest,
 * for ten million 5e-9. Numbers under 1e-285 may become 0.
 *
 * @param n - how many are summed at most
 * @param largest - greatest absolute value among them, finite
 * @throws RangeError when n is below 1 or largest is negative or not finite
 * @example
 * ```ts
 * import { gridScale, toGrid } from 'visavis/stats'
 * const scale = gridScale(3, 0.3)
 * const sum = toGrid(0.1, scale) + toGrid(0.2, scale) + toGrid(0.3, scale)
 * sum === toGrid(0.3, scale) + toGrid(0.2, scale) + toGrid(0.1, scale) // => true
 * ```
 *
 * @remarks Source: Demmel & Nguyen (2013), "Fast reproducible floating-point summation", ARITH 21,
 * section 4: pre-rounding.
 */
export function gridScale(n: number, largest: number): number {
  requireThat(n >= 1, 'gridScale requires at least one number')
  requireThat(largest >= 0 && largest < Infinity, 'gridScale requires a finite largest value')
  if (largest === 0) return 1
  const exponent = 52 - Math.ceil(Math.log2(n)) - Math.ceil(Math.log2(largest))
  return 2 ** Math.min(exponent, 1000)
}

/**
 * Makes a number whole on a grid: the nearest whole number of steps, halves upward.
 *
 * Written as `floor(x · scale + 0.5)` because every engine computes exactly that.
 *
 * @example
 * ```ts
 * import { toGrid } from 'visavis/stats'
 * toGrid(1.25, 2) // => 3
 * ```
 */
export function toGrid(x: number, scale: number): number {
  return Math.floor(x * scale + 0.5)
}
