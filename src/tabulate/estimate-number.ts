import type { Issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import { both, readNumberColumn } from './number-column.ts'
import type { NumberColumn } from './number-column.ts'
import { readPlainSample, requireEntries } from './plain-sample.ts'
import type { PlainColumns, PlainSample } from './plain-sample.ts'

/** Columns whose y is a number. */
export type NumberColumns = PlainColumns & {
  readonly y: NumberColumn
}

/** Numbers of those of the domain who have one. */
export interface BaseNumbers {
  /** 1 for those of the domain with a number. */
  readonly base: Uint8Array
  /** 0 for those without. */
  readonly values: Float64Array
}

/** Reads plain columns with numbers, and makes an estimate of them. */
export function estimateNumber<T>(
  columns: NumberColumns,
  estimate: (sample: PlainSample, numbers: BaseNumbers) => T,
): Result<T> {
  const sample = readPlainSample(columns)
  const numbers = readNumberColumn('y', columns.y)
  if (!sample.ok || !numbers.ok) return fail([...issuesOf(sample), ...issuesOf(numbers)])
  const { values, known } = numbers.value
  requireEntries(sample.value.design.n, values)
  return ok(estimate(sample.value, { base: both(sample.value.domain, known), values }))
}

/** All that is wrong with a reading. */
export function issuesOf(read: Result<unknown>): readonly Issue[] {
  return read.ok ? [] : read.issues
}
