import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../api/api-paths.ts'
import type { StudyChanged } from '../../../api/study-requests.ts'
import { ask } from '../reading/ask.ts'
import type { Trouble } from '../reading/ask.ts'
import { useSpeech } from '../shell/language.ts'
import { TroubleNote } from './trouble-note.tsx'

interface SimulateStepProps {
  /** Name of a study that has no answers yet. */
  readonly study: string
  /** Called when the answers are there. */
  readonly onChange: () => void
}

/** Makes up the answers that a study lacks, to try it before its fieldwork. */
export function SimulateStep({ study, onChange }: SimulateStepProps): ReactNode {
  const { language, say } = useSpeech()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const simulate = async (): Promise<void> => {
    setBusy(true)
    const sending = { method: 'POST', json: {} } as const
    const done = await ask<StudyChanged>(apiPaths.simulate(study), language, sending)
    setBusy(false)
    setTrouble(done.ok ? undefined : done.trouble)
    if (done.ok) onChange()
  }
  return (
    <>
      <p>
        {say('next.simulate_text')}{' '}
        <button type="button" disabled={busy} onClick={() => void simulate()}>
          {say('next.simulate')}
        </button>
      </p>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
    </>
  )
}
