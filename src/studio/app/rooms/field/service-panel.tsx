import type { ReactNode } from 'react'
import type { FieldPlan, FieldService } from '../../../../api/field-answers.ts'
import { CopyButton } from '../../parts/copy-button.tsx'
import { IssueList } from '../../parts/issue-list.tsx'
import { useSpeech } from '../../shell/language.ts'
import { OutcomeNote } from './outcome-note.tsx'
import { useAccent } from './use-accent.ts'
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
        <p className="step">
          <button type="button" disabled={busy !== undefined} onClick={() => void act('stop')}>
            {say('wave.stop')}
          </button>{' '}
          <span>{say('wave.stop_text')}</span>
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
  const { here, canMail, events } = service
  const addresses = useAddresses(service)
  return (
    <>
      <dl className="addresses">
        {addresses.map(([term, address]) => (
          <div key={address}>
            <dt>{term}</dt>
            <dd>
              <a href={address} target="_blank" rel="noreferrer">
                {address}
              </a>{' '}
              <CopyButton text={address}>{say('wave.copy')}</CopyButton>
            </dd>
          </div>
        ))}
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

/** Where respondents and staff go; in open mode each group has an address of its own. */
function useAddresses({ office }: RunningProps['service']): readonly (readonly [string, string])[] {
  const { say } = useSpeech()
  const { groupTitle } = useAccent()
  const { plan, wave } = useField().answer
  const origin = wave?.respondents
  const groups = plan?.mode === 'open' ? plan.groups : []
  const pages =
    origin === undefined
      ? []
      : groups.map(({ id, population }): readonly [string, string] => [
          say('wave.group_address', { group: groupTitle(id, population) }),
          `${origin}/o/${encodeURIComponent(id)}`,
        ])
  const all: readonly (readonly [string, string])[] =
    origin === undefined || pages.length > 0 ? pages : [[say('wave.respondents'), origin]]
  return office === undefined ? all : [...all, [say('wave.office'), office]]
}
