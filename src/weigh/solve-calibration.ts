import { sweepInverse } from '../stats/sweep-inverse.ts'
import { crossProducts, predict, termTotals } from './calibration-problem.ts'
import type { CalibrationProblem } from './calibration-problem.ts'
import type { GainFunction } from './gain-function.ts'

/** Gains that calibration found, and how far they are from the targets. */
export interface CalibrationSolution {
  /** Whether every target is met. */
  readonly met: boolean
  /** Final over starting weight of each unit. */
  readonly gains: Float64Array
  /** What the final weights sum to, term by term. */
  readonly reached: Float64Array
  readonly iterations: number
  /** Largest |reached − target| / (1 + |target|). */
  readonly misfit: number
}

const tolerance = 1e-10
/** What rounding may leave of a sum, relative to the sum of sizes. */
const rounding = 1e-13
const mostIterations = 200
const mostDamping = 1e12

/** A point of the climb. */
interface Climb {
  readonly slopes: Float64Array
  readonly gains: Float64Array
  /** Derivatives of the gains times weights. */
  readonly curvature: Float64Array
  readonly reached: Float64Array
  /** What is left to climb: target − reached, less the penalty's pull. */
  readonly gradient: Float64Array
  readonly value: number
  /** What the value is the sum of, in size. */
  readonly size: number
  readonly misfit: number
}

/**
 * Finds the gains that meet all targets by Newton's method on the dual, which is concave. A step that
 * does not climb is damped (Levenberg–Marquardt) until it does: bounds make levels whose weights all
 * stand still, where a bare Newton step has no length.
 *
 * @param penalty - 0 to meet the targets; above, misses are allowed at this price, so that there is
 *   always an answer: the nearest that gains can come
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382, equation 2.4; Marquardt (1963), J. SIAM 11.
 */
export function solveCalibration(
  problem: CalibrationProblem,
  gain: GainFunction,
  penalty: number = 0,
): CalibrationSolution {
  const stage = { problem, gain, penalty, sizes: sizesOf(problem) }
  const scale = diagonalOf(crossProducts(problem, problem.weights))
  let climb = stand(stage, new Float64Array(problem.terms.length))
  let damping = 0
  let iterations = 0
  while (climb.misfit >= tolerance && iterations < mostIterations && damping <= mostDamping) {
    const next = step(stage, climb, { scale, damping })
    damping = nextDamping(damping, next !== undefined)
    climb = next ?? climb
    iterations += 1
  }
  const { gains, reached, misfit } = climb
  return { met: misfit < tolerance, gains, reached, iterations, misfit }
}

/** What stays the same on the climb. */
interface Stage {
  readonly problem: CalibrationProblem
  readonly gain: GainFunction
  readonly penalty: number
  /** What a miss of each term is measured by. */
  readonly sizes: Float64Array
}

function nextDamping(damping: number, climbed: boolean): number {
  if (climbed) return damping < 1e-8 ? 0 : damping / 10
  return damping === 0 ? 1e-4 : damping * 10
}

/** A damped Newton step; nothing when it does not climb. */
function step(
  stage: Stage,
  climb: Climb,
  { scale, damping }: { readonly scale: Float64Array; readonly damping: number },
): Climb | undefined {
  const { problem, penalty } = stage
  const size = scale.length
  const hessian = crossProducts(problem, climb.curvature)
  for (let k = 0; k < size; k++) {
    const price = penalty * priceOf(problem, k)
    hessian[k * size + k] = (hessian[k * size + k] ?? 0) + damping * (scale[k] ?? 0) + price
  }
  const inverse = sweepInverse(hessian, size)
  const direction = climb.gradient.map((_, row) =>
    climb.gradient.reduce((sum, left, at) => sum + (inverse[row * size + at] ?? 0) * left, 0),
  )
  const promise = climb.gradient.reduce((sum, left, at) => sum + left * (direction[at] ?? 0), 0)
  const next = stand(
    stage,
    climb.slopes.map((slope, at) => slope + (direction[at] ?? 0)),
  )
  const climbs = next.value > climb.value + 1e-4 * promise
  // Near the top, what a step climbs is lost in rounding; what it leaves is not.
  const isTop = next.value > climb.value - rounding * climb.size
  return climbs || (isTop && next.misfit < climb.misfit / 2) ? next : undefined
}

function stand({ problem, gain: of, penalty, sizes }: Stage, slopes: Float64Array): Climb {
  const { weights, terms } = problem
  const predictor = predict(problem, slopes)
  const gains = new Float64Array(weights.length)
  const curvature = new Float64Array(weights.length)
  const final = new Float64Array(weights.length)
  let value = 0
  let size = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0
    if (weight === 0) continue
    const u = predictor[i] ?? 0
    const gain = of.gain(u, i)
    const integral = weight * of.integral(u, i)
    gains[i] = gain
    final[i] = weight * gain
    curvature[i] = weight * of.slope(u, i)
    value -= integral
    size += Math.abs(integral)
  }
  const reached = termTotals(problem, final)
  const gradient = Float64Array.from(terms, ({ target }, at) => {
    const slope = slopes[at] ?? 0
    const price = penalty * priceOf(problem, at)
    value += slope * target - (price * slope * slope) / 2
    size += Math.abs(slope * target)
    return target - (reached[at] ?? 0) - price * slope
  })
  const misfit = gradient.reduce(
    (worst, left, at) => Math.max(worst, Math.abs(left) / (sizes[at] ?? 1)),
    0,
  )
  return { slopes, gains, curvature, reached, gradient, value, size, misfit }
}

/** A miss costs in proportion to the target. */
function priceOf({ terms }: CalibrationProblem, at: number): number {
  return (1 + Math.abs(terms[at]?.target ?? 0)) ** 2
}

function sizesOf(problem: CalibrationProblem): Float64Array {
  const columns = problem.columns.map((values) => values.map(Math.abs))
  const spread = termTotals({ ...problem, columns }, problem.weights)
  return spread.map(
    (sum, at) => 1 + Math.abs(problem.terms[at]?.target ?? 0) + (rounding / tolerance) * sum,
  )
}

function diagonalOf(matrix: Float64Array): Float64Array {
  const size = Math.sqrt(matrix.length)
  return Float64Array.from({ length: size }, (_, k) => matrix[k * size + k] ?? 0)
}
