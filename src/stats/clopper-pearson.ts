import { betaQuantile } from './beta-quantile.ts'
import { normalQuantile } from './normal-quantile.ts'
import { wilsonBounds } from './wilson-bounds.ts'

/** Past it the beta quantile takes too many rounds, and Wilson's bounds are the same to 1e-5 of the width. */
const largeBase = 1e10

/**
 * Bounds a share whose base need not be whole, each bound leaving the tail outside.
 *
 * @param share - the share seen (0–1)
 * @param base - respondents, above 0; without end the share is known exactly
 * @param tail - what may lie beyond each bound
 *
 * @remarks Source: Clopper & Pearson (1934), Biometrika 26, 404–413; as beta quantiles, Korn & Graubard (1998).
 */
export function clopperPearson(
  share: number,
  base: number,
  tail: number,
): readonly [number, number] {
  if (base > largeBase) return wilsonBounds(share, base / normalQuantile(tail) ** 2)
  const yes = base * share
  const no = base * (1 - share)
  return [
    yes === 0 ? 0 : betaQuantile(tail, yes, no + 1),
    no === 0 ? 1 : betaQuantile(1 - tail, yes + 1, no),
  ]
}
