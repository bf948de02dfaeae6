import type { Column, SingleColumn } from '../dataset/dataset.ts'
import { answered } from '../dataset/status-kind.ts'

/** The numbers of a variable. */
export interface Numbers {
  /** 1 for respondents who have one. */
  readonly valued: Uint8Array
  /** One a respondent; only those of `valued` mean anything. */
  readonly values: Float64Array
  /** Mean of the numbers, unweighted. */
  readonly centre: number
}

/**
 * Reads the numbers that a mean can be taken of: those of a number variable, or the values of a
 * single one when every category that is an answer has a value.
 */
export function readNumbers(column: Column): Numbers | undefined {
  const values = column.kind === 'number' ? column.values : categoryValues(column)
  if (values === undefined) return undefined
  const valued = column.status.map((status, i) =>
    status === answered && !Number.isNaN(values[i]) ? 1 : 0,
  )
  let n = 0
  let sum = 0
  valued.forEach((has, i) => {
    n += has
    sum += has === 1 ? (values[i] ?? 0) : 0
  })
  return { valued, values, centre: n === 0 ? 0 : sum / n }
}

function categoryValues(column: Column): Float64Array | undefined {
  if (column.kind !== 'single') return undefined
  const answers = column.variable.categories.filter(({ missing }) => missing === undefined)
  if (answers.length === 0 || answers.some(({ value }) => value === undefined)) return undefined
  return valuesOf(column)
}

function valuesOf({ codes, variable }: SingleColumn): Float64Array {
  const values = Float64Array.from(variable.categories, ({ value }) => value ?? 0)
  return Float64Array.from(codes, (code) => values[code] ?? NaN)
}
