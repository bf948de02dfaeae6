import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { briefMisfit } from './brief-misfit.ts'
import type { CalibrationProblem, Term } from './calibration-problem.ts'
import { termTotals } from './calibration-problem.ts'
import type { GainFunction, UnitRanges } from './gain-function.ts'
import { solveCalibration } from './solve-calibration.ts'

/** A miss smaller than this, relatively, is not worth naming. */
const worthNaming = 1e-6

/**
 * Names the targets that no weights within the bounds reach, each taken by itself, with what can be
 * reached.
 *
 * @param ranges - bounds of the gain of each unit
 */
export function outOfReach(problem: CalibrationProblem, ranges: UnitRanges): readonly Issue[] {
  const low = extreme(problem, ranges, 'lower')
  const high = extreme(problem, ranges, 'upper')
  return problem.terms.flatMap((term, at) => {
    const [least, most] = [low[at] ?? 0, high[at] ?? 0]
    const slack = worthNaming * 1e-3 * (1 + Math.abs(term.target))
    if (term.target >= least - slack && term.target <= most + slack) return []
    const values = { ...whatOf(term), least: brief(least), most: brief(most) }
    return [
      issue(
        term.level === undefined ? 'weigh.total_out_of_reach' : 'weigh.level_out_of_reach',
        values,
      ),
    ]
  })
}

/** The least or the most that each term can be: every unit at the bound that pulls it there. */
function extreme(
  problem: CalibrationProblem,
  ranges: UnitRanges,
  side: 'lower' | 'upper',
): Float64Array {
  const { weights } = problem
  const other = side === 'lower' ? 'upper' : 'lower'
  const positive = weights.map((weight, i) => bounded(weight, 1, ranges[side][i] ?? 1))
  const totals = termTotals({ ...problem, columns: problem.columns.map(() => positive) }, positive)
  problem.columns.forEach((values, at) => {
    const sum = values.reduce((total, value, i) => {
      const gain = ranges[value > 0 ? side : other][i] ?? 1
      return total + bounded(weights[i] ?? 0, value, gain)
    }, 0)
    totals[totals.length - problem.columns.length + at] = sum
  })
  return totals
}

/** Weight × value × gain, zero where a zero meets an infinite bound. */
function bounded(weight: number, value: number, gain: number): number {
  return weight === 0 || value === 0 ? 0 : weight * value * gain
}

/**
 * Names the targets that cannot all be reached at once, with what the nearest weights reach: those
 * that miss the targets least in squares, each relative to its size.
 *
 * @param left - how far calibration itself came
 */
export function conflictingTargets(
  problem: CalibrationProblem,
  gain: GainFunction,
  left: { readonly iterations: number; readonly misfit: number },
): readonly Issue[] {
  const { reached } = solveCalibration(problem, gain, penaltyOf(problem))
  const misses = problem.terms.map(
    ({ target }, at) => Math.abs((reached[at] ?? 0) - target) / (1 + Math.abs(target)),
  )
  const named = Math.max(worthNaming, Math.max(...misses) / 100)
  const issues = problem.terms.flatMap((term, at) => {
    if (!((misses[at] ?? 0) > named)) return []
    const values = { ...whatOf(term), reached: brief(reached[at] ?? 0) }
    return [
      issue(
        term.level === undefined ? 'weigh.conflicting_total' : 'weigh.conflicting_level',
        values,
      ),
    ]
  })
  if (issues.length > 0) return issues
  const { iterations, misfit } = left
  return [issue('weigh.not_calibrated', { iterations, misfit: briefMisfit(misfit) })]
}

/** Low enough for the nearest weights to come as near as they can, whatever the unit of the targets. */
function penaltyOf({ terms }: CalibrationProblem): number {
  const largest = terms.reduce((most, { target }) => Math.max(most, Math.abs(target)), 1)
  return 1e-6 / largest
}

function whatOf({ name, level, target }: Term): Readonly<Record<string, string | number>> {
  return level === undefined
    ? { total: name, target: brief(target) }
    : { margin: name, level, target: brief(target) }
}

/** Six digits, which say enough of a total. */
function brief(value: number): number | string {
  if (Number.isFinite(value)) return Number(value.toPrecision(6))
  return value < 0 ? '−∞' : '∞'
}
