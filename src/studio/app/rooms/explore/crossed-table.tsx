import { useDeferredValue, useMemo, useState } from 'react'
import type { ReactNode, SyntheticEvent, TableHTMLAttributes } from 'react'
import { accentOf } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { CellDetail } from './cell-detail.tsx'
import type { CrossedTableProps } from './crossed-table-props.ts'
import { moveFocus } from './move-focus.ts'
import { placeAround, pointedCell } from './pointed-cell.ts'
import type { PointedCell } from './pointed-cell.ts'
import { sortRows } from './sort-rows.ts'
import { TableBases } from './table-bases.tsx'
import { TableHead } from './table-head.tsx'
import { TableLine } from './table-line.tsx'

/** One question by the columns of its banner; arrow keys walk through its numbers. */
export function CrossedTable(props: CrossedTableProps): ReactNode {
  const { table, study, sorting, policy, onSort } = props
  const { local, say } = useSpeech()
  const [pointed] = useState(pointedCell)
  const title = local(table.variable.label)
  // The arrow turns at once; many numbers change, or change places, right after.
  const settled = useDeferredValue(sorting)
  const shown = useDeferredValue(props.shown)
  const rows = useMemo(() => sortRows(table, settled), [table, settled])
  return (
    <div className={accentOf(study, table.provenance.population)}>
      <div className="scroll" role="group" aria-label={title}>
        <table
          className={shown === 'value' ? 'crossed' : 'crossed spread'}
          {...useTableEvents(props, pointed)}
        >
          <caption className="sr">{say('explore.caption', { title })}</caption>
          <TableHead table={table} sorting={sorting} onSort={onSort} />
          <tbody>
            {rows.map((row, at) => (
              <TableLine key={row} table={table} row={row} shown={shown} first={at === 0} />
            ))}
          </tbody>
          <TableBases table={table} policy={policy} />
        </table>
      </div>
      <CellDetail table={table} pointed={pointed} />
    </div>
  )
}

/** What happens at a number, heard by the table around all of them. */
function useTableEvents(
  { onOpen, boundNumber }: Pick<CrossedTableProps, 'onOpen' | 'boundNumber'>,
  pointed: PointedCell,
): TableHTMLAttributes<HTMLTableElement> {
  const point = ({ target }: SyntheticEvent): void => {
    const place = placeAround(target)
    if (place !== undefined) pointed.set(place)
  }
  return {
    onMouseOver: point,
    onFocus: point,
    onKeyDown: (event) => {
      if (moveFocus(event.currentTarget, event.key)) event.preventDefault()
    },
    onClick: ({ target }) => {
      const place = placeAround(target)
      if (place !== undefined) onOpen(place)
    },
    onCopy: (event) => {
      const place = placeAround(event.target)
      const number = place && boundNumber(place)
      // Words that are selected are copied as they are.
      if (number === undefined || getSelection()?.isCollapsed === false) return
      event.clipboardData.setData('text/plain', number)
      event.preventDefault()
    },
  }
}
