import type { LayoutColumn, SampleLayout } from './sample-layout.ts'
import { identifier } from './sql.ts'
import type { Sql } from './sql.ts'

/**
 * What a column of the table holds: a status or a bit (`byte`), a category (`code`), a group or a cell
 * (`index`), whole steps of a grid (`steps`, below 2⁵³), a `day`, a `double` or a `text`.
 */
export type ColumnType = 'byte' | 'code' | 'index' | 'steps' | 'day' | 'double' | 'text'

/** A column of the table of a sample. */
export interface TableColumn {
  readonly name: Sql
  readonly type: ColumnType
}

/** Group, cell and weights: the columns that every table has, before those of variables. */
const designColumns: readonly TableColumn[] = [
  { name: identifier('g'), type: 'index' },
  { name: identifier('m'), type: 'index' },
  { name: identifier('w'), type: 'steps' },
  { name: identifier('w2'), type: 'steps' },
]

/** All columns of the table of a sample, in their order. */
export function tableColumns({ columns }: SampleLayout): readonly TableColumn[] {
  return [...designColumns, ...[...columns.values()].flatMap(variableColumns)]
}

/** The columns of one variable, its status first. */
export function variableColumns(column: LayoutColumn): readonly TableColumn[] {
  return [{ name: column.status, type: 'byte' }, ...valueColumns(column)]
}

function valueColumns(column: LayoutColumn): readonly TableColumn[] {
  switch (column.kind) {
    case 'single':
      return [{ name: column.category, type: 'code' }]
    case 'multiple':
      return column.options.map((name) => ({ name, type: 'byte' }))
    case 'number':
      return [
        { name: column.value, type: 'double' },
        ...column.products.map((name) => ({ name, type: 'steps' as const })),
      ]
    case 'date':
      return [{ name: column.day, type: 'day' }]
    case 'text':
      return [{ name: column.text, type: 'text' }]
  }
}
