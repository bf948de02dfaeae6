import type { Result } from '../core/result.ts'
import { ok } from '../core/result.ts'
import { requireThat } from '../stats/require-that.ts'
import { knownMembers, readCategories } from './category-column.ts'
import type { CategoryValue } from './category-column.ts'
import type { ShareColumns } from './estimate-shares.ts'
import { both } from './number-column.ts'
import { shareCell } from './plain-cell.ts'
import { readPlainSample, requireEntries } from './plain-sample.ts'
import type { Cell } from './table.ts'

/** Columns whose y is a category, and the categories to take together. */
export type NetColumns = ShareColumns & {
  /** Values, or labels of coded columns; those that nobody chose count zero. */
  readonly values: readonly CategoryValue[]
}

/**
 * Estimates the share of several categories taken together: a net.
 *
 * Use it for top-two boxes and other groups of answers (`boxNet` names the ends of a scale). It is
 * one share, with its own precision; those of its categories do not add up.
 *
 * **Shape**: one entry a respondent in every column. **Unit**: share (0–1).
 *
 * **Issues**: those of `surveyDesign`.
 *
 * @returns withheld as `empty_base` or `no_variance`, as `estimateShares`
 * @throws RangeError when a column has not one entry a weight, or a value is not a label of a coded
 * column
 * @example
 * ```ts
 * import { boxNet, estimateNet } from 'visavis/tabulate'
 * const labels = ['never', 'rarely', 'often', 'always']
 * const y = { codes: Uint8Array.of(0, 2, 3, 3, 255), labels }
 * const net = estimateNet({ weights: [1, 1, 1, 1, 1], y, values: boxNet(labels, 2, 'top') })
 * const cell = net.ok ? net.value : undefined
 * cell?.kind === 'estimate' && cell.value // => 0.75
 * ```
 *
 * Source: Binder (1983), Int. Stat. Rev. 51, 279–292. Checked against R survey 4.1-1 `svymean`,
 * test/reference/plain-estimates.json.
 */
export function estimateNet(columns: NetColumns): Result<Cell> {
  requireThat(columns.values.length > 0, 'estimateNet requires at least one value')
  const sample = readPlainSample(columns)
  const categories = readCategories(columns.y)
  const wanted = columns.values.map((value) => categories.values.indexOf(value))
  requireThat(
    !('codes' in columns.y) || wanted.every((code) => code >= 0),
    'estimateNet requires values that are labels of the column',
  )
  if (!sample.ok) return sample
  requireEntries(sample.value.design.n, categories.codes)
  const taken = new Set(wanted.filter((code) => code >= 0))
  const members = Uint8Array.from(categories.codes, (code) => (taken.has(code) ? 1 : 0))
  const base = both(sample.value.domain, knownMembers(categories))
  return ok(shareCell(sample.value, { base, members }, columns.interval))
}

/**
 * Names the categories at an end of a scale: top-two boxes, bottom-two boxes.
 *
 * @param scale - labels or values from the lowest to the highest
 * @throws RangeError unless size is a whole number from 1 to the length of the scale
 * @example
 * ```ts
 * import { boxNet } from 'visavis/tabulate'
 * boxNet([1, 2, 3, 4, 5], 2, 'top') // => [4, 5]
 * boxNet(['bad', 'fair', 'good'], 1, 'bottom') // => ['bad']
 * ```
 */
export function boxNet<T extends CategoryValue>(
  scale: readonly T[],
  size: number,
  end: 'top' | 'bottom',
): readonly T[] {
  requireThat(
    Number.isInteger(size) && size >= 1 && size <= scale.length,
    'boxNet requires a size from 1 to the length of the scale',
  )
  return end === 'top' ? scale.slice(-size) : scale.slice(0, size)
}
