import type { Result } from '../core/result.ts'
import { estimateNumber } from './estimate-number.ts'
import type { NumberColumns } from './estimate-number.ts'
import { plainCell } from './plain-cell.ts'
import type { Cell } from './table.ts'

/**
 * Estimates the population's total of y from plain columns: weights, and the design if any.
 *
 * Use it with weights that add up to the population; with y = 1 it counts the domain. Respondents
 * without a number count zero, and are not in the bases.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: that of y; 95 % t intervals.
 *
 * **Issues**: those of `surveyDesign`; `tabulate.not_finite`.
 *
 * @returns withheld as `empty_base` when no respondent of the domain has a number, as `no_variance`
 * when a stratum has a single sampling unit
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { estimateTotal } from 'visavis/tabulate'
 * const total = estimateTotal({ weights: [10, 20, 10, 10], y: [1, 0, 1, 1] })
 * const cell = total.ok ? total.value : undefined
 * cell?.kind === 'estimate' && cell.value // => 30
 * cell?.kind === 'estimate' && cell.se // => 10
 * ```
 *
 * Source: Särndal, Swensson & Wretman (1992), section 3.7. Checked against R survey 4.1-1 `svytotal`,
 * test/reference/plain-estimates.json.
 */
export function estimateTotal(columns: NumberColumns): Result<Cell> {
  return estimateNumber(columns, (sample, { base, values: y }) => plainCell(sample, { base, y }))
}
