import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { RakeInput, RakeMargin } from './rake-input.ts'
import { rakingIssues } from './raking-issues.ts'

/** Weights that meet all margins. */
export interface RakedWeights {
  readonly weights: Float64Array
  /** Full cycles over the margins. */
  readonly cycles: number
  /** Largest relative distance to a target that is left, below 1e-9. */
  readonly misfit: number
}

const tolerance = 1e-9
const mostCycles = 1000

/**
 * Rakes weights: multiplies them, margin after margin, until the sum of each level is its target.
 *
 * The criterion is tested over all margins after a full cycle, relative to each target: 1e-9.
 *
 * **Shape**: one weight a respondent, in the order given. **Unit**: that of the targets (respondents
 * when they total n).
 *
 * **Issues**: `weigh.bad_weight`, `weigh.bad_target`, `weigh.unequal_totals`, `weigh.empty_level`,
 * `weigh.zero_target`, `weigh.missing_margin_value`, `weigh.not_converged` (1,000 cycles).
 *
 * @throws RangeError when there is no margin, or a margin has not one code a respondent
 * @example
 * ```ts
 * import { rake } from 'visavis/weigh'
 * const sex = { name: 'sex', codes: Uint16Array.of(0, 0, 0, 1), targets: Float64Array.of(2, 2) }
 * const raked = rake({ designWeights: Float64Array.of(1, 1, 1, 1), margins: [sex] })
 * raked.ok && raked.value.weights[3] // => 2
 * ```
 *
 * Source: Deming & Stephan (1940), Ann. Math. Stat. 11, 427–444. Checked against R survey 4.1-1
 * `calibrate(calfun = "raking")`, test/reference/raking.json.
 */
export function rake(input: RakeInput): Result<RakedWeights> {
  const issues = rakingIssues(input)
  if (issues.length > 0) return fail(issues)
  const weights = Float64Array.from(input.designWeights)
  let misfit = Infinity
  for (let cycle = 1; cycle <= mostCycles; cycle++) {
    for (const margin of input.margins) meetMargin(weights, margin)
    misfit = Math.max(...input.margins.map((margin) => largestMisfit(weights, margin)))
    if (misfit < tolerance) return ok({ weights, cycles: cycle, misfit })
  }
  const left = misfit.toExponential(1)
  return fail([issue('weigh.not_converged', { cycles: mostCycles, misfit: left })])
}

function meetMargin(weights: Float64Array, { codes, targets }: RakeMargin): void {
  const factors = levelSums(weights, codes, targets.length).map((sum, level) =>
    sum > 0 ? (targets[level] ?? 0) / sum : 0,
  )
  for (let i = 0; i < weights.length; i++) {
    weights[i] = (weights[i] ?? 0) * (factors[codes[i] ?? 0] ?? 0)
  }
}

function largestMisfit(weights: Float64Array, { codes, targets }: RakeMargin): number {
  const sums = levelSums(weights, codes, targets.length)
  return targets.reduce(
    (worst, target, level) =>
      target > 0 ? Math.max(worst, Math.abs((sums[level] ?? 0) / target - 1)) : worst,
    0,
  )
}

function levelSums(weights: Float64Array, codes: Uint16Array, levelCount: number): Float64Array {
  const sums = new Float64Array(levelCount)
  for (let i = 0; i < weights.length; i++) {
    const level = codes[i] ?? 0
    sums[level] = (sums[level] ?? 0) + (weights[i] ?? 0)
  }
  return sums
}
