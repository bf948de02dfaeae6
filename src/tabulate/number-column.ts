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
  const known = new Uint8Array(column.length)
  const values = new Float64Array(column.length)
  let [endless, firstRow] = [0, 0]
  for (let i = 0; i < column.length; i++) {
    const entry = column[i]
    if (entry === undefined || entry === null || Number.isNaN(entry)) continue
    known[i] = 1
    values[i] = entry
    if (Number.isFinite(entry)) continue
    endless += 1
    firstRow ||= i + 1
  }
  if (endless === 0) return ok({ values, known })
  return fail([issue('tabulate.not_finite', { column: name, row: firstRow, n: endless })])
}

/** Respondents who are in all of these. */
export function both(...members: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(0), ...rest] = members
  return first.map((inside, i) => (rest.every((other) => other[i] === 1) ? inside : 0))
}
