import { issue } from '../core/issue.ts'
import type { Issue } from '../core/issue.ts'
import { requireThat } from '../stats/require-that.ts'
import type { CalibrateInput, CalibrateOptions, GainBounds, KnownTotal } from './calibrate-input.ts'
import { marginIssues } from './raking-issues.ts'
import { weightIssues } from './weight-issues.ts'

/**
 * Lists what is wrong with the input of a calibration, before it starts.
 *
 * @throws RangeError when there is nothing to reach, or a column has not one entry a respondent
 */
export function calibrationIssues(input: CalibrateInput): readonly Issue[] {
  const { designWeights } = input
  return [...weightIssues(designWeights), ...targetIssues(input)]
}

/**
 * Lists what is wrong with the targets alone.
 *
 * @throws RangeError as `calibrationIssues`
 */
export function targetIssues({
  designWeights,
  margins = [],
  totals = [],
}: CalibrateInput): readonly Issue[] {
  requireThat(margins.length + totals.length > 0, 'calibrate requires at least one margin or total')
  requireThat(
    [...margins.map(({ codes }) => codes), ...totals.map(({ values }) => values)].every(
      (column) => column.length === designWeights.length,
    ),
    'calibrate requires one entry a respondent in each margin and total',
  )
  return [...marginIssues(margins), ...totals.flatMap(totalIssues)]
}

/** Lists what is wrong with bounds: they must leave room, and for `logit` hold 1 between them. */
export function boundsIssues({ distance, bounds }: CalibrateOptions): readonly Issue[] {
  if (bounds === undefined) return distance === 'logit' ? [issue('weigh.logit_without_bounds')] : []
  const { lower, upper }: Partial<GainBounds> = bounds
  if (lower === undefined || upper === undefined) return [issue('weigh.missing_bound')]
  const values = { lower: String(lower), upper: String(upper) }
  if (!(lower >= 0 && lower < upper)) return [issue('weigh.bad_bounds', values)]
  return distance === 'logit' && !holdsOne(bounds) ? [issue('weigh.bad_logit_bounds', values)] : []
}

function holdsOne({ lower, upper }: GainBounds): boolean {
  return lower < 1 && upper > 1 && upper < Infinity
}

function totalIssues({ name, values, target }: KnownTotal): readonly Issue[] {
  const row = values.findIndex((value) => !Number.isFinite(value))
  const n = values.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0)
  return [
    ...(Number.isFinite(target)
      ? []
      : [issue('weigh.bad_total', { total: name, target: String(target) })]),
    ...(row < 0 ? [] : [issue('weigh.missing_number', { total: name, row: row + 1, n })]),
  ]
}
