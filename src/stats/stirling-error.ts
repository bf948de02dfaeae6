/** B₂ₖ / (2k(2k−1)) for k = 1 … 6: the coefficients of Stirling's series, DLMF 5.11.1. */
const coefficients: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
]

/** From here on six terms leave an error under 2e-18. */
const seriesStart = 16

/**
 * Answers what Stirling's formula leaves out: δ(z) = ln Γ(z) − (z − ½) ln z + z − ½ ln 2π.
 *
 * It stays small where ln Γ is large, so that ratios of gamma functions keep all their digits.
 *
 * @param z - above 0
 * @returns δ(z), to about 1e-15 absolute
 *
 * @remarks Source: Loader (2000), "Fast and accurate computation of binomial probabilities"; the step down
 * from z + 1 follows from Γ(z + 1) = zΓ(z).
 */
export function stirlingError(z: number): number {
  let shifted = z
  let steps = 0
  while (shifted < seriesStart) {
    steps += (shifted + 0.5) * Math.log1p(1 / shifted) - 1
    shifted += 1
  }
  const square = shifted * shifted
  let series = 0
  for (const coefficient of coefficients.toReversed()) series = coefficient + series / square
  return steps + series / shifted
}
