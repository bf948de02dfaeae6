import { requireDegrees, requireThat } from './require-that.ts'

/** What is known of a share that was estimated from a complex sample. */
export interface EstimatedShare {
  /** The estimate (0–1). */
  readonly share: number
  /** Its design-based standard error (0–1). */
  readonly se: number
  /** Respondents in the base, at least 2. */
  readonly n: number
  /** Kish's effective base, which stands in for the standard error when the share is 0 or 1. */
  readonly effectiveN: number
  /** Degrees of freedom of the design, above 0. */
  readonly df: number
}

/** How an interval is drawn. */
export interface IntervalOptions {
  /** Confidence level (0–1), 0.95 unless told. */
  readonly level?: number | undefined
}

/** @throws RangeError when no survey could have given the estimate. */
export function requireEstimatedShare(verb: string, estimate: EstimatedShare): void {
  // Books of cells pass here by the thousand: no words are made for those that are sound.
  if (!isSound(estimate)) refuse(verb, estimate)
}

function isSound({ share, se, n, effectiveN, df }: EstimatedShare): boolean {
  return (
    share >= 0 &&
    share <= 1 &&
    se >= 0 &&
    n >= 2 &&
    n < Infinity &&
    effectiveN > 0 &&
    effectiveN < Infinity &&
    df > 0
  )
}

function refuse(verb: string, { share, se, n, effectiveN, df }: EstimatedShare): void {
  requireThat(share >= 0 && share <= 1, `${verb} requires a share from 0 to 1`)
  requireThat(se >= 0, `${verb} requires a standard error of at least 0`)
  requireThat(n >= 2 && n < Infinity, `${verb} requires at least two respondents`)
  requireThat(effectiveN > 0 && effectiveN < Infinity, `${verb} requires an effective base above 0`)
  requireDegrees(verb, df)
}
