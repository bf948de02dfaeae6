import type { Variable } from '../study/variable.ts'
import { categoryStatuses } from './category-statuses.ts'
import { lookupFor } from './cell-lookup.ts'
import { cellOf } from './column-builder.ts'
import type { BuilderContext, ColumnBuilder, FileColumn } from './column-builder.ts'
import { noCategory } from './dataset.ts'
import { GrowingArray, growingBytes } from './growing-array.ts'
import { reportUnknownCell } from './report-unknown-cell.ts'
import { answered } from './status-kind.ts'

/** Reads a variable of one category a row from one column. */
export function buildSingle(
  variable: Variable,
  column: FileColumn,
  context: BuilderContext,
): ColumnBuilder {
  const lookup = lookupFor(variable, context.source)
  const statuses = categoryStatuses(variable)
  const status = growingBytes()
  const codes = new GrowingArray((length) => new Uint16Array(length))
  return {
    variable,
    add: (row) => {
      const meaning = lookup(cellOf(row, column))
      if (meaning === undefined) reportUnknownCell(context, row, column, variable)
      if (meaning?.kind === 'category') {
        status.push(statuses[meaning.index] ?? answered)
        codes.push(meaning.index)
      } else {
        status.push(meaning?.status ?? answered)
        codes.push(noCategory)
      }
    },
    finish: () => ({ kind: 'single', variable, status: status.finish(), codes: codes.finish() }),
  }
}
