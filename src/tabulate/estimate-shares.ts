import type { Result } from '../core/result.ts'
import { estimatePlain } from './plain-sample.ts'
import type { PlainColumns } from './plain-sample.ts'
import type { Cell } from './table.ts'

/** The share of one value of y. */
export interface ValueShare {
  readonly value: string | number
  /** Share (0–1) with its precision, or why there is none. */
  readonly cell: Cell
}

/** Columns whose y is a category. */
export interface ShareColumns extends PlainColumns {
  /** Category of each respondent; those without one (undefined, null) are outside the domain. */
  readonly y: readonly (string | number | undefined | null)[]
}

/**
 * Estimates the share of each value of y from plain columns: weights, and the design if any.
 *
 * Use it without a study. Standard errors are linearised; the domain is never a filter: clusters
 * without members of it count zero. Without clusters respondents are the sampling units.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: shares (0–1); 95 % Korn–Graubard
 * intervals.
 *
 * **Issues**: `weigh.bad_weight`.
 *
 * @returns values of y in order of appearance; withheld as `no_variance` when a stratum has a single
 * sampling unit
 * @throws RangeError when a column has not one entry a weight
 * @example
 * ```ts
 * import { estimateShares } from 'visavis/tabulate'
 * const shares = estimateShares({
 *   weights: [1, 2, 1, 1, 2, 1],
 *   psu: ['a', 'a', 'b', 'b', 'c', 'c'],
 *   domain: [true, true, true, true, true, false],
 *   y: ['yes', 'no', 'yes', 'yes', 'no', 'no'],
 * })
 * const yes = shares.ok ? shares.value[0]?.cell : undefined
 * yes?.kind === 'estimate' && yes.value.toFixed(4) // => '0.4286'
 * yes?.kind === 'estimate' && yes.se.toFixed(4) // => '0.2549'
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1 `svymean`,
 * test/reference/svymean.json.
 */
export function estimateShares({ y, ...columns }: ShareColumns): Result<readonly ValueShare[]> {
  const values = [...new Set(y.filter((value) => value !== undefined && value !== null))]
  const cells = estimatePlain(
    columns,
    y.map((value) => value !== undefined && value !== null),
    values.map((value) => y.map((own) => (own === value ? 1 : 0))),
    true,
  )
  if (!cells.ok) return cells
  return {
    ok: true,
    value: values.flatMap((value, at) => {
      const cell = cells.value[at]
      return cell === undefined ? [] : [{ value, cell }]
    }),
  }
}
