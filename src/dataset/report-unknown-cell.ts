import { suggest } from '../core/suggest.ts'
import type { Variable } from '../study/variable.ts'
import { knownCells } from './cell-lookup.ts'
import { cellOf, cellPlace } from './column-builder.ts'
import type { BuilderContext, FileColumn } from './column-builder.ts'
import type { CsvRow } from './csv-record.ts'

/** Tells that a cell is blank, or holds a value that the study does not know. */
export function reportUnknownCell(
  context: BuilderContext,
  row: CsvRow,
  file: FileColumn,
  variable: Variable,
): void {
  const at = cellPlace(context.source, row, file)
  const value = cellOf(row, file)
  const column = file.name
  if (value.trim() === '') {
    context.problems.add({ code: 'dataset.blank_cell', at, column })
    return
  }
  context.problems.add({
    code: 'dataset.unknown_value',
    at,
    column,
    value,
    detail: () => {
      const suggestion = suggest(value, knownCells(variable))
      const values = { variable: variable.id }
      return suggestion === undefined
        ? { values }
        : { code: 'dataset.unknown_value_near', values: { ...values, suggestion } }
    },
  })
}
