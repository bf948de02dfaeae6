import { requireThat } from './require-that.ts'
import { studentTUpperTail } from './student-t-upper-tail.ts'
import type { WithheldTest } from './withheld-test.ts'

/** Respondents as their weights tell. */
export interface WeightSums {
  /** Σw. */
  readonly weightedN: number
  /** Σw². */
  readonly squaredWeights: number
}

/** A share in one column of a table. */
export interface ColumnShare extends WeightSums {
  /** 0–1. */
  readonly share: number
}

/** How two columns are compared. */
export interface PooledShareOptions {
  /** The respondents in both columns; nobody unless told. */
  readonly overlap?: WeightSums | undefined
  /**
   * How those count: as `effective-bases`, e₀/(e₁e₂), which industry software prints (unless told), or
   * by the `exact` covariance, Σw²/(W₁W₂) over them. Equal weights make both the same.
   */
  readonly overlapTerm?: 'effective-bases' | 'exact' | undefined
}

/** Two shares compared as tabulation software does, by their weights alone. */
export interface PooledShareTest {
  readonly kind: 'pooled-share'
  /** First minus second. */
  readonly difference: number
  /** Both columns' share, on which the standard error rests: the test supposes that they are equal. */
  readonly pooledShare: number
  readonly se: number
  readonly t: number
  readonly df: number
  /** Two-sided. */
  readonly p: number
}

/** Why two columns cannot be compared. */
export type PooledShareRefusal =
  /** Nobody or everybody said yes, or the columns are the same people. */
  | 'no_variance'
  /** The effective bases leave no degree of freedom. */
  | 'too_few_degrees'

/**
 * Compares the shares of two columns by their effective bases: what industry software prints.
 *
 * Use it to reproduce such tables. Of the design it knows the weights and who is in both columns; the
 * letters of this package's own tables rest on differences of scores, which know strata and clusters
 * too.
 *
 * @returns withheld when there is no variance or no degree of freedom
 * @throws RangeError when a share is not from 0 to 1, a column weighs nothing, or the overlap weighs more
 * than a column
 * @example
 * ```ts
 * import { pooledShareTest } from 'visavis/stats'
 * const women = { share: 0.5, weightedN: 100, squaredWeights: 100 }
 * const men = { share: 0.36, weightedN: 100, squaredWeights: 100 }
 * const test = pooledShareTest(women, men)
 * test.kind === 'pooled-share' ? [test.t.toFixed(3), test.df] : test.reason // => ['2.000', 198]
 * ```
 *
 * @remarks Source: UNICOM Intelligence manual 7.5, "Statistical formula for the column proportions test". Checked
 * against `prop.test` of R 4.2.2 where weights are equal and against the formula in R elsewhere,
 * test/reference/column-tests.json.
 */
export function pooledShareTest(
  first: ColumnShare,
  second: ColumnShare,
  { overlap, overlapTerm = 'effective-bases' }: PooledShareOptions = {},
): PooledShareTest | WithheldTest<PooledShareRefusal> {
  const shared = overlap ?? { weightedN: 0, squaredWeights: 0 }
  requireColumns(first, second, shared)
  const [e1, e2, e0] = [effectiveBase(first), effectiveBase(second), effectiveBase(shared)]
  const df = e1 + e2 - e0 - 2
  if (!(df > 0)) return { kind: 'withheld', reason: 'too_few_degrees' }
  const weight = first.weightedN + second.weightedN
  const yes = first.weightedN * first.share + second.weightedN * second.share
  const pooledShare = yes / weight
  const covariance =
    overlapTerm === 'exact'
      ? shared.squaredWeights / first.weightedN / second.weightedN
      : e0 / e1 / e2
  const apart = 1 / e1 + 1 / e2
  const perUnit = apart - 2 * covariance
  const variance = pooledShare * (1 - pooledShare) * perUnit
  // What rounding leaves of two columns that are the same people is no variance.
  if (!(variance > 0) || perUnit < 1e-12 * apart) return { kind: 'withheld', reason: 'no_variance' }
  const difference = first.share - second.share
  const se = Math.sqrt(variance)
  const t = difference / se
  const p = Math.min(1, 2 * studentTUpperTail(Math.abs(t), df))
  return { kind: 'pooled-share', difference, pooledShare, se, t, df, p }
}

function effectiveBase({ weightedN, squaredWeights }: WeightSums): number {
  return weightedN === 0 ? 0 : (weightedN / squaredWeights) * weightedN
}

function requireColumns(first: ColumnShare, second: ColumnShare, shared: WeightSums): void {
  const verb = 'pooledShareTest'
  for (const { share, weightedN, squaredWeights } of [first, second]) {
    requireThat(share >= 0 && share <= 1, `${verb} requires shares from 0 to 1`)
    requireThat(
      weightedN > 0 && weightedN < Infinity,
      `${verb} requires columns that weigh something`,
    )
    requireThat(
      squaredWeights > 0 && squaredWeights < Infinity,
      `${verb} requires squared weights above 0`,
    )
    requireThat(
      shared.weightedN <= weightedN * (1 + 1e-9) &&
        shared.squaredWeights <= squaredWeights * (1 + 1e-9),
      `${verb} requires an overlap within both columns`,
    )
  }
  requireThat(
    shared.weightedN >= 0 && shared.squaredWeights >= 0,
    `${verb} requires an overlap of at least 0`,
  )
  requireThat(
    shared.weightedN > 0 === shared.squaredWeights > 0,
    `${verb} requires both sums of the overlap`,
  )
}
