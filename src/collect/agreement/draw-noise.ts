import type { Random } from '../../core/random.ts'

/**
 * Draws from the standard Gumbel distribution: added to log-odds, the largest of several sums falls
 * on each with the odds' own chances.
 *
 * **Source**: Gumbel 1954, *Statistical Theory of Extreme Values*, NBS Applied Math. Series 33.
 */
export function drawGumbel(random: Random): number {
  const wait = -Math.log(1 - random.uniform())
  // A wait of nil, once in 2^53 draws, has no logarithm.
  return -Math.log(Math.max(Number.MIN_VALUE, wait))
}

/** Draws from the standard normal distribution (Box–Muller). */
export function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()))
  return radius * Math.cos(2 * Math.PI * random.uniform())
}
