import type { ReactNode } from 'react'
import type { HealthAnswer } from '../../../../api/administration-answers.ts'
import { apiPaths } from '../../../../api/api-paths.ts'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { BackupSection } from './backup-section.tsx'
import { HealthList } from './health-list.tsx'
import { MailSection } from './mail-section.tsx'
import { Section } from './section.tsx'

/** How the house is, whether mails go out, and backups. */
export function HouseSections(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const reading = useAnswer<HealthAnswer>(apiPaths.administration(study.id, 'health'))
  return (
    <>
      <Section title={say('admin.health')}>
        <ReadAnswer reading={reading}>{(health) => <HealthList health={health} />}</ReadAnswer>
        {reading.value === undefined ? null : (
          <button type="button" onClick={reading.again}>
            {say('admin.look_again')}
          </button>
        )}
      </Section>
      {reading.value?.served === true ? (
        <>
          <MailSection />
          <BackupSection backups={reading.value.backups} onMade={reading.again} />
        </>
      ) : null}
      {reading.value?.served === false ? (
        <p className="quiet">{say('admin.not_served', { study: study.id })}</p>
      ) : null}
    </>
  )
}
