import { ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { ShareIntervalMethod } from '../stats/share-interval.ts'
import { knownMembers, membersOfCategory, readCategories } from './category-column.ts'
import type { CategoryColumn, CategoryValue } from './category-column.ts'
import { both } from './number-column.ts'
import { shareCell } from './plain-cell.ts'
import { readPlainSample, requireEntries } from './plain-sample.ts'
import type { PlainColumns } from './plain-sample.ts'
import type { Cell } from './table.ts'

/** The share of one value of y. */
export interface ValueShare {
  readonly value: CategoryValue
  /** Share (0–1) with its precision, or why there is none. */
  readonly cell: Cell
}

/** Columns whose y is a category. */
export type ShareColumns = PlainColumns & {
  readonly y: CategoryColumn
  /** How to draw the intervals; Korn–Graubard with its base capped at n unless told. */
  readonly interval?: ShareIntervalMethod | undefined
}

/**
 * Estimates the share of each value of y from plain columns: weights, and the design if any.
 *
 * Use it without a study. Standard errors are linearised; the domain is never a filter: clusters
 * without members of it count zero. Without clusters respondents are the sampling units.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: shares (0–1).
 *
 * **Issues**: those of `surveyDesign`.
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
export function estimateShares(columns: ShareColumns): Result<readonly ValueShare[]> {
  const sample = readPlainSample(columns)
  if (!sample.ok) return sample
  const categories = readCategories(columns.y)
  requireEntries(sample.value.design.n, categories.codes)
  const base = both(sample.value.domain, knownMembers(categories))
  return ok(
    categories.values.map((value, category) => ({
      value,
      cell: shareCell(
        sample.value,
        { base, members: membersOfCategory(categories, category) },
        columns.interval,
      ),
    })),
  )
}
