import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { applyGains } from './apply-gains.ts'
import type { CalibrateInput, CalibrateOptions } from './calibrate-input.ts'
import type { Calibration } from './calibration.ts'
import { marginTerms } from './calibration-problem.ts'
import type { CalibrationProblem } from './calibration-problem.ts'
import { gainFunction, gainRange, unitwiseLinear } from './gain-function.ts'
import type { GainFunction, UnitRanges } from './gain-function.ts'
import { jointCells } from './joint-cells.ts'
import { levelSums } from './level-sums.ts'
import type { RakeInput, RakeMargin } from './rake-input.ts'
import { solveCalibration } from './solve-calibration.ts'
import type { CalibrationSolution } from './solve-calibration.ts'
import { conflictingTargets, outOfReach } from './unreached-targets.ts'

/** Gains of respondents, and what finding them took. */
export type FoundGains = Pick<CalibrationSolution, 'gains' | 'iterations' | 'misfit'>

/** Gains of cells of margins, and what finding them took. */
export interface FoundCells extends Pick<CalibrationSolution, 'iterations' | 'misfit'> {
  readonly calibration: Calibration
}

/**
 * Finds the gain of each respondent, or names the targets in the way.
 *
 * With margins alone, respondents alike in all of them are one unit. Weights of zero are allowed
 * here: replicates leave respondents out.
 */
export function findGains(input: CalibrateInput, options: CalibrateOptions): Result<FoundGains> {
  const { totals = [], margins = [], designWeights } = input
  if (totals.length > 0) return solveAlike(respondentProblem(input), options)
  const found = findCellGains({ designWeights, margins }, options)
  if (!found.ok) return found
  const { calibration, iterations, misfit } = found.value
  const gains = applyGains(new Float64Array(designWeights.length).fill(1), calibration)
  return ok({ gains, iterations, misfit })
}

/** Finds the gain of each cell of margins, or names the levels in the way. */
export function findCellGains(
  { designWeights, margins }: RakeInput,
  options: CalibrateOptions,
): Result<FoundCells> {
  const levelCounts = margins.map(({ targets }) => targets.length)
  const cells = jointCells(
    margins.map(({ codes, targets }) => ({ codes, levelCount: targets.length })),
    designWeights.length,
  )
  const weights = levelSums(designWeights, cells.cell, cells.cellCount)
  const found = solveAlike(makeProblem(weights, margins, cells.levels), options)
  if (!found.ok) return found
  const { gains, iterations, misfit } = found.value
  return ok({ calibration: { ...cells, levelCounts, gain: gains }, iterations, misfit })
}

/** Solves with the same gain function and bounds for all units. */
function solveAlike(problem: CalibrationProblem, options: CalibrateOptions): Result<FoundGains> {
  const { lower, upper } = gainRange(options)
  const n = problem.weights.length
  const ranges = {
    lower: new Float64Array(n).fill(lower),
    upper: new Float64Array(n).fill(upper),
  }
  return solveOrName(problem, ranges, gainFunction(options, { lower, upper }))
}

/** Finds gains within bounds that each respondent has of its own, at the least squared distance. */
export function findGainsWithin(input: CalibrateInput, ranges: UnitRanges): Result<FoundGains> {
  return solveOrName(respondentProblem(input), ranges, unitwiseLinear(ranges))
}

function solveOrName(
  problem: CalibrationProblem,
  ranges: UnitRanges,
  gain: GainFunction,
): Result<FoundGains> {
  const beyond = outOfReach(problem, ranges)
  if (beyond.length > 0) return fail(beyond)
  const solution = solveCalibration(problem, gain)
  return solution.met ? ok(solution) : fail(conflictingTargets(problem, gain, solution))
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
