import type { Random } from '../../core/random.ts'

/**
 * Draws from the standard Gumbel distribution: added to log-odds, the largest of several sums falls
 * on each with the odds' own chances.
 *
 * **Source**: Gumbel 1954, *Statistical Theory of Extreme Values*, NBS Applied Math. Series 33.
 */
export function drawGumbel(random: Random): number {
  // 1 − u is never nil, so that its logarithm is a number.
  return -Math.log(-Math.log(1 - random.uniform() * (1 - 2 ** -53) - 2 ** -54))
}

/** Draws from the standard normal distribution (Box–Muller). */
export function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()))
  return radius * Math.cos(2 * Math.PI * random.uniform())
}
