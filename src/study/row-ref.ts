import type { VariableId } from '../core/ids.ts'

/** What a row of a table measures: a category, a net, or a mean of a variable. */
export interface RowRef {
  readonly variable: VariableId
  /** A category's code, a net's id, `mean` or `nps`. */
  readonly row: string
}
