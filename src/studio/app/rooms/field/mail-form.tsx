import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldMailing, FieldPlan } from '../../../../api/field-answers.ts'
import { useSpeech } from '../../shell/language.ts'
import { useField } from './use-field.ts'

interface MailFormProps {
  readonly plan: FieldPlan
  readonly mailing: FieldMailing | undefined
}

/** Mails to the people of the list, in batches. */
export function MailForm({ plan, mailing }: MailFormProps): ReactNode {
  const { say } = useSpeech()
  const { can, act, busy } = useField()
  const [size, setSize] = useState('50')
  const [pause, setPause] = useState('30')
  const send = (action: 'invite' | 'remind'): void =>
    void act(action, { json: { size: Number(size), pauseSeconds: Number(pause) } })
  const remind = plan.mode === 'anonymous' ? 'wave.remind_anonymous' : 'wave.remind'
  return (
    <>
      {can('invite') ? (
        <form
          className="step"
          onSubmit={(event) => {
            event.preventDefault()
            send('invite')
          }}
        >
          <NumberField label={say('wave.mail_size')} value={size} onWrite={setSize} />{' '}
          <NumberField label={say('wave.mail_pause')} value={pause} onWrite={setPause} />{' '}
          <button disabled={busy !== undefined}>{say('wave.invite')}</button>{' '}
          <button
            type="button"
            disabled={busy !== undefined}
            onClick={() => {
              send('remind')
            }}
          >
            {say(remind)}
          </button>
        </form>
      ) : null}
      <p className="quiet">{say('wave.mail_text')}</p>
      {mailing?.kind === undefined ? null : <Mailing mailing={mailing} />}
    </>
  )
}

function Mailing({ mailing }: { readonly mailing: FieldMailing }): ReactNode {
  const { say } = useSpeech()
  const { can, act } = useField()
  const { sent, refused, failed, reasons } = mailing
  return (
    <div role="status">
      <p>{say('wave.mailing', { sent, refused, failed })}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {can('halt') ? (
        <button type="button" onClick={() => void act('halt')}>
          {say('wave.halt')}
        </button>
      ) : null}
    </div>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
}

function NumberField({ label, value, onWrite }: NumberFieldProps): ReactNode {
  return (
    <label>
      <span className="field-label">{label}</span>{' '}
      <input
        inputMode="numeric"
        size={4}
        value={value}
        onChange={({ target }) => {
          onWrite(target.value)
        }}
      />
    </label>
  )
}
