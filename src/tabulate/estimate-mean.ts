import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { estimatePlain } from './plain-sample.ts'
import type { PlainColumns } from './plain-sample.ts'
import type { Cell } from './table.ts'

/** Columns whose y is a number. */
export interface MeanColumns extends PlainColumns {
  /** Number of each respondent; those without one (undefined, null) are outside the domain. */
  readonly y: readonly (number | undefined | null)[]
}

/**
 * Estimates the mean of y from plain columns: weights, and the design if any.
 *
 * Use it without a study; the rules are those of `estimateShares`.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: that of y; 95 % t intervals.
 *
 * **Issues**: `weigh.bad_weight`.
 *
 * @returns withheld as `empty_base` when no respondent of the domain has a number
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { estimateMean } from 'visavis/tabulate'
 * const mean = estimateMean({ weights: [1, 2, 1, 1], y: [3, 5, 4, undefined] })
 * const cell = mean.ok ? mean.value : undefined
 * cell?.kind === 'estimate' && cell.value // => 4.25
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1 `svymean`,
 * test/reference/svymean.json.
 */
export function estimateMean({ y, ...columns }: MeanColumns): Result<Cell> {
  const known = y.map((value) => value !== undefined && value !== null)
  const numbers = y.map((value) => value ?? 0)
  const cells = estimatePlain(columns, known, [numbers], false)
  if (!cells.ok) return fail(cells.issues)
  const [cell = { kind: 'withheld', reason: 'empty_base' }] = cells.value
  return ok(cell)
}
