import type { Classifier } from './aggregate-request.ts'
import type { TableBlock, TableColumn } from './table.ts'

/** A column before its bases are known. */
export type PlannedColumn = Omit<TableColumn, 'bases'>

/** Where a column stands: at these levels of these classifiers, all at once. */
export type ColumnPlace = readonly { readonly part: number; readonly level: number }[]

/** A block of columns, or the total, with what sorts respondents into them. */
export interface PlannedBlock {
  /** Undefined for the total. */
  readonly block?: TableBlock | undefined
  readonly columns: readonly PlannedColumn[]
  readonly by: readonly Classifier[]
  /** One a column, of the classifiers in `by`. */
  readonly places: readonly ColumnPlace[]
}

/** Most columns of a block that are tested: their pairs are about as many squared. */
export const mostTestedColumns = 100

/** Whether columns are tested: the total has none to differ from, and a crowd has too many. */
export function areTested({ block, columns }: PlannedBlock): boolean {
  return block !== undefined && columns.length <= mostTestedColumns
}

/** Places of columns whose block's classifiers follow `offset` others. */
export function shiftPlaces({ places }: PlannedBlock, offset: number): readonly ColumnPlace[] {
  return places.map((place) => place.map(({ part, level }) => ({ part: part + offset, level })))
}
