import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldPlan, FieldTrial } from '../../../../api/field-answers.ts'
import { mostTrial } from '../../../../api/most-trial.ts'
import { IssueList } from '../../parts/issue-list.tsx'
import { useSpeech } from '../../shell/language.ts'
import { OutcomeNote } from './outcome-note.tsx'
import { useField } from './use-field.ts'

/** Respondents of a trial, unless told. */
const usualNumber = '60'

/** Simulated people who answer the served wave, for a study that says that its answers are simulated. */
export function TrialPanel({ plan }: { readonly plan: FieldPlan }): ReactNode {
  const { say } = useSpeech()
  const { can, answer } = useField()
  const { simulated, trial, wave } = answer
  const isOffered = can('try') || can('interrupt') || trial !== undefined
  if (!simulated || wave === undefined) return null
  if (plan.mode === 'anonymous') return <p className="quiet">{say('wave.trial_anonymous')}</p>
  if (!isOffered) return null
  return (
    <section aria-labelledby="field-trial">
      <h2 id="field-trial">{say('wave.trial')}</h2>
      <p>{say('wave.trial_text')}</p>
      {can('try') ? <TrialForm /> : null}
      {trial === undefined ? null : <TrialState trial={trial} />}
      <OutcomeNote of={['try', 'interrupt']} />
    </section>
  )
}

function TrialForm(): ReactNode {
  const { say } = useSpeech()
  const { act, busy } = useField()
  const [number, setNumber] = useState(usualNumber)
  const respondents = Number(number)
  const isNumber = Number.isInteger(respondents) && respondents >= 1 && respondents <= mostTrial
  return (
    <form
      className="step"
      onSubmit={(event) => {
        event.preventDefault()
        if (isNumber && busy === undefined) void act('try', { json: { respondents } })
      }}
    >
      <label>
        <span className="field-label">{say('wave.trial_number')}</span>{' '}
        <input
          inputMode="numeric"
          size={5}
          value={number}
          aria-invalid={!isNumber}
          onChange={({ target }) => {
            setNumber(target.value)
          }}
        />
      </label>{' '}
      <button className="strong" aria-disabled={!isNumber || busy !== undefined}>
        {say('wave.trial_start')}
      </button>
    </form>
  )
}

function TrialState({ trial }: { readonly trial: FieldTrial }): ReactNode {
  const { say } = useSpeech()
  const { can, act } = useField()
  const { done, of, issues } = trial
  const text = say('wave.trial_done', { done, of })
  return (
    <>
      <p role="status">{text}</p>
      {trial.running ? <progress aria-label={text} value={done} max={of} /> : null}
      {can('interrupt') ? (
        <p>
          <button type="button" onClick={() => void act('interrupt')}>
            {say('wave.trial_stop')}
          </button>
        </p>
      ) : null}
      {issues.length === 0 ? null : (
        <div className="trouble" role="alert">
          <IssueList issues={issues} />
        </div>
      )}
    </>
  )
}
