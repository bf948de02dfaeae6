import { pooledShareTest } from '../stats/pooled-share-test.ts'
import type { ColumnShare } from '../stats/pooled-share-test.ts'
import { studentTUpperTail } from '../stats/student-t-upper-tail.ts'
import type { AnalysisRules } from '../study/model.ts'
import { sharedSlots, sumOver } from './block-sums.ts'
import { covary } from './covary.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import type { VarianceBasis } from './variance-basis.ts'

/** What a test of two columns finds. */
export interface TestedDifference {
  /** 1 where the first is higher, −1 where the second is, 0 where they are equal. */
  readonly sign: -1 | 0 | 1
  /** Two-sided p-value of the pair alone. */
  readonly p: number
}

/** Differences this small are rounding. */
const nil = 1e-12

/**
 * Tests whether two columns of a row differ.
 *
 * `linearised` tests the difference of the scores with the design's degrees of freedom, so that
 * respondents in both columns and clusters in both count as they should. `compatible` is the test of
 * market-research tabulators for shares: effective bases, pooled share, overlap by the effective base
 * of those in both; it knows neither strata nor clusters. Means are linearised in both modes.
 */
export function testDifference(
  basis: VarianceBasis,
  a: DomainEstimate,
  b: DomainEstimate,
  { tests }: Pick<AnalysisRules, 'tests'>,
): TestedDifference {
  const difference = a.ratio - b.ratio
  if (Math.abs(difference) < nil) return { sign: 0, p: 1 }
  const p =
    tests === 'compatible' && a.over === 'base'
      ? testCompatibly(a, b)
      : testLinearised(basis, a, b, difference)
  return { sign: difference > 0 ? 1 : -1, p }
}

function testLinearised(
  basis: VarianceBasis,
  a: DomainEstimate,
  b: DomainEstimate,
  difference: number,
): number {
  const variance = (a.variance ?? 0) + (b.variance ?? 0) - 2 * covary(basis, a, b)
  // Nothing varies: what differs, differs.
  if (!(variance > 0)) return 0
  const t = Math.abs(difference) / Math.sqrt(variance)
  return Math.min(1, 2 * studentTUpperTail(t, basis.df))
}

function testCompatibly(a: DomainEstimate, b: DomainEstimate): number {
  const { aggregates } = a.sums
  const shared = sharedSlots(a.sums, a.column, b.column)
  const overlap = {
    weightedN: sumOver(aggregates.w, shared),
    squaredWeights: sumOver(aggregates.w2, shared),
  }
  const test = pooledShareTest(columnShare(a), columnShare(b), { overlap })
  // Columns that cannot be compared are not told apart.
  return test.kind === 'withheld' ? 1 : test.p
}

function columnShare({ ratio, bases }: DomainEstimate): ColumnShare {
  const { weightedN, effectiveN } = bases
  return { share: ratio, weightedN, squaredWeights: (weightedN * weightedN) / effectiveN }
}
