import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { weightIssues } from './weight-issues.ts'

/**
 * What became of a unit that was drawn: it responded; it is eligible but did not; it does not belong
 * to the population; or nobody knows whether it does.
 */
export type UnitOutcome = 'respondent' | 'nonrespondent' | 'ineligible' | 'unknown'

const unitOutcomes: readonly string[] = [
  'respondent',
  'nonrespondent',
  'ineligible',
  'unknown',
] satisfies readonly UnitOutcome[]

/** Groups of units drawn within which those who respond stand for those who do not. */
export interface ResponseClasses {
  /** Class of each unit, an index into `levels`. */
  readonly codes: Uint16Array
  /** Name of each class; put neighbours side by side, they are proposed for merging. */
  readonly levels: readonly string[]
}

/** What the adjustment for non-response starts from: all units drawn. */
export interface NonresponseInput {
  /** Design weight of each unit, above 0. */
  readonly weights: Float64Array
  readonly outcomes: readonly UnitOutcome[]
  readonly classes: ResponseClasses
  /**
   * Share (0–1) of units of unknown eligibility taken as eligible, AAPOR's e; when absent, in each
   * class the weighted share of eligible units among those known.
   */
  readonly eligibleShare?: number | undefined
}

/** What happened in a class. */
export interface ClassAdjustment {
  readonly class: string
  readonly respondents: number
  /** Weighted response rate: AAPOR's RR3 within the class, of responding units. */
  readonly responseRate: number
  /** Share of units of unknown eligibility taken as eligible. */
  readonly eligibleShare: number
  /** What respondents' weights were multiplied by. */
  readonly factor: number
}

/** Weights of respondents who stand for the units that did not respond. */
export interface AdjustedWeights {
  /** Weight of each unit: 0 unless it responded. */
  readonly weights: Float64Array
  /** Classes with respondents, in the order of their levels. */
  readonly classes: readonly ClassAdjustment[]
}

/**
 * Adjusts weights for non-response: respondents of a class take over the weight of its eligible units
 * that did not respond, and of the share taken as eligible of those whose eligibility is unknown.
 *
 * Use it before calibration, on all units drawn, with classes known for everybody (region, size) in
 * which responding has little to do with the answers.
 *
 * **Shape**: one weight a unit drawn, 0 for those without answers. **Unit**: that of the weights.
 *
 * **Issues**: `weigh.missing_weight`, `weigh.bad_weight`, `weigh.unknown_outcome`,
 * `weigh.unit_without_class`, `weigh.bad_eligibility`, `weigh.class_without_respondents` (names the
 * class to merge it with), `weigh.nobody_responded`.
 *
 * @throws RangeError when a column has not one entry a unit
 * @example
 * ```ts
 * import { adjustNonresponse } from 'visavis/weigh'
 * const adjusted = adjustNonresponse({
 *   weights: Float64Array.of(10, 10, 10, 10),
 *   outcomes: ['respondent', 'nonrespondent', 'respondent', 'ineligible'],
 *   classes: { codes: Uint16Array.of(0, 0, 1, 1), levels: ['north', 'south'] },
 * })
 * adjusted.ok && [...adjusted.value.weights] // => [20, 0, 10, 0]
 * ```
 *
 * Source: Oh & Scheuren (1983), Incomplete Data in Sample Surveys 2, 143–184 (weighting classes);
 * AAPOR (2023), Standard Definitions, RR3 and its e.
 */
export function adjustNonresponse(input: NonresponseInput): Result<AdjustedWeights> {
  requireLengths(input)
  const issues = inputIssues(input)
  if (issues.length > 0) return fail(issues)
  const tallies = tallyClasses(input)
  const lost = lostClasses(tallies)
  if (lost.length > 0) return fail(lost)
  const adjustments = tallies.map((tally) => adjustClass(tally, input.eligibleShare))
  const { codes } = input.classes
  const weights = input.weights.map((weight, i) =>
    input.outcomes[i] === 'respondent' ? weight * (adjustments[codes[i] ?? 0]?.factor ?? 0) : 0,
  )
  return ok({ weights, classes: adjustments.filter(({ respondents }) => respondents > 0) })
}

/** Units of a class, counted and weighted by outcome. */
interface ClassTally {
  readonly name: string
  /** Units drawn, and those of them that responded. */
  n: number
  respondents: number
  readonly weight: Record<UnitOutcome, number>
}

function tallyClasses({ weights, outcomes, classes }: NonresponseInput): readonly ClassTally[] {
  const tallies = classes.levels.map((name): ClassTally => ({
    name,
    n: 0,
    respondents: 0,
    weight: { respondent: 0, nonrespondent: 0, ineligible: 0, unknown: 0 },
  }))
  outcomes.forEach((outcome, i) => {
    const tally = tallies[classes.codes[i] ?? 0]
    if (tally === undefined) return
    tally.n += 1
    tally.respondents += outcome === 'respondent' ? 1 : 0
    tally.weight[outcome] += weights[i] ?? 0
  })
  return tallies
}

function adjustClass(
  { name, respondents, weight }: ClassTally,
  given: number | undefined,
): ClassAdjustment {
  const known = weight.respondent + weight.nonrespondent
  const eligibleShare = given ?? known / (known + weight.ineligible)
  const eligible = known + eligibleShare * weight.unknown
  return {
    class: name,
    respondents,
    responseRate: weight.respondent / eligible,
    eligibleShare,
    factor: eligible / weight.respondent,
  }
}

/** Classes with units to stand for and nobody to do so. */
function lostClasses(tallies: readonly ClassTally[]): readonly Issue[] {
  const n = tallies.reduce((sum, tally) => sum + tally.n, 0)
  if (tallies.every(({ respondents }) => respondents === 0)) {
    return [issue('weigh.nobody_responded', { n })]
  }
  return tallies.flatMap((tally, at) => {
    const { nonrespondent, unknown } = tally.weight
    if (tally.respondents > 0 || nonrespondent + unknown === 0) return []
    const neighbour = nearestResponding(tallies, at)
    return [issue('weigh.class_without_respondents', { class: tally.name, n: tally.n, neighbour })]
  })
}

function nearestResponding(tallies: readonly ClassTally[], from: number): string {
  const [nearest] = tallies
    .map(({ name, respondents }, at) => ({ name, respondents, distance: Math.abs(at - from) }))
    .filter(({ respondents }) => respondents > 0)
    .toSorted((a, b) => a.distance - b.distance)
  return nearest?.name ?? ''
}

function inputIssues(input: NonresponseInput): readonly Issue[] {
  const { weights, outcomes, classes, eligibleShare } = input
  const { codes, levels } = classes
  const n = codes.reduce((count, code) => count + (code < levels.length ? 0 : 1), 0)
  const share = eligibleShare ?? 1
  return [
    ...weightIssues(weights),
    ...outcomeIssues(outcomes),
    ...(n === 0 ? [] : [issue('weigh.unit_without_class', { n })]),
    ...(share >= 0 && share <= 1 ? [] : [issue('weigh.bad_eligibility', { share: String(share) })]),
  ]
}

/** Outcomes come from files: any text may be among them. */
function outcomeIssues(outcomes: readonly UnitOutcome[]): readonly Issue[] {
  const row = outcomes.findIndex((outcome) => !unitOutcomes.includes(outcome))
  if (row < 0) return []
  const n = outcomes.filter((outcome) => !unitOutcomes.includes(outcome)).length
  const values = { outcome: String(outcomes[row]), row: row + 1, n }
  return [issue('weigh.unknown_outcome', { ...values, outcomes: unitOutcomes.join(', ') })]
}

function requireLengths({ weights, outcomes, classes }: NonresponseInput): void {
  requireThat(
    outcomes.length === weights.length && classes.codes.length === weights.length,
    'adjustNonresponse requires one outcome and one class a unit',
  )
}
