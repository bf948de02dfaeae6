/**
 * Columns drawn by a generator that is stated here, so that every machine draws the same.
 *
 * @param {number} n
 * @param {number} seed
 */
export function randomColumns(n, seed) {
  let state = seed >>> 0
  // Numerical Recipes' 32-bit linear congruence; its upper bits are good enough to fill tables.
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const whole = (/** @type {number} */ below) =>
    Uint32Array.from({ length: n }, () => Math.floor(next() * below))
  return {
    /** From 0.5 to 1.5. */
    weights: Float64Array.from({ length: n }, () => 0.5 + next()),
    whole,
    coded: (/** @type {number} */ levels) => ({
      codes: Uint8Array.from(whole(levels)),
      labels: Array.from({ length: levels }, (_, level) => `level ${level}`),
    }),
  }
}
