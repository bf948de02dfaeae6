import { issue } from '../core/issue.ts'
import { fail } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { estimateNumber } from './estimate-number.ts'
import type { NumberColumns } from './estimate-number.ts'
import { plainCell } from './plain-cell.ts'
import { meanOf } from './plain-statistic.ts'
import type { Cell } from './table.ts'

/**
 * Estimates the net promoter score of answers from 0 to 10: promoters (9, 10) minus detractors (0–6).
 *
 * Use it without a study. It is the mean of 100, 0 and −100, with the precision of one.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: points, from −100 to 100; 95 % t
 * intervals.
 *
 * **Issues**: those of `surveyDesign`; `tabulate.not_finite`, `tabulate.nps_range`.
 *
 * @returns withheld as `empty_base` when no respondent of the domain has an answer, as `no_variance`
 * when a stratum has a single sampling unit
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { estimateNps } from 'visavis/tabulate'
 * const nps = estimateNps({ weights: [1, 1, 1, 1], y: [10, 9, 8, 3] })
 * const cell = nps.ok ? nps.value : undefined
 * cell?.kind === 'estimate' && cell.value // => 25
 * ```
 *
 * Source: Reichheld (2003), Harvard Business Review 81(12), 46–54. Checked against R survey 4.1-1
 * `svymean` of 100, 0 and −100, test/reference/plain-estimates.json.
 */
export function estimateNps(columns: NumberColumns): Result<Cell> {
  const entries = Array.from(columns.y, (answer) => answer ?? 0)
  const outside = entries.filter(isOffScale).length
  const result = estimateNumber(columns, (sample, { base, values }) =>
    plainCell(sample, meanOf(base, values.map(promotion))),
  )
  if (!result.ok || outside === 0) return result
  const row = entries.findIndex(isOffScale)
  return fail([issue('tabulate.nps_range', { value: entries[row] ?? 0, row: row + 1, n: outside })])
}

function isOffScale(answer: number): boolean {
  return answer < 0 || answer > 10
}

function promotion(answer: number): number {
  if (answer >= 9) return 100
  return answer <= 6 ? -100 : 0
}
