import type { Note } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { welchSatterthwaite } from '../stats/welch-satterthwaite.ts'
import type { LonelyRule } from '../weigh/design-columns.ts'
import { designCovariance } from '../weigh/design-covariance.ts'
import { lonelyStrata } from '../weigh/lonely-strata.ts'
import type { ReadSide } from './read-side.ts'
import type { ScoredAverage } from './side-average.ts'
import { stackSides } from './stack-sides.ts'

/** A side that was read and averaged. */
export interface AveragedSide extends ScoredAverage {
  readonly read: ReadSide
}

/** Variances of two averages and of their difference; undefined where the design gives none. */
export interface ContrastVariance {
  readonly left: number | undefined
  readonly right: number | undefined
  readonly covariance: number | undefined
  readonly difference: number | undefined
  readonly df: number
  /** Sampling units that both sides have. */
  readonly shared: number
  readonly notes: readonly Note[]
}

/**
 * Finds the variance of a difference on the stacked file, in which shared units count once.
 *
 * The difference has a score of its own: subtracting twice the covariance from the sum of variances
 * would lose the digits of a small one.
 *
 * **Issues**: those of `stackSides`.
 *
 * @returns undefined when the sides share no unit
 */
export function stackedVariance(
  left: AveragedSide,
  right: AveragedSide,
  lonely: LonelyRule | undefined,
): Result<ContrastVariance> | undefined {
  const stacked = stackSides(left.read, right.read, lonely)
  if (stacked === undefined) return undefined
  if (!stacked.ok) return fail(stacked.issues)
  const { design, shared, notes } = stacked.value
  const [first, second] = [new Float64Array(design.n), new Float64Array(design.n)]
  first.set(left.score)
  second.set(right.score, left.score.length)
  const both = first.map((score, i) => score - (second[i] ?? 0))
  const cells = designCovariance(design, [first, second, both])
  return ok({
    left: cells?.[0],
    right: cells?.[4],
    covariance: cells?.[1],
    difference: cells?.[8],
    df: design.df,
    shared,
    notes,
  })
}

/**
 * Adds the variances of two independent averages; degrees of freedom by Welch and Satterthwaite.
 *
 * Source: Satterthwaite (1946), Biometrics 2, 110–114.
 */
export function addedVariance(left: AveragedSide, right: AveragedSide): ContrastVariance {
  const first = designCovariance(left.read.design, [left.score])?.[0]
  const second = designCovariance(right.read.design, [right.score])?.[0]
  const seen = { left: first, right: second, shared: 0 }
  const notes = [...lonelyStrata(left.read.design), ...lonelyStrata(right.read.design)]
  if (first === undefined || second === undefined) {
    return { ...seen, covariance: undefined, difference: undefined, df: 0, notes }
  }
  const difference = first + second
  const parts = [
    { variance: first, df: left.read.design.df },
    { variance: second, df: right.read.design.df },
  ]
  const df = difference > 0 ? welchSatterthwaite(parts) : 0
  return { ...seen, covariance: 0, difference, df, notes }
}
