import type { Variable } from '../study/variable.ts'
import { missingCells } from './cell-lookup.ts'
import { cellOf, cellPlace } from './column-builder.ts'
import type { BuilderContext, ColumnBuilder, FileColumn } from './column-builder.ts'
import { GrowingArray, growingBytes } from './growing-array.ts'
import { readNumber } from './read-number.ts'
import type { CellProblem } from './problem-counter.ts'
import { answered } from './status-kind.ts'

/** What is wrong with a number, if anything. */
function numberProblem(
  variable: Variable,
  cell: string,
  value: number | undefined,
): Pick<CellProblem, 'code' | 'value' | 'detail'> | undefined {
  const { minimum = -Infinity, maximum = Infinity } = variable
  if (cell.trim() === '') return { code: 'dataset.blank_cell' }
  if (value === undefined) return { code: 'dataset.not_a_number', value: cell }
  if (value < minimum) {
    return { code: 'dataset.below_minimum', value: cell, detail: () => ({ values: { minimum } }) }
  }
  if (value > maximum) {
    return { code: 'dataset.above_maximum', value: cell, detail: () => ({ values: { maximum } }) }
  }
  return undefined
}

/** Reads a number a row from one column. */
export function buildNumber(
  variable: Variable,
  column: FileColumn,
  context: BuilderContext,
): ColumnBuilder {
  const missing = missingCells(context.source)
  const status = growingBytes()
  const values = new GrowingArray((length) => new Float64Array(length))
  return {
    variable,
    add: (row) => {
      const cell = cellOf(row, column)
      const missingStatus = missing.get(cell)
      if (missingStatus !== undefined) {
        status.push(missingStatus)
        values.push(0)
        return
      }
      const value = readNumber(cell, context.source.separator)
      const problem = numberProblem(variable, cell, value)
      if (problem !== undefined) {
        const at = cellPlace(context.source, row, column)
        context.problems.add({ ...problem, at, column: column.name })
      }
      status.push(answered)
      values.push(value ?? 0)
    },
    finish: () => ({ kind: 'number', variable, status: status.finish(), values: values.finish() }),
  }
}
