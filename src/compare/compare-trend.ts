import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { Withheld } from '../tabulate/table.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import { averageOf, notesOf, readAverages } from './average-sides.ts'
import type { Difference } from './comparison.ts'
import { addedVariance, stackedVariance } from './contrast-variance.ts'
import type { ContrastVariance } from './contrast-variance.ts'
import { describeDifference } from './describe-difference.ts'
import type { ComparedAverage, PlainSide, PlainWave } from './plain-side.ts'
import { identityIssues, identityNotes } from './wave-identities.ts'

/** Two waves of one population, on one question. */
export interface TrendComparison {
  readonly from: PlainWave
  readonly to: PlainWave
  /** Confidence of the intervals (0–1), 0.95 when absent. */
  readonly confidence?: number | undefined
  /** What to do with a stratum of a single unit; `fail` when absent. */
  readonly lonely?: LonelyRule | undefined
}

/** What two waves have in common. */
export interface WaveOverlap {
  /** What the waves share: respondents, the clusters named in `psu`, or nothing. */
  readonly unit: 'respondent' | 'cluster' | 'none'
  /** Sampling units of both waves. */
  readonly shared: number
  /** Correlation of the two averages (−1 to 1); absent when the design gives none. */
  readonly correlation?: number | undefined
}

/** The change of an average from one wave to another. */
export interface PlainTrend {
  readonly from: ComparedAverage
  readonly to: ComparedAverage
  /** Later minus earlier: share (0–1), or the answers' unit. */
  readonly value: number
  readonly overlap: WaveOverlap
  /** The change with what the waves share; that of independent waves when they share nothing. */
  readonly withOverlap: Difference | Withheld
  /** The change as if nothing were shared: what ignoring the overlap would have said. */
  readonly ignoringOverlap: Difference | Withheld
  readonly notes: readonly Note[]
}

/**
 * Compares two waves on plain columns, whether they are independent, a panel, or drawn in the same
 * companies.
 *
 * Use it for one question of one population. Give `respondents` when people were met twice, `psu` when
 * clusters were: the change is then taken on the stacked file, one unit holding both of its waves. With
 * both, clusters are the units, and hold their respondents. `withOverlap` is the answer;
 * `ignoringOverlap` is there to see what the overlap is worth.
 *
 * **Unit**: that of the answers; a share (0–1) when they are 0 and 1, or `level` is given.
 *
 * **Issues**: those of a side, as `comparePopulations`; `compare.identities_on_one_wave`,
 * `compare.missing_label`, `compare.respondent_twice`. Notes: `compare.moved_respondents`,
 * `compare.no_shared_units`, `compare.no_spread`, `compare.level_not_met`, `weigh.lonely_unit`,
 * `weigh.single_unit`.
 *
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { compareTrend } from 'visavis/compare'
 * const weights = [1, 1, 1, 1]
 * const trend = compareTrend({
 *   from: { name: '2025', y: [2, 4, 6, 8], weights, respondents: ['ann', 'bob', 'cy', 'dee'] },
 *   to: { name: '2026', y: [3, 5, 8, 8], weights, respondents: ['ann', 'bob', 'cy', 'dee'] },
 * })
 * trend.ok && trend.value.value // => 1
 * trend.ok && trend.value.overlap.shared // => 4
 * const se = (d: { kind: string; se?: number }) => d.se?.toFixed(2)
 * trend.ok && [se(trend.value.withOverlap), se(trend.value.ignoringOverlap)] // => ['0.41', '1.78']
 * ```
 *
 * Source: Kish (1965), Survey Sampling, section 12.4; Binder (1983), Int. Stat. Rev. 51, 279–292.
 * Checked against R survey 4.1-1 `svyratio` on the stacked file, test/reference/overlapping-waves.json.
 */
export function compareTrend(comparison: TrendComparison): Result<PlainTrend> {
  const { from, to, confidence, lonely } = comparison
  const wrong = [...identityIssues(from, to), ...identityIssues(to, from)]
  const sides = readAverages(unitsOf(to), unitsOf(from), lonely)
  if (!sides.ok) return fail([...wrong, ...sides.issues])
  if (wrong.length > 0) return fail(wrong)
  const [later, earlier] = sides.value
  const stacked = stackedVariance(later, earlier, lonely)
  if (stacked?.ok === false) return fail(stacked.issues)
  const apart = addedVariance(later, earlier)
  const seen = stacked?.value ?? apart
  const value = later.average.value - earlier.average.value
  const describe = ({
    difference: variance,
    df,
    shared,
  }: ContrastVariance): PlainTrend['withOverlap'] =>
    describeDifference({ value, variance, df, sharedUnits: shared > 0, confidence })
  return ok({
    from: averageOf(earlier, seen.right),
    to: averageOf(later, seen.left),
    value,
    overlap: overlapOf(from, seen),
    withOverlap: describe(seen),
    ignoringOverlap: describe(apart),
    notes: [
      ...sides.value.flatMap(notesOf),
      ...seen.notes,
      ...identityNotes(from, to, seen.shared),
    ],
  })
}

/** A wave whose units are its clusters or, failing that, its respondents by name. */
function unitsOf(wave: PlainWave): PlainSide {
  return { ...wave, psu: wave.psu ?? wave.respondents }
}

function overlapOf({ psu }: PlainWave, seen: ContrastVariance): WaveOverlap {
  const { shared, covariance, left = 0, right = 0 } = seen
  const scale = Math.sqrt(left * right)
  const named = psu === undefined ? 'respondent' : 'cluster'
  return {
    unit: shared > 0 ? named : 'none',
    shared,
    correlation: covariance === undefined || !(scale > 0) ? undefined : covariance / scale,
  }
}
