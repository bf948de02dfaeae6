import type { ReactNode } from 'react'
import type { FieldAnswer, FieldPlan, FieldWave } from '../../../../api/field-answers.ts'
import { IssueList } from '../../parts/issue-list.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useMay } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { Page } from '../../shell/page.tsx'
import { roomAddress } from '../../shell/rooms.ts'
import { useStudy } from '../../shell/study-context.ts'
import { AnonymityPanel } from './anonymity-panel.tsx'
import { FollowPanels } from './follow-panels.tsx'
import { MakePlan, ModePanel } from './mode-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { ServicePanel } from './service-panel.tsx'
import { StepPanel } from './step-panel.tsx'
import { TrialPanel } from './trial-panel.tsx'
import { LeadingContext, useFieldAnswer, useLeading } from './use-field.ts'

/** The wave of the study: how people are asked, how many answered, what comes next. */
export function FieldRoom(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const reading = useFieldAnswer(study.id)
  return (
    <Page title={say('room.field')} lead={say('wave.lead')} className="field">
      <ReadAnswer reading={reading}>
        {(answer) => <Wave study={study.id} answer={answer} again={reading.again} />}
      </ReadAnswer>
    </Page>
  )
}

interface WaveProps {
  readonly study: string
  readonly answer: FieldAnswer
  readonly again: () => void
}

function Wave({ study, answer, again }: WaveProps): ReactNode {
  const { say } = useSpeech()
  const mayLead = useMay('director')
  const leading = useLeading(study, answer, again)
  return (
    <LeadingContext value={leading}>
      {mayLead ? null : <p className="quiet">{say('wave.directors_lead')}</p>}
      {answer.issues.length > 0 ? <Broken study={study} answer={answer} /> : null}
      {answer.plan === undefined ? (
        <MakePlan />
      ) : (
        <div className="field-desk">
          <div>
            <ModePanel plan={answer.plan} />
            <ServicePanel service={answer.service} mode={answer.plan.mode} />
            <LeadingPanels plan={answer.plan} wave={answer.wave} />
          </div>
          {answer.wave === undefined ? null : (
            <div>
              <FollowPanels plan={answer.plan} wave={answer.wave} />
            </div>
          )}
        </div>
      )}
    </LeadingContext>
  )
}

function Broken({ study, answer }: Omit<WaveProps, 'again'>): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="warning">
      <p>{say('wave.broken')}</p>
      <IssueList issues={answer.issues} />
      <p>
        <Link href={roomAddress(study, 'design')}>{say('wave.mend')}</Link>
      </p>
    </div>
  )
}

type LeadingPanel = 'people' | 'anonymity' | 'steps' | 'trial'

/** Before the opening people are listed and promises signed; afterwards the wave itself comes first. */
const orders: Readonly<Record<'before' | 'after', readonly LeadingPanel[]>> = {
  before: ['people', 'anonymity', 'steps', 'trial'],
  after: ['steps', 'trial', 'people', 'anonymity'],
}

function LeadingPanels({ plan, wave }: LeadingPanelsProps): ReactNode {
  const panels: Readonly<Record<LeadingPanel, ReactNode>> = {
    people: <PeoplePanel key="people" plan={plan} wave={wave} />,
    anonymity: <AnonymityPanel key="anonymity" plan={plan} wave={wave} />,
    steps: <StepPanel key="steps" plan={plan} wave={wave} />,
    trial: <TrialPanel key="trial" plan={plan} />,
  }
  return orders[wave?.phase === 'preparing' ? 'before' : 'after'].map((name) => panels[name])
}

interface LeadingPanelsProps {
  readonly plan: FieldPlan
  readonly wave: FieldWave | undefined
}
