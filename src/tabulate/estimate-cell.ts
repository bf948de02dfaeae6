import { shareInterval } from '../stats/share-interval.ts'
import { studentTQuantile } from '../stats/student-t-quantile.ts'
import type { AnalysisRules } from '../study/model.ts'
import type { DomainEstimate } from './domain-estimate.ts'
import type { Cell } from './table.ts'

/** What a cell's interval is drawn by. */
export interface CellRules extends Pick<AnalysisRules, 'level' | 'interval'> {
  /** Degrees of freedom of the design. */
  readonly df: number
}

/**
 * Makes a cell of an estimate: its standard error and interval, or why there is none.
 *
 * Shares get the interval of the rules; for a share of 0 or 1 Kish's effective base stands in for the
 * unseen variance. Means and NPS get a t interval.
 *
 * @param how - whether it is a share, and what was taken off numbers before they were summed
 */
export function estimateCell(
  rules: CellRules,
  estimate: DomainEstimate | undefined,
  how: { readonly share: boolean; readonly shift: number },
): Cell {
  if (estimate === undefined) return { kind: 'withheld', reason: 'empty_base' }
  const { bases, ratio, variance } = estimate
  if (variance === undefined) return { kind: 'withheld', reason: 'no_variance' }
  const { df } = rules
  const se = Math.sqrt(Math.max(0, variance))
  const value = ratio + how.shift
  const interval = how.share ? intervalOf(rules, estimate, se) : around(value, margin(se, rules))
  return { kind: 'estimate', value, se, interval, df, bases, letters: [] }
}

function intervalOf(
  { df, level, interval }: CellRules,
  { ratio, bases }: DomainEstimate,
  se: number,
): readonly [number, number] {
  const { effectiveN } = bases
  // A single respondent has a share of 0 or 1, where n plays no part.
  const n = Math.max(2, bases.n)
  return shareInterval(interval, { share: Math.min(1, ratio), se, n, effectiveN, df }, { level })
}

function around(value: number, reach: number): readonly [number, number] {
  return [value - reach, value + reach]
}

function margin(se: number, { df, level }: CellRules): number {
  return se * studentTQuantile((1 + level) / 2, df)
}
