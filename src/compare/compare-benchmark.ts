import { issue } from '../core/issue.ts'
import type { Issue, Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { benchmarkTest } from '../stats/benchmark-test.ts'
import type { BenchmarkTest, PublishedShare } from '../stats/benchmark-test.ts'
import { defaultRules } from '../tabulate/analysis-rules.ts'
import type { Withheld } from '../tabulate/table.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import { designCovariance } from '../weigh/design-covariance.ts'
import { lonelyStrata } from '../weigh/lonely-strata.ts'
import { averageOf, notesOf, readAverage } from './average-sides.ts'
import { requireConfidence } from './require-confidence.ts'
import type { Difference } from './comparison.ts'
import type { AveragedSide } from './contrast-variance.ts'
import { describeDifference } from './describe-difference.ts'
import type { ComparedAverage, PlainSide } from './plain-side.ts'

/** A share that somebody else published, with what is known of the survey behind it. */
export interface PublishedFigure extends PublishedShare {
  /** Whose figure it is, as notes name it: `Institute A, 2023`. */
  readonly source: string
}

/** A sample of one's own and a published figure on the same question. */
export interface BenchmarkComparison {
  /** Answers are 0 and 1, or codes of which `level` is counted. */
  readonly own: PlainSide
  readonly published: PublishedFigure
  /** Confidence of the interval (0–1), 0.95 when absent. */
  readonly confidence?: number | undefined
  /** What to do with a stratum of a single unit; `fail` when absent. */
  readonly lonely?: LonelyRule | undefined
}

/** A difference from a published figure, with what it takes for granted. */
export interface PublishedDifference
  extends Difference, Pick<BenchmarkTest, 'assumed' | 'sensitivity' | 'rounding'> {}

/** A share set against a published one. */
export interface BenchmarkGap {
  readonly own: ComparedAverage
  readonly published: PublishedFigure
  /** Own minus published (−1 to 1). */
  readonly value: number
  readonly difference: PublishedDifference | Withheld
  readonly notes: readonly Note[]
}

/**
 * Compares a share of one's own sample with a published one, known by its figure and perhaps its base.
 *
 * Use it against another institute's survey or official statistics. Print the notes: what was assumed
 * of the published figure, and whether its rounding or an unknown design decides the conclusion.
 *
 * **Unit**: shares (0–1).
 *
 * **Issues**: those of a side, as `comparePopulations`; `compare.not_a_share`,
 * `compare.bad_published_share`, `compare.bad_published_base`. Notes: `compare.published_as_exact`,
 * `compare.published_as_simple`, `compare.design_decides`, `compare.rounding_decides`,
 * `compare.no_spread`, `compare.level_not_met`, `weigh.lonely_unit`,
 * `weigh.single_unit`.
 *
 * @throws RangeError when a column has not one entry a weight, or the published design effect or
 * decimals are out of range
 * @example
 * ```ts
 * import { compareBenchmark } from 'visavis/compare'
 * const gap = compareBenchmark({
 *   own: { name: 'our study', y: [1, 1, 0, 1, 1, 0, 1, 1], weights: [1, 1, 1, 1, 1, 1, 1, 1] },
 *   published: { source: 'Institute A', share: 0.43 },
 * })
 * gap.ok && gap.value.value // ≈ 0.32
 * gap.ok && gap.value.notes.map(({ code }) => code) // => ['compare.published_as_exact']
 * ```
 *
 * Source: Kish (1965), Survey Sampling, section 8.2; Satterthwaite (1946), Biometrics 2, 110–114.
 * Checked against R survey 4.1-1 `svymean`, test/reference/published-figure.json.
 */
export function compareBenchmark(comparison: BenchmarkComparison): Result<BenchmarkGap> {
  const { own, published, confidence, lonely } = comparison
  requireConfidence(confidence ?? defaultRules.level)
  const averaged = readAverage(own, lonely)
  const wrong = [
    ...publishedIssues(published),
    ...(averaged.ok ? shareIssues(averaged.value) : averaged.issues),
  ]
  if (wrong.length > 0 || !averaged.ok) return fail(wrong)
  const { design } = averaged.value.read
  const variance = designCovariance(design, [averaged.value.score])?.[0]
  const average = averageOf(averaged.value, variance)
  const difference = testShare(average, design.df, published, confidence)
  return ok({
    own: average,
    published,
    value: average.value - published.share,
    difference,
    notes: [
      ...notesOf(averaged.value),
      ...lonelyStrata(design),
      ...assumptionNotes(published),
      ...(difference.kind === 'withheld' ? [] : decisionNotes(difference, published, confidence)),
    ],
  })
}

function testShare(
  { value: share, se }: ComparedAverage,
  df: number,
  published: PublishedFigure,
  confidence: number | undefined,
): PublishedDifference | Withheld {
  if (se === undefined || se === 0) return { kind: 'withheld', reason: 'no_variance' }
  const test = benchmarkTest({ share, se, df }, published, { level: confidence })
  const { assumed, sensitivity, rounding } = test
  const difference = describeDifference({
    value: test.difference,
    variance: test.se ** 2,
    df: test.df,
    sharedUnits: false,
    confidence,
  })
  if (difference.kind === 'withheld') return difference
  return { ...difference, assumed, sensitivity, rounding }
}

function publishedIssues({ share, n, source }: PublishedFigure): readonly Issue[] {
  const bad = n !== undefined && !(n > 1 && n < Infinity)
  return [
    ...(share >= 0 && share <= 1
      ? []
      : [issue('compare.bad_published_share', { source, share: String(share) })]),
    ...(bad ? [issue('compare.bad_published_base', { source, n: String(n) })] : []),
  ]
}

/** A mean cannot be set against a share. */
function shareIssues({ read }: AveragedSide): readonly Issue[] {
  const row = read.values.findIndex((value) => value !== 0 && value !== 1)
  if (row < 0) return []
  const value = String(read.values[row])
  return [issue('compare.not_a_share', { side: read.side.name, value, row: row + 1 })]
}

function assumptionNotes({ source, n, designEffect }: PublishedFigure): readonly Note[] {
  if (n === undefined) return [issue('compare.published_as_exact', { source })]
  return designEffect === undefined ? [issue('compare.published_as_simple', { source, n })] : []
}

/** What decides the conclusion, where something other than the samples does. */
function decisionNotes(
  { p, rounding, sensitivity }: PublishedDifference,
  { source, designEffect }: PublishedFigure,
  confidence: number = defaultRules.level,
): readonly Note[] {
  const points = rounding.half * 100
  const cautious = designEffect === undefined ? sensitivity : undefined
  const decides = cautious !== undefined && p < 1 - confidence !== cautious.p < 1 - confidence
  return [
    ...(decides
      ? [issue('compare.design_decides', { source, designEffect: cautious.designEffect })]
      : []),
    ...(rounding.survives ? [] : [issue('compare.rounding_decides', { source, points })]),
  ]
}
