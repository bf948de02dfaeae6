/**
 * Answers the z above which a small share of the normal distribution lies, to 4.5e-4: a place from which
 * to search the quantiles of other distributions.
 *
 * @param upper - the share above z, up to ½
 *
 * @remarks Source: Abramowitz & Stegun (1964), equation 26.2.23.
 */
export function roughNormalQuantile(upper: number): number {
  const t = Math.sqrt(-2 * Math.log(upper))
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328)
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  return t - numerator / denominator
}
