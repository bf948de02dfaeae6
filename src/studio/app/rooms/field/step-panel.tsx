import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldPlan, FieldWave } from '../../../../api/field-answers.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'
import { ConfirmByName } from './confirm-by-name.tsx'
import { ExportStep } from './export-step.tsx'
import { OutcomeNote } from './outcome-note.tsx'
import { useField } from './use-field.ts'

interface StepPanelProps {
  readonly plan: FieldPlan
  readonly wave: FieldWave | undefined
}

/** Where the wave stands and the steps that may come next, each with what follows from it. */
export function StepPanel({ plan, wave }: StepPanelProps): ReactNode {
  const { say } = useSpeech()
  const { can } = useField()
  if (wave === undefined) return can('clear') ? <ClearStep /> : null
  const outside = wave.phase === 'open' && !wave.takesAnswers
  return (
    <section aria-labelledby="field-steps">
      <h2 id="field-steps">{say(`wave.phase.${wave.phase}`)}</h2>
      <p>
        {say(`wave.phase_text.${outside ? 'outside' : wave.phase}`)}{' '}
        {wave.phase === 'closed' ? null : <span className="quiet">{windowText(wave, say)}</span>}
      </p>
      <OpenStep phase={wave.phase} />
      <PlainStep action="pause" label="wave.pause" text="wave.pause_text" />
      <ExtendStep closes={wave.closes} />
      <CloseStep plan={plan} />
      <ExportStep plan={plan} />
      <OutcomeNote of={['open', 'pause', 'extend', 'close', 'export', 'clear']} />
    </section>
  )
}

function windowText({ opens, closes }: FieldWave, say: Speech['say']): string {
  if (opens !== undefined && closes !== undefined) return say('wave.window', { opens, closes })
  if (opens !== undefined) return say('wave.opens_on', { opens })
  return closes === undefined ? say('wave.no_window') : say('wave.closes_on', { closes })
}

function OpenStep({ phase }: Pick<FieldWave, 'phase'>): ReactNode {
  const { say } = useSpeech()
  const { can, act, busy } = useField()
  if (!can('open')) return null
  const [label, text] =
    phase === 'paused'
      ? (['wave.resume', 'wave.resume_text'] as const)
      : (['wave.open', 'wave.open_text'] as const)
  return (
    <p className="step">
      <button
        type="button"
        className="strong"
        aria-disabled={busy !== undefined}
        onClick={() => {
          if (busy === undefined) void act('open')
        }}
      >
        {say(label)}
      </button>{' '}
      <span>{say(text)}</span>
    </p>
  )
}

interface PlainStepProps {
  readonly action: 'pause'
  readonly label: 'wave.pause'
  readonly text: 'wave.pause_text'
}

function PlainStep({ action, label, text }: PlainStepProps): ReactNode {
  const { say } = useSpeech()
  const { can, act, busy } = useField()
  if (!can(action)) return null
  return (
    <p className="step">
      <button type="button" disabled={busy !== undefined} onClick={() => void act(action)}>
        {say(label)}
      </button>{' '}
      <span>{say(text)}</span>
    </p>
  )
}

function ExtendStep({ closes = '' }: { readonly closes?: string | undefined }): ReactNode {
  const { say } = useSpeech()
  const { can, act, busy } = useField()
  const [day, setDay] = useState(closes)
  if (!can('extend')) return null
  return (
    <form
      className="step"
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== '') void act('extend', { json: { closes: day } })
      }}
    >
      <label>
        <span className="field-label">{say('wave.extend_day')}</span>{' '}
        <input
          type="date"
          value={day}
          onChange={({ target }) => {
            setDay(target.value)
          }}
        />
      </label>{' '}
      <button disabled={busy !== undefined || day === ''}>{say('wave.extend')}</button>
    </form>
  )
}

function CloseStep({ plan }: { readonly plan: FieldPlan }): ReactNode {
  const { say } = useSpeech()
  const { can, act } = useField()
  const [asked, setAsked] = useState(false)
  if (!can('close')) return null
  const { mode, linksDays, answersMonths } = plan
  if (asked) {
    return (
      <ConfirmByName
        title={say('wave.close_title')}
        consequences={[
          say('wave.close_1'),
          say(`wave.close_2.${mode}`, { days: linksDays }),
          say('wave.close_3', { months: answersMonths }),
        ]}
        act={say('wave.close_now')}
        onConfirm={(name) => {
          void act('close', { json: { name } })
        }}
        onCancel={() => {
          setAsked(false)
        }}
      />
    )
  }
  return (
    <p className="step">
      <button
        type="button"
        onClick={() => {
          setAsked(true)
        }}
      >
        {say('wave.close')}
      </button>{' '}
      <span>{say('wave.close_1')}</span>
    </p>
  )
}

function ClearStep(): ReactNode {
  const { say } = useSpeech()
  const { act } = useField()
  const [asked, setAsked] = useState(false)
  return (
    <section aria-label={say('wave.clear_title')}>
      {asked ? (
        <ConfirmByName
          title={say('wave.clear_title')}
          consequences={[say('wave.clear_text')]}
          act={say('wave.clear_now')}
          onConfirm={(name) => {
            void act('clear', { json: { name } })
          }}
          onCancel={() => {
            setAsked(false)
          }}
        />
      ) : (
        <p className="step">
          <button
            type="button"
            onClick={() => {
              setAsked(true)
            }}
          >
            {say('wave.clear')}
          </button>{' '}
          <span>{say('wave.clear_text')}</span>
        </p>
      )}
      <OutcomeNote of={['clear']} />
    </section>
  )
}
