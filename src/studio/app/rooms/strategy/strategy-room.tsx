import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { StrategyAnswer } from '../../../../api/strategy-answer.ts'
import { FigureInAddress } from '../../parts/figure-in-address.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { sayStrategyIn } from '../../../../publish/strategy/say-strategy.ts'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { Page } from '../../shell/page.tsx'
import { roomAddress } from '../../shell/rooms.ts'
import { useStudy } from '../../shell/study-context.ts'
import { ActionList } from './action-list.tsx'
import { PlanVerdicts } from './plan-verdicts.tsx'
import { Scorecard } from './scorecard.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- the bundler puts it beside the room
import './strategy.css'

/** What the figures call for: the scorecard, what to do first, what the next wave says of the plan. */
export function StrategyRoom(): ReactNode {
  const { say } = useSpeech()
  const { hasStrategy } = useStudy()
  return (
    <Page title={say('room.strategy')} className="strategy">
      {hasStrategy ? <Diagnosed /> : <NoStrategy />}
      <FigureInAddress />
    </Page>
  )
}

function Diagnosed(): ReactNode {
  const study = useStudy()
  const reading = useAnswer<StrategyAnswer>(apiPaths.strategy(study.id), study.version)
  return (
    <ReadAnswer reading={reading}>
      {({ diagnosis, summary, because, how }) =>
        diagnosis === undefined ? (
          <NoStrategy />
        ) : (
          <>
            {summary === undefined ? null : <p className="summary">{summary}</p>}
            <Parts />
            <Scorecard readings={diagnosis.readings} />
            <ActionList diagnosis={diagnosis} because={because} how={how} />
            <PlanVerdicts judged={diagnosis.judged} />
          </>
        )
      }
    </ReadAnswer>
  )
}

/** The parts of a long page, in the order in which they stand. */
function Parts(): ReactNode {
  const { language, say } = useSpeech()
  const told = sayStrategyIn(language)
  const parts = [
    ['scorecard', told('score.title')],
    ['first', told('first.title')],
    ['verdicts', told('plan.title')],
  ] as const
  return (
    <nav aria-label={say('strategy.parts')}>
      <ul className="parts">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NoStrategy(): ReactNode {
  const { say } = useSpeech()
  const { id } = useStudy()
  return (
    <p>
      {say('strategy.none')} <Link href={roomAddress(id, 'design')}>{say('studies.mend')}</Link>
    </p>
  )
}
