/** Up to this relative difference the series below loses less than the direct formula. */
const nearby = 0.5

/**
 * Answers M·ln(M/E) + E − M for an observed M and an expected E: never negative, 0 when equal.
 *
 * The difference is handed in because the caller often knows it with more digits than E − M has.
 *
 * @param observed - M, above 0
 * @param expected - E, above 0
 * @param difference - E − M
 *
 * @remarks Source: Loader (2000), the function D₀; nearby values through the
 * series of ln(1 + u) in u / (2 + u), DLMF 4.6.4.
 */
export function devianceTerm(observed: number, expected: number, difference: number): number {
  const u = difference / observed
  if (Math.abs(u) > nearby) return observed * Math.log(observed / expected) + difference
  return observed * logarithmGap(u)
}

/** u − ln(1 + u) for small u. With r = u/(2 + u): u·r − 2r³(1/3 + r²/5 + r⁴/7 + …). */
function logarithmGap(u: number): number {
  const r = u / (2 + u)
  const square = r * r
  let power = 1
  let sum = 1 / 3
  for (let odd = 5; power > Number.EPSILON / 4; odd += 2) {
    power *= square
    sum += power / odd
  }
  return r * (u - 2 * square * sum)
}
