import type { Issue, Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { mcnemarTest } from '../stats/mcnemar-test.ts'
import type { McnemarTest } from '../stats/mcnemar-test.ts'
import { requireThat } from '../stats/require-that.ts'
import type { WithheldTest } from '../stats/withheld-test.ts'
import type { Withheld } from '../tabulate/table.ts'
import type { DesignColumns, LonelyRule } from '../weigh/design-columns.ts'
import { designCovariance } from '../weigh/design-covariance.ts'
import { lonelyStrata } from '../weigh/lonely-strata.ts'
import { surveyDesign } from '../weigh/survey-design.ts'
import type { Difference } from './comparison.ts'
import { describeDifference } from './describe-difference.ts'
import { matchDyads } from './match-dyads.ts'
import type { DyadSide, MatchedDyad } from './match-dyads.ts'
import { columnIssues } from './read-side.ts'

/** Pairs of one person a side, such as an employee and their manager. */
export interface DyadComparison {
  readonly left: DyadSide
  readonly right: DyadSide
  /** How pairs were drawn, one entry a respondent of the left side; pairs alike when absent. */
  readonly design?: Pick<DesignColumns, 'weights' | 'strata' | 'psu'> | undefined
  /** Confidence of the interval (0–1), 0.95 when absent. */
  readonly confidence?: number | undefined
  /** What to do with a stratum of a single unit; `fail` when absent. */
  readonly lonely?: LonelyRule | undefined
}

/** How often the two of a pair answer alike. */
export interface DyadAgreement {
  /** Weighted share of pairs with equal answers (0–1). */
  readonly share: number
  /** Pairs by who answers higher; of answers of 0 and 1 these are the discordant ones. */
  readonly equal: number
  readonly leftHigher: number
  readonly rightHigher: number
}

/** What pairs say of the two sides. */
export interface DyadDifference {
  /** What is estimated: the average, over pairs, of left minus right. */
  readonly estimand: 'average_of_pair_differences'
  /** Pairs in which both answered. */
  readonly pairs: number
  /** Weighted averages over these pairs. */
  readonly left: number
  readonly right: number
  /** Left minus right: share (0–1), or the answers' unit. */
  readonly value: number
  readonly difference: Difference | Withheld
  readonly agreement: DyadAgreement
  /** McNemar's test on unweighted counts of pairs, when answers are 0 and 1 or one level is counted. */
  readonly mcnemar?: McnemarTest | WithheldTest<'no_discordant_pairs'> | undefined
  readonly notes: readonly Note[]
}

/**
 * Compares the two of each pair: the average difference, its test, and how often they agree.
 *
 * Use it when every employee comes with one manager, and the pair is what was drawn. What the two have
 * in common leaves the standard error, which is one over pairs, or over the companies that `design.psu`
 * names. Pairs that lack a side or an answer are left out, and told as notes.
 *
 * **Unit**: that of the answers; a share (0–1) when they are 0 and 1, or `level` is given.
 *
 * **Issues**: `compare.duplicate_dyad`, `compare.missing_label`, `compare.not_a_number`,
 * `compare.no_answers`, `compare.no_pairs`, `compare.bad_weight`. Notes: `compare.unmatched_dyads`,
 * `compare.incomplete_dyads`, `compare.level_not_met`, `weigh.lonely_unit`,
 * `weigh.single_unit`.
 *
 * @throws RangeError when a column has not one entry a respondent
 * @example
 * ```ts
 * import { compareDyads } from 'visavis/compare'
 * const result = compareDyads({
 *   left: { name: 'managers', dyads: [1, 2, 3, 4, 5], y: [1, 1, 1, 0, 1] },
 *   right: { name: 'employees', dyads: [1, 2, 3, 4, 6], y: [0, 0, 1, 0, 1] },
 * })
 * result.ok && result.value.value // => 0.5
 * result.ok && result.value.agreement // => { share: 0.5, equal: 2, leftHigher: 2, rightHigher: 0 }
 * result.ok && result.value.notes.length // => 2
 * ```
 *
 * Source: Student (1908), Biometrika 6, 1–25; McNemar (1947), Psychometrika 12, 153–157. Checked
 * against R `t.test`, `mcnemar.test`, `binom.test` and survey 4.1-1 `svymean`,
 * test/reference/dyads.json.
 */
export function compareDyads(comparison: DyadComparison): Result<DyadDifference> {
  const { left, right, confidence, lonely } = comparison
  const wrong = designIssues(comparison)
  const matched = matchDyads(left, right)
  if (!matched.ok) return fail([...wrong, ...matched.issues])
  if (wrong.length > 0) return fail(wrong)
  const { pairs, notes } = matched.value
  const design = surveyDesign({ ...pairColumns(comparison.design, pairs), lonely })
  if (!design.ok) return design
  const { weights, df } = design.value
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const average = (of: (pair: MatchedDyad) => number): number =>
    pairs.reduce((sum, pair, at) => sum + (weights[at] ?? 0) * of(pair), 0) / total
  const value = average((pair) => pair.left - pair.right)
  const score = Float64Array.from(pairs, (pair) => (pair.left - pair.right - value) / total)
  const variance = designCovariance(design.value, [score])?.[0]
  const leftHigher = pairs.filter((pair) => pair.left > pair.right).length
  const rightHigher = pairs.filter((pair) => pair.left < pair.right).length
  return ok({
    estimand: 'average_of_pair_differences',
    pairs: pairs.length,
    left: average((pair) => pair.left),
    right: average((pair) => pair.right),
    value,
    difference: describeDifference({ value, variance, df, sharedUnits: true, confidence }),
    agreement: {
      share: average((pair) => (pair.left === pair.right ? 1 : 0)),
      equal: pairs.length - leftHigher - rightHigher,
      leftHigher,
      rightHigher,
    },
    mcnemar: pairs.every(isYesOrNo)
      ? mcnemarTest({ yesNo: leftHigher, noYes: rightHigher })
      : undefined,
    notes: [...notes, ...lonelyStrata(design.value)],
  })
}

function isYesOrNo({ left, right }: MatchedDyad): boolean {
  return [left, right].every((value) => value === 0 || value === 1)
}

function designIssues({ design, left }: DyadComparison): readonly Issue[] {
  if (design === undefined) return []
  const { weights, strata, psu } = design
  requireThat(
    [weights, strata ?? weights, psu ?? weights].every(
      ({ length }) => length === left.dyads.length,
    ),
    'compareDyads requires one entry a respondent of the left side in every column of its design',
  )
  return columnIssues({ name: left.name, weights, strata, psu })
}

/** The design of pairs in which both answered. */
function pairColumns(
  design: DyadComparison['design'],
  pairs: readonly MatchedDyad[],
): Pick<DesignColumns, 'weights' | 'strata' | 'psu'> {
  if (design === undefined) return { weights: pairs.map(() => 1) }
  const pick = <T>(column: ArrayLike<T>): readonly T[] => {
    const entries = Array.from(column)
    return pairs.flatMap(({ row }) => entries.slice(row, row + 1))
  }
  return {
    weights: pick(design.weights),
    strata: design.strata === undefined ? undefined : pick(design.strata),
    psu: design.psu === undefined ? undefined : pick(design.psu),
  }
}
