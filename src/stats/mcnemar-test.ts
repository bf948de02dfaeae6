import { betaCdf } from './beta-cdf.ts'
import { chiSquareUpperTail } from './chi-square-upper-tail.ts'
import { requireThat } from './require-that.ts'
import type { WithheldTest } from './withheld-test.ts'

/** Pairs whose two sides answered differently. */
export interface DiscordantPairs {
  /** The first said yes, the second no. A count of pairs, not of weights. */
  readonly yesNo: number
  /** The first said no, the second yes. */
  readonly noYes: number
}

/** Whether the two sides of pairs say yes equally often: exact, and by chi-square. */
export interface McnemarTest {
  readonly kind: 'mcnemar'
  /** Binomial, two-sided: print this one. */
  readonly exactP: number
  readonly chiSquare: ChiSquareOfOne
  /** With the continuity correction of Edwards: what R prints unless told. */
  readonly corrected: ChiSquareOfOne
}

/** A chi-square statistic on one degree of freedom. */
export interface ChiSquareOfOne {
  readonly value: number
  readonly df: 1
  readonly p: number
}

/**
 * Tests whether both sides of pairs say yes equally often.
 *
 * Use it for one-to-one pairs asked the same question, such as a manager and one employee, unweighted;
 * pairs that agree do not bear on it. With weights or several employees a manager, take the mean of the
 * pairs' differences with its design-based standard error.
 *
 * @returns withheld when every pair agrees
 * @throws RangeError when a count is negative or not whole
 * @example
 * ```ts
 * import { mcnemarTest } from 'visavis/stats'
 * const test = mcnemarTest({ yesNo: 15, noYes: 5 })
 * test.kind === 'mcnemar' ? test.exactP.toFixed(4) : test.reason // => '0.0414'
 * ```
 *
 * @remarks Source: McNemar (1947), Psychometrika 12, 153–157; correction: Edwards (1948), Psychometrika 13,
 * 185–187. Checked against R 4.2.2 `mcnemar.test` and `binom.test`, test/reference/column-tests.json.
 */
export function mcnemarTest({
  yesNo,
  noYes,
}: DiscordantPairs): McnemarTest | WithheldTest<'no_discordant_pairs'> {
  requireThat(isCount(yesNo) && isCount(noYes), 'mcnemarTest requires whole counts of at least 0')
  const pairs = yesNo + noYes
  if (pairs === 0) return { kind: 'withheld', reason: 'no_discordant_pairs' }
  const excess = Math.abs(yesNo - noYes)
  return {
    kind: 'mcnemar',
    exactP: exactP(Math.min(yesNo, noYes), pairs),
    chiSquare: chiSquareOfOne((excess * excess) / pairs),
    corrected: chiSquareOfOne(Math.max(0, excess - 1) ** 2 / pairs),
  }
}

/** Twice the binomial probability of at most so few, as a beta probability. */
function exactP(fewer: number, pairs: number): number {
  return Math.min(1, 2 * betaCdf(0.5, pairs - fewer, fewer + 1))
}

function chiSquareOfOne(value: number): ChiSquareOfOne {
  return { value, df: 1, p: chiSquareUpperTail(value, 1) }
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0
}
