import { studentTQuantile } from '../stats/student-t-quantile.ts'
import { studentTUpperTail } from '../stats/student-t-upper-tail.ts'
import { defaultRules } from '../tabulate/analysis-rules.ts'
import type { Withheld } from '../tabulate/table.ts'
import type { Difference } from './comparison.ts'
import { requireConfidence } from './require-confidence.ts'

/** A difference and what is known of its precision. */
export interface SeenDifference {
  readonly value: number
  /** Undefined when the design gives none. */
  readonly variance: number | undefined
  readonly df: number
  readonly sharedUnits: boolean
  /** Confidence of the interval; 0.95 when absent. */
  readonly confidence?: number | undefined
}

/**
 * Tests a difference against zero by Student's t, with its interval.
 *
 * @returns withheld as `no_variance` when there is no variance, or none to see
 * @throws RangeError when the confidence is not strictly between 0 and 1
 */
export function describeDifference(seen: SeenDifference): Difference | Withheld {
  const { value, variance, df, sharedUnits, confidence = defaultRules.level } = seen
  requireConfidence(confidence)
  if (variance === undefined || !(variance > 0) || !(df > 0)) {
    return { kind: 'withheld', reason: 'no_variance' }
  }
  const se = Math.sqrt(variance)
  const margin = se * studentTQuantile((1 + confidence) / 2, df)
  const t = value / se
  return {
    kind: 'difference',
    value,
    se,
    interval: [value - margin, value + margin],
    df,
    t,
    p: Math.min(1, 2 * studentTUpperTail(Math.abs(t), df)),
    sharedUnits,
  }
}
