import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { CalibrateInput, CalibrateOptions } from './calibrate-input.ts'
import { marginTerms } from './calibration-problem.ts'
import type { CalibrationProblem } from './calibration-problem.ts'
import { gainFunction, gainRange } from './gain-function.ts'
import type { GainRange } from './gain-function.ts'
import { jointCells } from './joint-cells.ts'
import { levelSums } from './level-sums.ts'
import type { RakeMargin } from './rake-input.ts'
import { solveCalibration } from './solve-calibration.ts'
import type { CalibrationSolution, UnitGain } from './solve-calibration.ts'
import { conflictingTargets, outOfReach } from './unreached-targets.ts'

/** Gains of respondents, and what finding them took. */
export type FoundGains = Pick<CalibrationSolution, 'gains' | 'iterations' | 'misfit'>

/**
 * Finds the gain of each respondent, or names the targets in the way.
 *
 * With margins alone, respondents alike in all of them are one unit. Weights of zero are allowed
 * here: replicates leave respondents out.
 */
export function findGains(input: CalibrateInput, options: CalibrateOptions): Result<FoundGains> {
  const range = gainRange(options)
  const gain = gainFunction(options, range)
  const { totals = [], margins = [], designWeights } = input
  if (totals.length > 0)
    return solveOrName(
      respondentProblem(input),
      () => range,
      () => gain,
    )
  const cells = jointCells(
    margins.map(({ codes, targets }) => ({ codes, levelCount: targets.length })),
    designWeights.length,
  )
  const weights = levelSums(designWeights, cells.cell, cells.cellCount)
  const problem = makeProblem(weights, margins, cells.levels)
  const found = solveOrName(
    problem,
    () => range,
    () => gain,
  )
  if (!found.ok) return found
  const { gains } = found.value
  return ok({ ...found.value, gains: Float64Array.from(cells.cell, (at) => gains[at] ?? 0) })
}

/**
 * Finds gains between bounds that each respondent has of its own, at the least squared distance.
 *
 * @param rangeOf - bounds of the gain of each respondent
 */
export function findGainsWithin(
  input: CalibrateInput,
  rangeOf: (respondent: number) => GainRange,
): Result<FoundGains> {
  const functions = Array.from(input.designWeights, (_, i) =>
    gainFunction({ distance: 'linear' }, rangeOf(i)),
  )
  const free = gainFunction({ distance: 'linear' }, { lower: 1, upper: 1 })
  return solveOrName(respondentProblem(input), rangeOf, (i) => functions[i] ?? free)
}

function solveOrName(
  problem: CalibrationProblem,
  rangeOf: (unit: number) => GainRange,
  gainOf: UnitGain,
): Result<FoundGains> {
  const beyond = outOfReach(problem, rangeOf)
  if (beyond.length > 0) return fail(beyond)
  const solution = solveCalibration(problem, gainOf)
  return solution.met ? ok(solution) : fail(conflictingTargets(problem, gainOf, solution))
}

/** The problem with each respondent a unit. */
function respondentProblem({
  designWeights,
  margins = [],
  totals = [],
}: CalibrateInput): CalibrationProblem {
  const codes = margins.map((margin) => margin.codes)
  const { memberships, terms } = makeProblem(designWeights, margins, codes)
  return {
    weights: designWeights,
    memberships,
    columns: totals.map(({ values }) => values),
    terms: [...terms, ...totals.map(({ name, target }) => ({ name, target }))],
  }
}

/** The problem of margins alone. */
function makeProblem(
  weights: Float64Array,
  margins: readonly RakeMargin[],
  codes: readonly Uint16Array[],
): CalibrationProblem {
  const offsets = margins.map((_, at) =>
    margins.slice(0, at).reduce((sum, { targets }) => sum + targets.length, 0),
  )
  return {
    weights,
    memberships: codes.map((own, at) => Uint32Array.from(own, (code) => code + (offsets[at] ?? 0))),
    columns: [],
    terms: margins.flatMap(marginTerms),
  }
}
