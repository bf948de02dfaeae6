import type { ReactNode } from 'react'
import type { StudyCard } from '../../../../api/study-card.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { IssueList } from '../../parts/issue-list.tsx'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { roomAddress, rooms } from '../../shell/rooms.ts'
import { StudySteps } from './study-steps.tsx'

interface StudyCardProps {
  readonly study: StudyCard
  /** Called when its files have changed. */
  readonly onChange: () => void
}

/** A study among others: its populations, its waves, how it stands, the ways in. */
export function StudyCardView({ study, onChange }: StudyCardProps): ReactNode {
  const { local, say } = useSpeech()
  const { id, title, state, hasFigures, populations, simulated } = study
  const first = hasFigures || state === 'preparing' ? 'explore' : 'design'
  return (
    <article className="study-card" aria-labelledby={`study-${id}`}>
      <h2 id={`study-${id}`}>
        <Link href={roomAddress(id, first)}>{local(title)}</Link>
      </h2>
      <p className="state">
        <State study={study} />
        {hasFigures || simulated ? (
          <span className={simulated ? 'mark' : 'quiet'}>
            {say(simulated ? 'studies.simulated' : 'studies.real')}
          </span>
        ) : null}
      </p>
      <ul className="key">
        {populations.map((population) => (
          <li key={population.id} className={`dot ${population.accent}`}>
            {local(population.title)}
          </li>
        ))}
      </ul>
      <Facts study={study} />
      {study.issues.length === 0 ? null : (
        <details className="warning" open={study.issues.length < 4}>
          <summary>{say('studies.broken', { n: study.issues.length })}</summary>
          <IssueList issues={study.issues} />
        </details>
      )}
      <p className="ways">
        {rooms.map((room) => (
          <Link key={room.id} href={roomAddress(id, room.id)}>
            {say(room.title)}
          </Link>
        ))}
      </p>
      {study.role === 'reader' ? null : <StudySteps study={study} onChange={onChange} />}
    </article>
  )
}

function Facts({ study }: { readonly study: StudyCard }): ReactNode {
  const { language, local, say } = useSpeech()
  const { waves, hasFigures } = study
  return (
    <dl>
      <dt>{say('studies.folder')}</dt>
      <dd>
        <code>{study.id}</code>
      </dd>
      <dt>{say('studies.waves')}</dt>
      <dd>{waves.map((wave) => local(wave.title)).join(' · ')}</dd>
      {hasFigures ? (
        <>
          <dt>{say('studies.answers')}</dt>
          <dd>{formatNumber(study.respondents, language)}</dd>
          <dt>{say('studies.tables')}</dt>
          <dd>{formatNumber(study.tables, language)}</dd>
        </>
      ) : null}
    </dl>
  )
}

function State({ study: { state } }: { readonly study: StudyCard }): ReactNode {
  const { say } = useSpeech()
  return <span>{say(`state.${state}`)}</span>
}
