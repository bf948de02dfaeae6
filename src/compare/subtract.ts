import { studentTQuantile } from '../stats/student-t-quantile.ts'
import { welchSatterthwaite } from '../stats/welch-satterthwaite.ts'
import { covaryClusters } from '../tabulate/covary.ts'
import type { DomainEstimate } from '../tabulate/domain-estimate.ts'
import { dropRounding } from '../tabulate/drop-rounding.ts'
import { numberAt } from '../stats/number-at.ts'
import type { Estimate, Withheld } from '../tabulate/table.ts'
import type { Difference } from './comparison.ts'
import { describeDifference } from './describe-difference.ts'
import type { JoinedDesign } from './join-designs.ts'
import type { ComparedSide } from './measure-total.ts'

interface DifferenceVariance {
  readonly variance: number
  readonly df: number
}

/**
 * Subtracts the second side from the first, with its test and interval.
 *
 * On a joined design the scores of both are one file's, so that clusters met in both count as they
 * should. Independent samples add their variances; degrees of freedom by Welch–Satterthwaite. A share
 * of 0 or 1 shows no variance, so that anything would differ from it: the width of its interval stands
 * in for it.
 *
 * @param joined - the design of the stacked file, or undefined when the samples are independent
 * @returns withheld when a side is, and as `no_variance` when neither side shows any
 *
 * Source: Binder (1983); Satterthwaite (1946), Biometrics 2, 110–114. Checked against R survey
 * 4.1-1, test/reference/gap.json and wave-difference.json.
 */
export function subtract(
  first: ComparedSide,
  second: ComparedSide,
  joined: JoinedDesign | undefined,
): Difference | Withheld {
  const [a, b] = [first.cell, second.cell]
  if (a.kind === 'withheld') return a
  if (b.kind === 'withheld') return b
  const { estimate: scoresA, rules } = first
  const { level } = rules
  const { estimate: scoresB } = second
  const scored = scoresA !== undefined && scoresB !== undefined
  // Medians and deviations have no scores to find their covariance by.
  if (joined !== undefined && !scored) return { kind: 'withheld', reason: 'no_variance' }
  const shared = joined !== undefined && scored
  const seen = shared ? stackVariance(joined, scoresA, scoresB) : addVariances(a, b, level)
  const variance = shared
    ? seen.variance + unseenVariance(a, level) + unseenVariance(b, level)
    : seen.variance
  return describeDifference({
    value: a.value - b.value,
    variance,
    df: seen.df,
    sharedUnits: shared,
    confidence: level,
  })
}

function stackVariance(
  joined: JoinedDesign,
  a: DomainEstimate,
  b: DomainEstimate,
): DifferenceVariance {
  const scoreA = placeScores(joined.first, a.score, joined.stratum.length)
  const scoreB = placeScores(joined.second, b.score, joined.stratum.length)
  const score = scoreA.map((sum, unit) => sum - numberAt(scoreB, unit))
  const variance = covaryClusters(joined, score, score)
  const apart = covaryClusters(joined, scoreA, scoreA) + covaryClusters(joined, scoreB, scoreB)
  return { variance: dropRounding(variance, apart), df: joined.df }
}

/** Scores of clusters, each in its place among the joined ones. */
function placeScores(places: Uint32Array, score: Float64Array, count: number): Float64Array {
  const placed = new Float64Array(count)
  places.forEach((unit, cluster) => {
    placed[unit] = numberAt(score, cluster)
  })
  return placed
}

function addVariances(a: Estimate, b: Estimate, level: number): DifferenceVariance {
  const varianceA = a.se * a.se + unseenVariance(a, level)
  const varianceB = b.se * b.se + unseenVariance(b, level)
  const variance = varianceA + varianceB
  // Without any the caller withholds the difference.
  if (!(variance > 0)) return { variance, df: Math.min(a.df, b.df) }
  const parts = [
    { variance: varianceA, df: a.df },
    { variance: varianceB, df: b.df },
  ]
  return { variance, df: welchSatterthwaite(parts) }
}

/** What stands in for the variance of a share of 0 or 1; a mean's interval has no width there. */
function unseenVariance({ value, se, interval, df }: Estimate, level: number): number {
  if (se > 0 || (value !== 0 && value !== 1)) return 0
  const width = interval[1] - interval[0]
  return (width / studentTQuantile((1 + level) / 2, df)) ** 2
}
