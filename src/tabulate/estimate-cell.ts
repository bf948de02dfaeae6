import { kornGraubardInterval } from '../stats/korn-graubard-interval.ts'
import { studentTQuantile } from '../stats/student-t-quantile.ts'
import { analysisRules } from './analysis-rules.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import type { Cell } from './table.ts'

/**
 * Makes a cell of an estimate: its standard error and interval, or why there is none.
 *
 * Shares get the Korn–Graubard interval, its effective base capped at n; for a share of 0 or 1 Kish's
 * effective base stands in for the unseen variance. Means and NPS get a t interval.
 *
 * @param df - degrees of freedom of the design
 * @param how - whether it is a share, and what was taken off numbers before they were summed
 */
export function estimateCell(
  df: number,
  estimate: DomainEstimate | undefined,
  how: { readonly share: boolean; readonly shift: number },
): Cell {
  if (estimate === undefined) return { kind: 'withheld', reason: 'empty_base' }
  const { bases, ratio, variance } = estimate
  if (variance === undefined) return { kind: 'withheld', reason: 'no_variance' }
  const se = Math.sqrt(Math.max(0, variance))
  const value = ratio + how.shift
  const interval = how.share
    ? shareInterval(estimate, se, df)
    : ([value - margin(se, df), value + margin(se, df)] as const)
  return { kind: 'estimate', value, se, interval, df, bases, letters: [] }
}

function shareInterval(
  { ratio, bases }: DomainEstimate,
  se: number,
  df: number,
): readonly [number, number] {
  const { effectiveN } = bases
  // A single respondent has a share of 0 or 1, where n plays no part.
  const n = Math.max(2, bases.n)
  return kornGraubardInterval({ share: Math.min(1, ratio), se, n, effectiveN, df }, analysisRules)
}

function margin(se: number, df: number): number {
  return se * studentTQuantile((1 + analysisRules.level) / 2, df)
}
