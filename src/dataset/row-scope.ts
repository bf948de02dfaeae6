import type { VariableId } from '../core/ids.ts'
import type { Scope, Value } from '../study/expression/ast.ts'
import { waveVariable } from '../study/expression/scope.ts'
import type { Column, Dataset } from './dataset.ts'
import { noCategory } from './dataset.ts'
import { answered } from './status-kind.ts'

/** Reads the value of a column in a row, as expressions see it. */
type ValueReader = (row: number) => Value

function readerOf(column: Column): ValueReader {
  const codes = column.variable.categories.map(({ code }) => code)
  switch (column.kind) {
    case 'single':
      return (row) => codes[column.codes[row] ?? noCategory]
    case 'multiple':
      return (row) => {
        const chosen = codes.filter((_, category) => column.selected[category]?.[row] === 1)
        return column.status[row] === answered || chosen.length > 0 ? chosen : undefined
      }
    case 'number':
    case 'text':
      return (row) => (column.status[row] === answered ? column.values[row] : undefined)
  }
}

/** The scope of expressions in one row after another: move it, then evaluate. */
export interface RowScope {
  /** Moves to a row, from 0. */
  moveTo(row: number): void
  readonly scope: Scope
}

/**
 * Makes the scope in which expressions are evaluated over the rows of a data set.
 *
 * A category that stands for a kind of missing keeps its code, as in the interview; `wave` is the
 * data set's wave; a variable without a column has no value.
 * @example
 * ```ts
 * import { rowScope } from 'visavis/dataset'
 * const values = Float64Array.of(42, 0)
 * const column = { kind: 'number', variable: { categories: [] }, status: Uint8Array.of(0, 2), values }
 * const rows = rowScope({ wave: '2012', columns: new Map([['age', column]]) })
 * rows.scope('age') // => 42
 * rows.moveTo(1) // => undefined
 * rows.scope('age') // => undefined
 * ```
 */
export function rowScope(dataset: Dataset): RowScope {
  let current = 0
  const readers = new Map<VariableId, ValueReader>()
  for (const [id, column] of dataset.columns) readers.set(id, readerOf(column))
  return {
    moveTo: (row) => {
      current = row
    },
    scope: (variable) =>
      variable === waveVariable ? dataset.wave : readers.get(variable)?.(current),
  }
}
