import { useMemo, useRef, useState } from 'react'
import type { ClipboardEvent, ReactNode } from 'react'
import { accentOf } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { CellDetail } from './cell-detail.tsx'
import type { CrossedTableProps } from './crossed-table-props.ts'
import { moveFocus } from './move-focus.ts'
import { placeAround, pointedCell } from './pointed-cell.ts'
import { sortRows } from './sort-rows.ts'
import { TableBases } from './table-bases.tsx'
import { TableHead } from './table-head.tsx'
import { TableLine } from './table-line.tsx'

/** One question by the columns of its banner; arrow keys walk through its numbers. */
export function CrossedTable(props: CrossedTableProps): ReactNode {
  const { table, study, sorting, shown, policy, onOpen, onSort, boundNumber } = props
  const { local, say } = useSpeech()
  const [pointed] = useState(pointedCell)
  const body = useRef<HTMLTableElement>(null)
  const title = local(table.variable.label)
  const rows = useMemo(() => sortRows(table, sorting), [table, sorting])
  const copy = (event: ClipboardEvent): void => {
    const place = placeAround(event.target)
    const number = place && boundNumber(place)
    if (number === undefined || !(getSelection()?.isCollapsed ?? true)) return
    event.clipboardData.setData('text/plain', number)
    event.preventDefault()
  }
  return (
    <div className={accentOf(study, table.provenance.population)}>
      <div className="scroll" role="group" aria-label={title}>
        <table
          className={shown === 'value' ? 'crossed' : 'crossed spread'}
          ref={body}
          onKeyDown={(event) => {
            if (moveFocus(body.current, event.key)) event.preventDefault()
          }}
          onMouseOver={({ target }) => {
            pointed.set(placeAround(target) ?? pointed.get())
          }}
          onFocus={({ target }) => {
            pointed.set(placeAround(target) ?? pointed.get())
          }}
          onClick={({ target }) => {
            const place = placeAround(target)
            if (place !== undefined) onOpen(place)
          }}
          onCopy={copy}
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
