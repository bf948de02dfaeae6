import { isCalendarDate } from '../study/expression/calendar-date.ts'
import type { Variable } from '../study/variable.ts'
import { missingCells } from './cell-lookup.ts'
import { unescapeMarker } from './cell-markers.ts'
import { cellOf, cellPlace } from './column-builder.ts'
import type { BuilderContext, ColumnBuilder, FileColumn } from './column-builder.ts'
import { growingBytes } from './growing-array.ts'
import { answered, statusOf } from './status-kind.ts'

/** Reads a text a row from one column; a blank one is no answer. */
export function buildText(
  variable: Variable,
  column: FileColumn,
  context: BuilderContext,
): ColumnBuilder {
  const missing = missingCells(context.source)
  const status = growingBytes()
  const values: string[] = []
  return {
    variable,
    add: (row) => {
      const cell = cellOf(row, column)
      const blank = cell === '' ? statusOf('no_answer') : undefined
      const missingStatus = missing.get(cell) ?? blank
      status.push(missingStatus ?? answered)
      values.push(missingStatus === undefined ? unescapeMarker(cell) : '')
    },
    finish: () => ({ kind: 'text', variable, status: status.finish(), values }),
  }
}

/** Reads a calendar date a row, written `2018-05-10`, from one column. */
export function buildDate(
  variable: Variable,
  column: FileColumn,
  context: BuilderContext,
): ColumnBuilder {
  const missing = missingCells(context.source)
  const status = growingBytes()
  const values: string[] = []
  return {
    variable,
    add: (row) => {
      const cell = cellOf(row, column)
      const missingStatus = missing.get(cell)
      if (missingStatus === undefined && !isCalendarDate(cell)) {
        const at = cellPlace(context.source, row, column)
        const blank = cell.trim() === ''
        context.problems.add({
          code: blank ? 'dataset.blank_cell' : 'dataset.not_a_date',
          at,
          column: column.name,
          value: blank ? undefined : cell,
        })
      }
      status.push(missingStatus ?? answered)
      values.push(missingStatus === undefined ? cell : '')
    },
    finish: () => ({ kind: 'text', variable, status: status.finish(), values }),
  }
}
