import { issue } from '../core/issue.ts'
import { fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'

/** Number of each respondent; those without one (undefined, null, NaN) are outside the domain. */
export type NumberColumn = ArrayLike<number | undefined | null>

/** Numbers, and who has one. */
export interface KnownNumbers {
  /** 0 for those without. */
  readonly values: Float64Array
  /** 1 for those with. */
  readonly known: Uint8Array
}

/** Reads numbers, some of them missing; infinite ones are refused. */
export function readNumberColumn(name: string, column: NumberColumn): Result<KnownNumbers> {
  const entries = Array.from(column)
  const known = Uint8Array.from(entries, (entry) => (isMissing(entry) ? 0 : 1))
  const values = Float64Array.from(entries, (entry) => (isMissing(entry) ? 0 : (entry ?? 0)))
  const endless = values.filter((value) => !Number.isFinite(value)).length
  if (endless === 0) return ok({ values, known })
  const row = values.findIndex((value) => !Number.isFinite(value)) + 1
  return fail([issue('tabulate.not_finite', { column: name, row, n: endless })])
}

/** Respondents who are in all of these. */
export function both(...members: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(0), ...rest] = members
  return first.map((inside, i) => (rest.every((other) => other[i] === 1) ? inside : 0))
}

function isMissing(entry: number | undefined | null): boolean {
  return entry === undefined || entry === null || Number.isNaN(entry)
}
