import type { Result } from '../core/result.ts'
import { estimateNumber } from './estimate-number.ts'
import type { NumberColumns } from './estimate-number.ts'
import { plainCell } from './plain-cell.ts'
import { meanOf } from './plain-statistic.ts'
import type { Cell } from './table.ts'

/** Columns whose y is a number. */
export type MeanColumns = NumberColumns

/**
 * Estimates the mean of y from plain columns: weights, and the design if any.
 *
 * Use it without a study; the rules are those of `estimateShares`.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: that of y; 95 % t intervals.
 *
 * **Issues**: those of `surveyDesign`; `tabulate.not_finite`.
 *
 * @returns withheld as `empty_base` when no respondent of the domain has a number; as `no_variance` when a
 * stratum has a single sampling unit
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
export function estimateMean(columns: MeanColumns): Result<Cell> {
  return estimateNumber(columns, (sample, { base, values }) =>
    plainCell(sample, meanOf(base, values)),
  )
}
