/** First to fifth derivative of the logarithm of a density. */
export type Bends = readonly [number, number, number, number, number]

/** The start is off by the square of the distance; of 2 % that leaves 1e-4, then 1e-9, then nothing. */
const rounds = 2

/**
 * Finds how far to go for an area under a density whose bends are known, its height here taken as 1.
 *
 * The density's Taylor series is the exponential of its logarithm's; its integral is set equal to the
 * area, and solved by Newton's method, which costs no further call of the density.
 *
 * @param bends - derivatives of the density's logarithm here
 * @param area - signed: below 0 to go back
 *
 * @remarks Source: exponential of a power series, Bell polynomials: Comtet (1974), Advanced
 * Combinatorics, section 3.3.
 */
export function solveTaylor(bends: Bends, area: number): number {
  const [l1, l2, l3, l4, l5] = bends
  const c2 = l1 * l1 + l2
  const c3 = c2 * l1 + 2 * l1 * l2 + l3
  const c4 = c3 * l1 + 3 * c2 * l2 + 3 * l1 * l3 + l4
  const c5 = c4 * l1 + 4 * c3 * l2 + 6 * c2 * l3 + 4 * l1 * l4 + l5
  let step = area / (1 + (l1 * area) / 2)
  for (let round = 0; round < rounds; round++) {
    const q4 = c4 / 24 + (step * c5) / 120
    const height = 1 + step * (l1 + step * (c2 / 2 + step * (c3 / 6 + step * q4)))
    const a4 = c4 / 120 + (step * c5) / 720
    const grown = step * (1 + step * (l1 / 2 + step * (c2 / 6 + step * (c3 / 24 + step * a4))))
    step += (area - grown) / height
  }
  return step
}
