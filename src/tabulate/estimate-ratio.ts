import { fail } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { estimateNumber, issuesOf } from './estimate-number.ts'
import type { NumberColumns } from './estimate-number.ts'
import { both, readNumberColumn } from './number-column.ts'
import type { NumberColumn } from './number-column.ts'
import { plainCell } from './plain-cell.ts'
import { requireEntries } from './plain-sample.ts'
import type { Cell } from './table.ts'

/** Columns of two numbers, y over x. */
export type RatioColumns = NumberColumns & {
  readonly x: NumberColumn
}

/**
 * Estimates the ratio of the totals of y and x from plain columns: weights, and the design if any.
 *
 * Use it for rates whose denominator was also drawn, such as salaries per employee over companies.
 * Respondents who lack either number are outside the domain.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: that of y over that of x; 95 % t
 * intervals.
 *
 * **Issues**: those of `surveyDesign`; `tabulate.not_finite`.
 *
 * @returns withheld as `empty_base` when no respondent of the domain has both numbers or x totals
 * zero, as `no_variance` when a stratum has a single sampling unit
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { estimateRatio } from 'visavis/tabulate'
 * const ratio = estimateRatio({ weights: [1, 1, 2], y: [2, 4, 6], x: [1, 2, 4] })
 * const cell = ratio.ok ? ratio.value : undefined
 * cell?.kind === 'estimate' && cell.value // ≈ 18 / 11
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1 `svyratio`,
 * test/reference/plain-estimates.json.
 */
export function estimateRatio(columns: RatioColumns): Result<Cell> {
  const divisor = readNumberColumn('x', columns.x)
  const cell = estimateNumber(columns, (sample, { base, values: y }): Cell => {
    if (!divisor.ok) return { kind: 'withheld', reason: 'empty_base' }
    const { values: x, known } = divisor.value
    requireEntries(sample.design.n, x)
    return plainCell(sample, { base: both(base, known), y, x })
  })
  return divisor.ok ? cell : fail([...issuesOf(cell), ...divisor.issues])
}
