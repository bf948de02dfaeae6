import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { HealthAnswer, HealthLevel } from '../../../../api/administration-answers.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { useSpeech } from '../../shell/language.ts'
import { clockCheck } from './clock-check.ts'

const signs: Readonly<Record<HealthLevel, string>> = {
  good: '✓',
  note: '·',
  watch: '!',
  bad: '✕',
}

/** What was looked at, each with how it is and what to do. */
export function HealthList({ health }: { readonly health: HealthAnswer }): ReactNode {
  const { say } = useSpeech()
  // Against the moment at which it came, not that of the last look at the page.
  const clock = useMemo(() => clockCheck(health.at, Date.now()), [health])
  return (
    <ul className="health">
      {health.checks.map(({ key, level, values }) => (
        <HealthLine key={key} level={level}>
          <Words id={key} values={values} />
        </HealthLine>
      ))}
      <HealthLine level={clock.level}>
        {say(clock.level === 'good' ? 'health.clock.right' : 'health.clock.wrong', {
          minutes: clock.minutes,
        })}
      </HealthLine>
    </ul>
  )
}

interface HealthLineProps {
  readonly level: HealthLevel
  readonly children: ReactNode
}

function HealthLine({ level, children }: HealthLineProps): ReactNode {
  const { say } = useSpeech()
  return (
    <li className={level}>
      <span className="sign" aria-hidden="true">
        {signs[level]}
      </span>
      <span>
        <span className="sr">{say(`level.${level}`)} : </span>
        {children}
      </span>
    </li>
  )
}

interface WordsProps {
  readonly id: HealthAnswer['checks'][number]['key']
  readonly values: HealthAnswer['checks'][number]['values']
}

const engines: Readonly<Record<string, string>> = { postgresql: 'PostgreSQL', pglite: 'PGlite' }

function Words({ id, values }: WordsProps): ReactNode {
  const { language, say } = useSpeech()
  const { gigabytes, engine } = values
  const told = {
    ...values,
    ...(typeof gigabytes === 'number' ? { gigabytes: formatNumber(gigabytes, language) } : {}),
    ...(typeof engine === 'string' ? { engine: engines[engine] ?? engine } : {}),
  }
  // “0 days ago” is no way to say it.
  if (id === 'backup.recent' && values['days'] === 0) return say('health.backup.today')
  return say(`health.${id}`, told)
}
