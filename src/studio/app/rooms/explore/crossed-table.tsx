import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { accentOf } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { CellDetail } from './cell-detail.tsx'
import type { CellPlace, CrossedTableProps } from './crossed-table-props.ts'
import { moveFocus } from './move-focus.ts'
import { sortRows } from './sort-rows.ts'
import { TableBases } from './table-bases.tsx'
import { TableHead } from './table-head.tsx'
import { TableLine } from './table-line.tsx'

/** One question by the columns of its banner; arrow keys walk through its numbers. */
export function CrossedTable(props: CrossedTableProps): ReactNode {
  const { table, study, sorting } = props
  const { local, say } = useSpeech()
  const [pointed, setPointed] = useState<CellPlace>()
  const body = useRef<HTMLTableElement>(null)
  const title = local(table.variable.label)
  const rows = sortRows(table, sorting)
  return (
    <div className={accentOf(study, table.provenance.population)}>
      <div className="scroll" role="group" aria-label={title}>
        <table
          className={props.shown === 'value' ? 'crossed' : 'crossed spread'}
          ref={body}
          onKeyDown={(event) => {
            if (moveFocus(body.current, event.key)) event.preventDefault()
          }}
          onMouseLeave={() => {
            setPointed(undefined)
          }}
        >
          <caption className="sr">{say('explore.caption', { title })}</caption>
          <TableHead {...props} />
          <tbody>
            {rows.map((row, at) => (
              <TableLine key={row} {...props} row={row} first={at === 0} onPoint={setPointed} />
            ))}
          </tbody>
          <TableBases {...props} />
        </table>
      </div>
      <CellDetail table={table} place={pointed} />
    </div>
  )
}
