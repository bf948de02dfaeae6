import type { ReactNode } from 'react'
import type { Action } from '../../../../publish/strategy/order-actions.ts'
import type { IndicatorReading } from '../../../../publish/strategy/read-indicator.ts'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import { callText } from '../../../../publish/strategy/standing-text.ts'
import { writeMeasure, writeMovement } from '../../../../publish/strategy/write-quantity.ts'
import { writeDate } from '../../../../publish/write-date.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { ActionForm } from './action-form.tsx'
import { Standing } from './standing.tsx'

interface ActionItemProps {
  readonly action: Action
  readonly because: string
  /** How to begin, its figures printed. */
  readonly how: string | undefined
  /** The plan, while it is edited. */
  readonly file: EditedFile | undefined
}

/** One action: why, how to begin, who, until when, and what it should move. */
export function ActionItem({ action, because, how, file }: ActionItemProps): ReactNode {
  const { advice, call } = action
  const { language, local } = useSpeech()
  const say = sayStrategyIn(language)
  return (
    <li>
      <p className="meta">
        <span className="quiet">{say(`axis.${advice.axis}`)}</span>{' '}
        <Standing {...callText(call, language)} />
      </p>
      <h3>{local(advice.title)}</h3>
      <p>{because}</p>
      {how === undefined ? null : (
        <p>
          <b>{say('action.how')}</b> — {how}
        </p>
      )}
      <ActionLines action={action} />
      {file === undefined ? null : <ActionForm file={file} id={advice.id} />}
    </li>
  )
}

function ActionLines({ action }: { readonly action: Action }): ReactNode {
  const { advice, due, calling, judgedBy } = action
  const { language, local } = useSpeech()
  const say = sayStrategyIn(language)
  const { state, effort, expects } = advice
  const lines: readonly (readonly [string, ReactNode])[] = [
    [say('action.who'), local(advice.who)],
    [say('action.due'), <time dateTime={due}>{writeDate(due, language)}</time>],
    ...(state === undefined ? [] : [[say('action.state'), say(`state.${state}`)] as const]),
    [say('action.effort'), say(`effort.${effort}`)],
    [
      say('action.expects'),
      <>
        <b>{writeMovement(expects.by, expects.unit, language)}</b>{' '}
        {judgedBy === undefined
          ? null
          : say('action.on', { figure: local(judgedBy.indicator.title) })}
      </>,
    ],
    [
      say('action.called_by'),
      calling.map((reading, at) => (
        <span key={reading.indicator.id}>
          {at > 0 ? ', ' : ''}
          {local(reading.indicator.title)} <Reading reading={reading} />
        </span>
      )),
    ],
  ]
  return (
    <dl>
      {lines.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The value of an indicator, leading to its record. */
export function Reading({ reading }: { readonly reading: IndicatorReading }): ReactNode {
  const { language } = useSpeech()
  const { indicator, measure, figure } = reading
  if (measure === undefined) return '–'
  const text = writeMeasure(measure.value, indicator.unit, language)
  return figure === undefined ? text : <Link href={withQuery({ figure: figure.id })}>{text}</Link>
}
