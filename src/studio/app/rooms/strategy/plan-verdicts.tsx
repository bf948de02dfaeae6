import type { ReactNode } from 'react'
import type { JudgedAction } from '../../../../publish/strategy/judge-plan.ts'
import { unitOfPlan, verdictText, writeGot } from '../../../../publish/strategy/plan-section.ts'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import { writeMovement } from '../../../../publish/strategy/write-quantity.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { withQuery } from '../../shell/location.ts'
import { Standing } from './standing.tsx'

/** What the next wave says of the plan, or that none has yet. */
export function PlanVerdicts({ judged }: { readonly judged: readonly JudgedAction[] }): ReactNode {
  const { language, say: sayStudio } = useSpeech()
  const say = sayStrategyIn(language)
  const title = say('plan.title')
  if (judged.length === 0) {
    return (
      <section aria-labelledby="verdicts">
        <h2 id="verdicts">{title}</h2>
        <p className="quiet">{sayStudio('plan.none_yet')}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">{title}</h2>
      <p className="quiet">{say('plan.lead')}</p>
      <div className="scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="verdicts">
          <thead>
            <tr>
              <th scope="col" className="text">
                {say('plan.action')}
              </th>
              <th scope="col">{say('plan.planned')}</th>
              <th scope="col">{say('plan.got')}</th>
              <th scope="col" className="text">
                {say('plan.verdict')}
              </th>
            </tr>
          </thead>
          <tbody>
            {judged.map((one) => (
              <Verdict key={one.planned.id} judged={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Verdict({ judged }: { readonly judged: JudgedAction }): ReactNode {
  const { language, local } = useSpeech()
  const { planned, outcome } = judged
  return (
    <tr>
      <th scope="row">{local(planned.title)}</th>
      <td>{writeMovement(planned.by, unitOfPlan(planned.figure), language)}</td>
      <td>
        {outcome.kind === 'measured' ? (
          <Link href={withQuery({ figure: outcome.trend.id })}>{writeGot(outcome, language)}</Link>
        ) : (
          '–'
        )}
      </td>
      <td className="text">
        <Standing {...verdictText(outcome, language)} />
      </td>
    </tr>
  )
}
