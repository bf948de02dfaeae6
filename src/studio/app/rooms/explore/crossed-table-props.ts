import type { ProtectedTable } from '../../../../protect/protected.ts'
import type { NamedStudy } from '../../../../publish/study-names.ts'
import type { ReleasePolicy } from '../../../../study/release-policy.ts'
import type { Sorting } from './sort-rows.ts'

/** What the cells of a table show. */
export type Shown = 'value' | 'interval' | 'error'

/** A cell by the places of its row and column in the table as it was released. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** A released table, how it is looked at, and what happens at a click. */
export interface CrossedTableProps {
  readonly table: ProtectedTable
  readonly study: NamedStudy
  readonly policy: Pick<ReleasePolicy, 'flagBase'>
  readonly shown: Shown
  readonly sorting: Sorting | undefined
  readonly onSort: (sorting: Sorting | undefined) => void
  readonly onOpen: (place: CellPlace) => void
  /** A number as a text binds it; undefined where none is shown. */
  readonly boundNumber: (place: CellPlace) => string | undefined
}
