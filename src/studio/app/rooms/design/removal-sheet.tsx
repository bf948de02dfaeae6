import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Sheet } from '../../parts/sheet.tsx'
import { useSpeech } from '../../shell/language.ts'
import type { Spot } from './change-questionnaire.ts'
import { useDesk } from './desk-context.ts'
import { referencesTo } from './references-to.ts'
import { spotTitle } from './told-move.ts'

interface RemovalSheetProps {
  readonly spot: Spot
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Tells all that speaks of a question or page before it is taken away. */
export function RemovalSheet({ spot, onRemove, onClose }: RemovalSheetProps): ReactNode {
  const desk = useDesk()
  const { say, local } = useSpeech()
  const references = useMemo(() => referencesTo(desk, spot), [desk, spot])
  const n = references.length
  return (
    <Sheet title={say('design.deleting', { what: spotTitle(desk, spot, local) })} onClose={onClose}>
      <p>{n === 0 ? say('design.nothing_refers') : say('design.refers', { n })}</p>
      {n === 0 ? null : (
        <ul className="findings">
          {references.map(({ place, message }) => (
            <li key={`${place} ${message}`}>
              <code>{place}</code>
              <p>{message}</p>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{say('design.undo_brings_back')}</p>
      <p className="actions">
        <button type="button" className="strong" onClick={onRemove}>
          {say('design.delete_now')}
        </button>
        <button type="button" onClick={onClose}>
          {say('design.keep_it')}
        </button>
      </p>
    </Sheet>
  )
}
