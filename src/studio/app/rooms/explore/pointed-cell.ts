import { useSyncExternalStore } from 'react'
import type { CellPlace } from './crossed-table-props.ts'

/** The number that is pointed at or has the focus: the table itself is not drawn again when it moves. */
export interface PointedCell {
  readonly get: () => CellPlace | undefined
  readonly set: (place: CellPlace | undefined) => void
  readonly listen: (tell: () => void) => () => void
}

/** Keeps which number of a table is pointed at. */
export function pointedCell(): PointedCell {
  const listeners = new Set<() => void>()
  let pointed: CellPlace | undefined
  return {
    get: () => pointed,
    set: (place) => {
      if (place?.row === pointed?.row && place?.column === pointed?.column) return
      pointed = place
      for (const tell of listeners) tell()
    },
    listen: (tell) => {
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
      }
    },
  }
}

/** The number that is pointed at. */
export function usePointed(cell: PointedCell): CellPlace | undefined {
  return useSyncExternalStore(cell.listen, cell.get)
}

/** The place of the number around an element of a table. */
export function placeAround(target: EventTarget): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
  const row = cell?.closest<HTMLElement>('tr[data-row]')
  if (!cell || !row) return undefined
  return { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) }
}
