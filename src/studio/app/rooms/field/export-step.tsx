import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldPlan } from '../../../../api/field-answers.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { roomAddress } from '../../shell/rooms.ts'
import { useStudy } from '../../shell/study-context.ts'
import { useField } from './use-field.ts'

/** The answers of a closed wave, written where the study reads them; then the way to its figures. */
export function ExportStep({ plan }: { readonly plan: FieldPlan }): ReactNode {
  const { say } = useSpeech()
  const { hasFigures } = useStudy()
  const { can, act, busy, study, answer } = useField()
  const [force, setForce] = useState(false)
  if (!can('export')) return null
  const { hasAnswers } = plan
  return (
    <>
      <div className="step">
        <button
          type="button"
          className={hasAnswers ? '' : 'strong'}
          disabled={busy !== undefined || (hasAnswers && !force)}
          onClick={() => void act('export', { json: { force } })}
        >
          {say('wave.export')}
        </button>{' '}
        <span>
          {say('wave.export_text')} {answer.simulated ? say('wave.export_simulated') : null}
        </span>
        {hasAnswers ? (
          <label className="tick">
            <input
              type="checkbox"
              checked={force}
              onChange={({ target }) => {
                setForce(target.checked)
              }}
            />{' '}
            {say('wave.export_force')}
          </label>
        ) : null}
      </div>
      {hasAnswers && hasFigures ? (
        <p>
          <Link href={roomAddress(study, 'explore')}>{say('wave.explore')}</Link>
        </p>
      ) : null}
    </>
  )
}
