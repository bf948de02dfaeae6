import type { ReactNode } from 'react'
import type { FieldPlan, FieldService } from '../../../../api/field-answers.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { IssueList } from '../../parts/issue-list.tsx'
import { useSpeech } from '../../shell/language.ts'
import { OutcomeNote } from './outcome-note.tsx'
import { useField } from './use-field.ts'

interface ServicePanelProps {
  readonly service: FieldService
  readonly mode: FieldPlan['mode']
}

/** Whether the services of the wave run, where they are reached, and what to do when they do not. */
export function ServicePanel({ service, mode }: ServicePanelProps): ReactNode {
  const { say } = useSpeech()
  const { can, act, busy } = useField()
  return (
    <section aria-labelledby="field-service">
      <h2 id="field-service">{say('wave.service')}</h2>
      <div role="status">
        <p>{say(`wave.service.${serviceState(service)}`)}</p>
      </div>
      {'issues' in service ? (
        <div className="warning">
          <IssueList issues={service.issues} />
        </div>
      ) : null}
      {service.kind === 'running' ? <Running service={service} mode={mode} /> : null}
      {service.kind === 'starting' ? <progress aria-label={say('wave.service.starting')} /> : null}
      {can('start') ? <StartButtons failed={service.kind !== 'off'} /> : null}
      {can('stop') ? (
        <p>
          <button type="button" disabled={busy !== undefined} onClick={() => void act('stop')}>
            {say('wave.stop')}
          </button>{' '}
          <span className="quiet">{say('wave.stop_text')}</span>
        </p>
      ) : null}
      <OutcomeNote of={['start', 'stop']} />
    </section>
  )
}

function serviceState(
  service: FieldService,
): 'off' | 'starting' | 'here' | 'elsewhere' | 'lost' | 'failed' {
  if (service.kind !== 'running') return service.kind
  return service.here ? 'here' : 'elsewhere'
}

function StartButtons({ failed }: { readonly failed: boolean }): ReactNode {
  const { say } = useSpeech()
  const { act, busy } = useField()
  const start = (anew: boolean): void => void act('start', { json: { anew } })
  return (
    <p className="actions">
      <button
        type="button"
        className="strong"
        aria-disabled={busy !== undefined}
        onClick={() => {
          if (busy === undefined) start(false)
        }}
      >
        {say(failed ? 'wave.start_again' : 'wave.start')}
      </button>
      {failed ? (
        <button
          type="button"
          onClick={() => {
            start(true)
          }}
        >
          {say('wave.start_anew')}
        </button>
      ) : null}
    </p>
  )
}

interface RunningProps {
  readonly service: Extract<FieldService, { readonly kind: 'running' }>
  readonly mode: FieldPlan['mode']
}

function Running({ service, mode }: RunningProps): ReactNode {
  const { say } = useSpeech()
  const { respondents, office, here, canMail, events } = service
  return (
    <>
      <dl className="facts">
        {respondents === undefined ? null : (
          <div>
            <dt>{say('wave.respondents')}</dt>
            <dd>
              <a href={respondents} target="_blank" rel="noreferrer">
                {respondents}
              </a>{' '}
              <CopyButton text={respondents}>{say('wave.copy')}</CopyButton>
            </dd>
          </div>
        )}
        {office === undefined ? null : (
          <div>
            <dt>{say('wave.office')}</dt>
            <dd>
              <a href={office} target="_blank" rel="noreferrer">
                {office}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {here ? <p className="quiet">{say('wave.this_machine')}</p> : null}
      {canMail === false && mode !== 'open' ? <p className="quiet">{say('wave.no_mail')}</p> : null}
      {events.length === 0 ? null : (
        <ul className="quiet">
          {events.map(({ kind, service: name }, at) => (
            <li key={`${String(at)} ${kind}`}>{say(`wave.event.${kind}`, { service: name })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
