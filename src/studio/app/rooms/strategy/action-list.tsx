import type { ReactNode } from 'react'
import type { Diagnosis } from '../../../../publish/strategy/diagnosis.ts'
import { isCalled } from '../../../../publish/strategy/order-actions.ts'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import { callText } from '../../../../publish/strategy/standing-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { ActionItem } from './action-item.tsx'
import { Standing } from './standing.tsx'

interface ActionListProps {
  readonly diagnosis: Diagnosis
  /** Why each action is called for, by the id of the advice. */
  readonly because: Readonly<Record<string, string>>
}

/** Actions in the order in which to begin them, and those that no figure calls for. */
export function ActionList({ diagnosis, because }: ActionListProps): ReactNode {
  const { language, local } = useSpeech()
  const say = sayStrategyIn(language)
  const called = diagnosis.actions.filter(isCalled)
  const idle = diagnosis.actions.filter((action) => !isCalled(action))
  return (
    <section aria-labelledby="first">
      <h2 id="first">{say('first.title')}</h2>
      <p className="quiet">{say('first.lead')}</p>
      {called.length === 0 ? <p>{say('first.none')}</p> : null}
      <ol className="strategy-actions">
        {called.map((action) => (
          <ActionItem
            key={action.advice.id}
            action={action}
            because={because[action.advice.id] ?? ''}
          />
        ))}
      </ol>
      {idle.length === 0 ? null : (
        <details>
          <summary>{say('idle.title')}</summary>
          <p className="quiet">{say('idle.lead')}</p>
          <ul>
            {idle.map(({ advice, call }) => (
              <li key={advice.id}>
                {local(advice.title)} <Standing {...callText(call, language)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
