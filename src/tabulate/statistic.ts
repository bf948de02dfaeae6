import type { LocalText } from '../core/local-text.ts'
import type { RowRef } from '../study/row-ref.ts'
import type { Variable } from '../study/variable.ts'
import type { Measure } from './aggregate-request.ts'
import type { TableRow } from './table.ts'

/** What a row of a table measures, as arithmetic on the sums of a measure. */
export interface Statistic {
  readonly kind: TableRow['kind']
  readonly row: RowRef
  readonly title: LocalText
  /** Whether it is averaged over the whole base, or over those with a number. */
  readonly over: 'base' | 'valued'
  /** Index of its measure. */
  readonly measure: number
  /** What each level counts for; nothing for a measure of numbers, which has no levels. */
  readonly y: readonly number[]
  /** 1 for levels with a number to average; absent when all of the base counts. */
  readonly x?: readonly number[] | undefined
  /** Added to the mean of y, beside the centre of a measure of numbers. */
  readonly shift: number
  /** Left out of the table where nobody in the base is on it. */
  readonly optional?: boolean | undefined
}

/** The statistics of a variable, and the measures that they are made of. */
export interface StatisticList {
  readonly measures: readonly Measure[]
  readonly statistics: readonly Statistic[]
  /** The statistic that averages numbers, when there is one. */
  readonly valued?: Statistic | undefined
}

/** A share of the whole base. */
export function shareOf(
  variable: Variable,
  kind: 'category' | 'net',
  row: string,
  title: LocalText,
): Pick<Statistic, 'kind' | 'row' | 'title' | 'shift' | 'over'> {
  return { kind, row: { variable: variable.id, row }, title, shift: 0, over: 'base' }
}
