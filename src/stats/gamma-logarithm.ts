import { incompleteGamma, logGammaSlope } from './incomplete-gamma.ts'
import { roughNormalQuantile } from './rough-normal-quantile.ts'
import { scaleQuantile } from './scale-quantile.ts'
import type { Probe, Shares } from './scale-quantile.ts'

/** Cube roots between which Wilson and Hilferty's approximation is near enough to start from. */
const [farBelow, farAbove] = [0.3, 3]

/** Under it nearly everything lies next to 0, and they approximate nothing. */
const smallShape = 0.25

/**
 * Finds ln x of the quantile x of the gamma distribution of scale 1.
 *
 * @param shares - what lies below and above x
 * @param shape - above 0
 */
export function gammaLogarithm({ lower, upper }: Shares, shape: number): number {
  if (lower <= upper) {
    const start = Math.log(startBelow(lower, shape))
    return scaleQuantile(lower, (logX) => probeLower(logX, shape), start)
  }
  const start = Math.log(startAbove(upper, shape))
  return -scaleQuantile(upper, (minusLogX) => probeUpper(-minusLogX, shape), -start)
}

function probeLower(logX: number, shape: number): Probe {
  const x = Math.exp(logX)
  const { logLower } = incompleteGamma(x, shape)
  return {
    logTail: logLower,
    logSlope: logGammaSlope(x, shape),
    bends: [shape - x, -x, -x, -x, -x],
  }
}

/** The mirror image: derivatives of odd order change their sign. */
function probeUpper(logX: number, shape: number): Probe {
  const x = Math.exp(logX)
  const { logUpper } = incompleteGamma(x, shape)
  return { logTail: logUpper, logSlope: logGammaSlope(x, shape), bends: [x - shape, -x, x, -x, x] }
}

/** Wilson & Hilferty (1931) near the middle; else the middle, from which Newton's steps find the tail. */
function startBelow(lower: number, shape: number): number {
  const root = cubeRoot(-roughNormalQuantile(lower), shape)
  return root > farBelow ? shape * root ** 3 : shape
}

/**
 * An upper tail falls like e⁻ˣ, ever steeper on the logarithm, so a step from the middle could land
 * anywhere: where the cube root is not to be trusted start outside, where Chernoff's bound
 * P(X > x) ≤ exp(−(x − a − a·ln(x/a))) says that less than the share is left.
 */
function startAbove(upper: number, shape: number): number {
  const root = cubeRoot(roughNormalQuantile(upper), shape)
  const near = shape > smallShape && root > farBelow && root < farAbove
  return near ? shape * root ** 3 : 2 * Math.LN2 * shape - 2 * Math.log(upper)
}

/** Of x / shape, roughly normal: Abramowitz & Stegun (1964), equation 26.4.17. */
function cubeRoot(z: number, shape: number): number {
  return 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))
}
