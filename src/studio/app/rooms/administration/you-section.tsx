import type { ReactNode } from 'react'
import type { MeAnswer } from '../../../../api/account-answers.ts'
import { officePaths } from '../../../../api/api-paths.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSpeech } from '../../shell/language.ts'
import { hereAddress, signInAddress } from '../../shell/sign-in-address.ts'
import { useStudy } from '../../shell/study-context.ts'
import { Section } from './section.tsx'
import { useDeed } from './use-deed.ts'

/** Who the person is here, and the end of all their sessions. */
export function YouSection({ me }: { readonly me: MeAnswer }): ReactNode {
  const { say } = useSpeech()
  const { role } = useStudy()
  const { busy, trouble, run } = useDeed()
  const end = async (): Promise<void> => {
    const ended = await run(officePaths.endMySessions, 'POST')
    if (ended !== undefined) location.assign(signInAddress(hereAddress()))
  }
  return (
    <Section title={say('admin.you')}>
      <dl className="record">
        <dt>{say('admin.name')}</dt>
        <dd>{me.name}</dd>
        <dt>{say('admin.email')}</dt>
        <dd>{me.email}</dd>
        <dt>{say('admin.role')}</dt>
        <dd>{role === undefined ? '–' : say(`role.${role}`)}</dd>
      </dl>
      <p>
        <button type="button" disabled={busy} onClick={() => void end()}>
          {say('admin.end_mine')}
        </button>{' '}
        <span className="quiet">{say('admin.end_mine_text')}</span>
      </p>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
    </Section>
  )
}
