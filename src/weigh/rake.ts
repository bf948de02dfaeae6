import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { applyGains } from './apply-gains.ts'
import { briefMisfit } from './brief-misfit.ts'
import type { Calibration } from './calibration.ts'
import { jointCells } from './joint-cells.ts'
import { levelSums } from './level-sums.ts'
import type { RakeInput } from './rake-input.ts'
import { rakingIssues } from './raking-issues.ts'

/** Weights that meet all margins. */
export interface RakedWeights {
  /** Weight of each respondent: design weight times the gain of its cell. */
  readonly weights: Float64Array
  /** What raking fixed, for variances: `marginBasis` makes their columns of it. */
  readonly calibration: Calibration
  /** Full cycles over the margins. */
  readonly cycles: number
  /** Largest relative distance to a target that is left, below 1e-9. */
  readonly misfit: number
}

/** Margins by cell rather than by respondent. */
interface CellMargin {
  readonly codes: Uint16Array
  readonly targets: Float64Array
}

const tolerance = 1e-9
const mostCycles = 1000

/**
 * Rakes weights: multiplies them, margin after margin, until the sum of each level is its target.
 *
 * Use it when the distributions of single variables are known, but not how they cross; `calibrate`
 * bounds how far weights move, `postStratify` meets crossed variables. The criterion is tested over
 * all margins after a full cycle, relative to each target: 1e-9. Respondents alike in every margin
 * get the same factor, so cycles run over those cells and a million respondents cost two passes.
 *
 * **Shape**: one weight a respondent, in the order given. **Unit**: that of the targets (respondents
 * when they total n).
 *
 * **Issues**: `weigh.missing_weight`, `weigh.bad_weight`, `weigh.bad_target`, `weigh.unequal_totals`, `weigh.empty_level`,
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
  const { designWeights, margins } = input
  const cells = jointCells(
    margins.map(({ codes, targets }) => ({ codes, levelCount: targets.length })),
    designWeights.length,
  )
  const totals = levelSums(designWeights, cells.cell, cells.cellCount)
  const cellMargins = margins.map(({ targets }, at) => ({
    codes: cells.levels[at] ?? new Uint16Array(0),
    targets,
  }))
  const { sums, cycles, misfit } = rakeCells(totals, cellMargins)
  if (misfit >= tolerance) {
    return fail([issue('weigh.not_converged', { cycles, misfit: briefMisfit(misfit) })])
  }
  const gain = sums.map((sum, cell) => sum / (totals[cell] ?? 1))
  const calibration = { ...cells, levelCounts: margins.map((m) => m.targets.length), gain }
  return ok({ weights: applyGains(designWeights, calibration), calibration, cycles, misfit })
}

function rakeCells(
  totals: Float64Array,
  margins: readonly CellMargin[],
): Pick<RakedWeights, 'cycles' | 'misfit'> & { readonly sums: Float64Array } {
  const sums = Float64Array.from(totals)
  let misfit = Infinity
  let cycles = 0
  while (misfit >= tolerance && cycles < mostCycles) {
    for (const margin of margins) meetMargin(sums, margin)
    misfit = Math.max(...margins.map((margin) => largestMisfit(sums, margin)))
    cycles += 1
  }
  return { sums, cycles, misfit }
}

function meetMargin(sums: Float64Array, { codes, targets }: CellMargin): void {
  const factors = levelSums(sums, codes, targets.length).map((sum, level) =>
    sum > 0 ? (targets[level] ?? 0) / sum : 0,
  )
  for (let cell = 0; cell < sums.length; cell++) {
    sums[cell] = (sums[cell] ?? 0) * (factors[codes[cell] ?? 0] ?? 0)
  }
}

function largestMisfit(sums: Float64Array, { codes, targets }: CellMargin): number {
  const reached = levelSums(sums, codes, targets.length)
  return targets.reduce(
    (worst, target, level) =>
      target > 0 ? Math.max(worst, Math.abs((reached[level] ?? 0) / target - 1)) : worst,
    0,
  )
}
