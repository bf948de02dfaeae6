import type { ProtectedTable } from '../../../../protect/protected.ts'

/** By which column rows are put in order, and which way; the study's own order when there is none. */
export interface Sorting {
  /** Key of the column. */
  readonly column: string
  readonly way: 'down' | 'up'
}

/** Reads a sorting as addresses write it, such as `total` or `-sex.woman`. */
export function readSorting(text: string | null): Sorting | undefined {
  if (text === null || text === '') return undefined
  return text.startsWith('-') ? { column: text.slice(1), way: 'up' } : { column: text, way: 'down' }
}

/** Writes a sorting into an address. */
export function writeSorting(sorting: Sorting | undefined): string | undefined {
  if (sorting === undefined) return undefined
  return sorting.way === 'up' ? `-${sorting.column}` : sorting.column
}

/** The next sorting at a click on a column: down, up, then as the study has it. */
export function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, way: 'down' }
  return sorting.way === 'down' ? { column, way: 'up' } : undefined
}

/**
 * The rows of a table in an order: shares by value, withheld ones after them, averages last as they
 * stand, since they count in something else.
 *
 * @returns places of the rows
 */
export function sortRows(
  { rows, columns }: Pick<ProtectedTable, 'rows' | 'columns'>,
  sorting: Sorting | undefined,
): readonly number[] {
  const places = rows.map((_, row) => row)
  const at = columns.findIndex(({ key }) => key === sorting?.column)
  if (sorting === undefined || at === -1) return places
  const sign = sorting.way === 'down' ? -1 : 1
  const isShare = (row: number): boolean =>
    rows[row]?.kind === 'category' || rows[row]?.kind === 'net'
  const valueOf = (row: number): number => {
    const cell = rows[row]?.cells[at]
    return cell?.kind === 'estimate' ? cell.value * sign : Infinity
  }
  const compare = (a: number, b: number): number => {
    const [one, other] = [valueOf(a), valueOf(b)]
    return one === other ? a - b : one - other
  }
  return [...places.filter(isShare).toSorted(compare), ...places.filter((row) => !isShare(row))]
}
