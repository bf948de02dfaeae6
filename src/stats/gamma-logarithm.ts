import { incompleteGamma } from './incomplete-gamma.ts'
import { scaleQuantile } from './scale-quantile.ts'
import type { Shares } from './scale-quantile.ts'
import type { Bends } from './taylor-step.ts'

/**
 * Finds ln x of the quantile x of the gamma distribution of scale 1.
 *
 * @param shares - what lies below and above x
 * @param shape - above 0
 */
export function gammaLogarithm(shares: Shares, shape: number): number {
  return scaleQuantile(
    shares,
    {
      tailsAt: (logX) => incompleteGamma(Math.exp(logX), shape),
      bendsAt: (logX) => bendsAt(Math.exp(logX), shape),
    },
    Math.log(startingPoint(shares, shape)),
  )
}

/** Derivatives of shape · ln x − x by ln x. */
function bendsAt(x: number, shape: number): Bends {
  return [shape - x, -x, -x, -x, -x]
}

/**
 * The middle for a lower tail. An upper tail falls like e⁻ˣ, ever steeper on the logarithm, so a
 * step from the middle could land anywhere: start outside, where Chernoff's bound
 * P(X > x) ≤ exp(−(x − a − a·ln(x/a))) says that less than the share is left.
 */
function startingPoint({ lower, upper }: Shares, shape: number): number {
  return lower <= upper ? shape : 2 * Math.LN2 * shape - 2 * Math.log(upper)
}
