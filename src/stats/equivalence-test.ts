import { requireDegrees, requireThat } from './require-that.ts'
import { studentTQuantile } from './student-t-quantile.ts'
import { studentTUpperTail } from './student-t-upper-tail.ts'

/** A difference, and up to where it would not matter. */
export interface EquivalenceQuestion {
  readonly difference: number
  /** Standard error, above 0. */
  readonly se: number
  readonly df: number
  /** The largest difference that would not matter, decided before looking; above 0. */
  readonly margin: number
  /** Confidence level (0.5–1), 0.95 unless told: both one-sided tests are made at 5 %. */
  readonly level?: number | undefined
}

/** Whether a difference is shown to be small, by two one-sided tests. */
export interface EquivalenceTest {
  readonly kind: 'equivalence'
  /**
   * `equivalent`: shown to lie within the margin, even where it is shown to differ from 0; `different`:
   * not that, and shown to differ from 0; `undecided`: neither, which is no proof of equality.
   */
  readonly verdict: 'equivalent' | 'different' | 'undecided'
  /** The larger of both one-sided p-values. */
  readonly p: number
  /** Two-sided p-value of no difference at all. */
  readonly differenceP: number
  /** Lies within the margin when equivalent. Its level is 90 % where tests are made at 5 %. */
  readonly interval: readonly [number, number]
  readonly intervalLevel: number
}

/**
 * Tests whether a difference is small enough not to matter: two one-sided tests.
 *
 * Use it before saying "no difference": a difference that is not significant may still be large.
 *
 * **Unit**: that of the difference.
 *
 * @throws RangeError when the difference is not finite, se or margin not above 0, df not above 0 or the
 * level out of range
 * @example
 * ```ts
 * import { equivalenceTest } from 'visavis/stats'
 * const test = equivalenceTest({ difference: 0.01, se: 0.015, df: 120, margin: 0.05 })
 * test.verdict // => 'equivalent'
 * test.p.toFixed(4) // => '0.0044'
 * ```
 *
 * @remarks Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680. Checked
 * against `pt` and `qt` of R 4.2.2, test/reference/column-tests.json.
 */
export function equivalenceTest(question: EquivalenceQuestion): EquivalenceTest {
  const { difference, se, df, margin, level = 0.95 } = question
  const verb = 'equivalenceTest'
  requireThat(Number.isFinite(difference), `${verb} requires a finite difference`)
  requireThat(se > 0 && se < Infinity, `${verb} requires a standard error above 0`)
  requireThat(margin > 0 && margin < Infinity, `${verb} requires a margin above 0`)
  requireDegrees(verb, df)
  requireThat(level > 0.5 && level < 1, `${verb} requires a level between 0.5 and 1`)
  // By symmetry the larger of P(T > (d + m)/s) and P(T < (d − m)/s) is that of the nearer margin.
  const p = studentTUpperTail((margin - Math.abs(difference)) / se, df)
  const differenceP = Math.min(1, 2 * studentTUpperTail(Math.abs(difference) / se, df))
  const alpha = 1 - level
  const reach = -se * studentTQuantile(alpha, df)
  return {
    kind: 'equivalence',
    verdict: verdictOf(p, differenceP, alpha),
    p,
    differenceP,
    interval: [difference - reach, difference + reach],
    intervalLevel: 1 - 2 * alpha,
  }
}

function verdictOf(p: number, differenceP: number, alpha: number): EquivalenceTest['verdict'] {
  if (p < alpha) return 'equivalent'
  return differenceP < alpha ? 'different' : 'undecided'
}
