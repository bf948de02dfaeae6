import type { ReactNode } from 'react'
import type { FieldAnswer } from '../../../../api/field-answers.ts'
import { IssueList } from '../../parts/issue-list.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
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
  const leading = useLeading(study, answer, again)
  return (
    <LeadingContext value={leading}>
      {answer.issues.length > 0 ? <Broken study={study} answer={answer} /> : null}
      {answer.plan === undefined ? (
        <MakePlan />
      ) : (
        <div className="field-desk">
          <div>
            <ModePanel plan={answer.plan} />
            <ServicePanel service={answer.service} mode={answer.plan.mode} />
            <AnonymityPanel plan={answer.plan} wave={answer.wave} />
            <StepPanel plan={answer.plan} wave={answer.wave} />
            <TrialPanel plan={answer.plan} />
            <PeoplePanel plan={answer.plan} wave={answer.wave} />
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
