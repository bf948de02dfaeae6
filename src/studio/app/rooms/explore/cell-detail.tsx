import type { ReactNode } from 'react'
import type { ProtectedTable } from '../../../../protect/protected.ts'
import { useSpeech } from '../../shell/language.ts'
import { explainCell } from './explain-cell.ts'
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
  const explained = place === undefined ? undefined : explainCell(table, place, speech)
  if (explained === undefined) {
    return (
      <div className="detail">
        <p className="quiet">{speech.say('explore.point')}</p>
      </div>
    )
  }
  return (
    <div className="detail">
      <p role="status">{explained.title}</p>
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
    </div>
  )
}
