import type { ReactNode } from 'react'
import type { ProtectedTable } from '../../../../protect/protected.ts'
import { useSpeech } from '../../shell/language.ts'
import type { CellPlace } from './crossed-table-props.ts'
import { explainCell } from './explain-cell.ts'
import type { ExplainedCell } from './explain-cell.ts'
import { usePointed } from './pointed-cell.ts'
import type { PointedCell } from './pointed-cell.ts'

interface CellDetailProps {
  readonly table: ProtectedTable
  readonly pointed: PointedCell
}

/** All about the number that is pointed at or has the focus, each of its statistics explained. */
export function CellDetail({ table, pointed }: CellDetailProps): ReactNode {
  const speech = useSpeech()
  const place = usePointed(pointed)
  // Before anything is pointed at, a number shows what can be known of each.
  const explained = explainCell(table, place ?? firstOf(table), speech)
  return (
    <div className={place === undefined ? 'detail unpointed' : 'detail'}>
      {place === undefined ? <p className="hint quiet">{speech.say('explore.point')}</p> : null}
      {explained === undefined ? null : (
        <Explained explained={explained} isPointed={place !== undefined} />
      )}
    </div>
  )
}

/** The first number that is tested against others, or the first at all. */
function firstOf({ rows, columns }: ProtectedTable): CellPlace {
  const cells = rows[0]?.cells ?? []
  const column = columns.findIndex(
    ({ letter }, at) => letter !== undefined && cells[at]?.kind === 'estimate',
  )
  return { row: 0, column: Math.max(0, column) }
}

interface ExplainedProps {
  readonly explained: ExplainedCell
  readonly isPointed: boolean
}

function Explained({ explained, isPointed }: ExplainedProps): ReactNode {
  return (
    <>
      <p role={isPointed ? 'status' : undefined}>{explained.title}</p>
      <dl>
        {explained.statistics.map(({ key, name, value, meaning }) => (
          <div key={key}>
            <dt>
              {name} <strong>{value}</strong>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
