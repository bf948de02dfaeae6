import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { equivalenceTest } from '../stats/equivalence-test.ts'
import type { EquivalenceTest } from '../stats/equivalence-test.ts'
import { requireThat } from '../stats/require-that.ts'
import type { Withheld } from '../tabulate/table.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import { averageOf, notesOf, readAverages } from './average-sides.ts'
import type { Difference } from './comparison.ts'
import { addedVariance, stackedVariance } from './contrast-variance.ts'
import { describeDifference } from './describe-difference.ts'
import type { ComparedAverage, PlainSide } from './plain-side.ts'

/** Two populations to set against each other, on one question. */
export interface PopulationComparison {
  readonly left: PlainSide
  readonly right: PlainSide
  /**
   * The largest gap that would not matter, above 0 and decided before looking: asks for a test of
   * equivalence.
   */
  readonly equivalenceMargin?: number | undefined
  /** Confidence of the interval (0–1), 0.95 when absent. */
  readonly confidence?: number | undefined
  /** What to do with a stratum of a single unit; `fail` when absent. */
  readonly lonely?: LonelyRule | undefined
}

/** The gap of the averages of two populations. */
export interface PopulationGap {
  /** What is estimated: average of the left less average of the right, whoever is in which company. */
  readonly estimand: 'gap_of_averages'
  readonly left: ComparedAverage
  readonly right: ComparedAverage
  /** Left minus right: share (0–1), or the answers' unit. */
  readonly value: number
  readonly difference: Difference | Withheld
  /** Whether the gap is shown to be small, when a margin was given. */
  readonly equivalence?: EquivalenceTest | Withheld | undefined
  /** Covariance of the two averages, 0 when no unit is shared; absent when the design gives none. */
  readonly covariance?: number | undefined
  /** Sampling units that both sides have. */
  readonly sharedUnits: number
  readonly notes: readonly Note[]
}

/**
 * Compares the averages of two populations on plain columns: the gap, its standard error, interval
 * and test.
 *
 * Use it for employees against managers, or any two samples that may have been reached through the
 * same companies. With company names in `psu` on both sides, a company of one name (in a stratum of
 * one name) is one unit of both, and what its two sides have in common leaves the standard error.
 * Without a shared unit variances add, with Welch–Satterthwaite degrees of freedom. A gap that is not
 * significant may still be large: give `equivalenceMargin` before saying that there is none.
 *
 * **Unit**: that of the answers; a share (0–1) when they are 0 and 1, or `level` is given.
 *
 * **Issues**: `compare.bad_weight`, `compare.missing_label`, `compare.not_a_number`,
 * `compare.no_answers`, `compare.too_few_units`, `compare.sizes_on_one_side`, each naming the side;
 * and those of `surveyDesign`. Notes: `compare.no_shared_units`, `compare.units_on_one_side`,
 * `compare.no_spread`, `compare.level_not_met`, `weigh.lonely_unit`,
 * `weigh.single_unit`.
 *
 * @throws RangeError when a column has not one entry a weight, or the margin is not above 0
 * @example
 * ```ts
 * import { comparePopulations } from 'visavis/compare'
 * const gap = comparePopulations({
 *   left: { name: 'managers', y: [1, 1, 0], weights: [1, 1, 1], psu: ['a', 'b', 'c'] },
 *   right: { name: 'employees', y: [1, 0, 0, 0], weights: [1, 1, 1, 1], psu: ['a', 'a', 'b', 'c'] },
 * })
 * gap.ok && gap.value.value // ≈ 0.4166666666666667
 * gap.ok && gap.value.sharedUnits // => 3
 * gap.ok && gap.value.difference.kind // => 'difference'
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292; Deville & Särndal (1992), JASA 87, 376–382;
 * Satterthwaite (1946), Biometrics 2, 110–114. Checked against R survey 4.1-1 `svyratio` and
 * `svyttest` on the stacked file, test/reference/populations.json.
 */
export function comparePopulations(comparison: PopulationComparison): Result<PopulationGap> {
  const { left, right, confidence, lonely } = comparison
  const sides = readAverages(left, right, lonely)
  if (!sides.ok) return sides
  const [first, second] = sides.value
  const stacked = stackedVariance(first, second, lonely)
  if (stacked?.ok === false) return fail(stacked.issues)
  const seen = stacked?.value ?? addedVariance(first, second)
  const value = first.average.value - second.average.value
  const sharedUnits = seen.shared > 0
  const difference = describeDifference({
    value,
    variance: seen.difference,
    df: seen.df,
    sharedUnits,
    confidence,
  })
  return ok({
    estimand: 'gap_of_averages',
    left: averageOf(first, seen.left),
    right: averageOf(second, seen.right),
    value,
    difference,
    equivalence: testEquivalence(difference, comparison),
    covariance: seen.covariance,
    sharedUnits: seen.shared,
    notes: [
      ...sides.value.flatMap(notesOf),
      ...seen.notes,
      ...(sharedUnits ? [] : unitNotes(left, right)),
    ],
  })
}

/** Why companies that may be the same were not found to be. */
function unitNotes(left: PlainSide, right: PlainSide): readonly Note[] {
  const named = [left, right].filter(({ psu }) => psu !== undefined)
  const [only] = named
  if (only === undefined) return []
  const other = only === left ? right : left
  return named.length === 1
    ? [issue('compare.units_on_one_side', { side: other.name, other: only.name })]
    : [issue('compare.no_shared_units', { left: left.name, right: right.name })]
}

function testEquivalence(
  difference: Difference | Withheld,
  { equivalenceMargin: margin, confidence: level }: PopulationComparison,
): EquivalenceTest | Withheld | undefined {
  if (margin === undefined) return undefined
  requireThat(margin > 0, 'comparePopulations requires an equivalence margin above 0')
  if (difference.kind === 'withheld') return difference
  const { value, se, df } = difference
  return equivalenceTest({ difference: value, se, df, margin, level })
}
