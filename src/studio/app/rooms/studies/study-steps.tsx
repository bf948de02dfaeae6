import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { StudyCard } from '../../../../api/study-card.ts'
import type { StudyChanged } from '../../../../api/study-requests.ts'
import { SimulateStep } from '../../parts/simulate-step.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { ask } from '../../reading/ask.ts'
import type { Sending, Trouble } from '../../reading/ask.ts'
import { useSpeech } from '../../shell/language.ts'

interface StudyStepsProps {
  readonly study: StudyCard
  /** Called when the study's files have changed. */
  readonly onChange: () => void
}

/** What may come next for a study: its next wave, or simulated answers where it has none. */
export function StudySteps({ study, onChange }: StudyStepsProps): ReactNode {
  const { language, say } = useSpeech()
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const last = study.waves.at(-1)
  const send = async (path: string, json: Sending['json']): Promise<void> => {
    setBusy(true)
    const done = await ask<StudyChanged>(path, language, { method: 'POST', json })
    setBusy(false)
    setTrouble(done.ok ? undefined : done.trouble)
    if (done.ok) onChange()
  }
  if (study.state === 'broken' || last === undefined) return null
  return (
    <details className="next-steps">
      <summary>{say('next.title')}</summary>
      {study.state === 'no_data' ? <SimulateStep study={study.id} onChange={onChange} /> : null}
      <NextWave
        busy={busy}
        onMake={(to, fieldwork) =>
          void send(apiPaths.waves(study.id), { from: last.id, to, fieldwork })
        }
      />
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
    </details>
  )
}

interface NextWaveProps {
  readonly busy: boolean
  readonly onMake: (id: string, fieldwork: string) => void
}

function NextWave({ busy, onMake }: NextWaveProps): ReactNode {
  const { say } = useSpeech()
  const [id, setId] = useState('')
  const [fieldwork, setFieldwork] = useState('')
  const isFilled = id !== '' && /^\d{4}-\d{2}/.test(fieldwork)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isFilled) onMake(id, fieldwork)
      }}
    >
      <label>
        <span className="field-label">{say('next.wave_id')}</span>{' '}
        <input
          value={id}
          onChange={({ target }) => {
            setId(target.value)
          }}
        />
      </label>
      <label>
        <span className="field-label">{say('next.fieldwork')}</span>{' '}
        <input
          value={fieldwork}
          placeholder="2027-03"
          onChange={({ target }) => {
            setFieldwork(target.value)
          }}
        />
      </label>
      <button disabled={busy || !isFilled}>{say('next.wave')}</button>
    </form>
  )
}
