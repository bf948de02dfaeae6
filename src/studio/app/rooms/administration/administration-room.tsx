import type { ReactNode } from 'react'
import { useMay, useMe } from '../../shell/account-context.ts'
import { Awaited } from '../../shell/awaited.tsx'
import { useSpeech } from '../../shell/language.ts'
import { Page } from '../../shell/page.tsx'
import { AuditSection } from './audit-section.tsx'
import { HouseSections } from './house-sections.tsx'
import { KeySection } from './key-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { YouSection } from './you-section.tsx'

/** Who works on the study, what they did, and how the house is. */
export function AdministrationRoom(): ReactNode {
  const { say } = useSpeech()
  const me = useMe()
  const isDirector = useMay('director')
  if (me === undefined) {
    return (
      <Page title={say('room.administration')}>
        <Awaited />
      </Page>
    )
  }
  if (!me.accounts) {
    return (
      <Page title={say('room.administration')} lead={say('admin.local_lead')}>
        <HouseSections />
      </Page>
    )
  }
  return (
    <Page title={say('room.administration')} lead={say('admin.lead')}>
      <YouSection me={me} />
      {isDirector ? (
        <>
          <PeopleSection />
          <KeySection />
          <HouseSections />
          <AuditSection />
        </>
      ) : (
        <p className="warning">{say('admin.directors_only')}</p>
      )}
    </Page>
  )
}
