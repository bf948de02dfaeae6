import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MailTested } from '../../../../api/administration-answers.ts'
import { apiPaths } from '../../../../api/api-paths.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useMe } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { LineForm } from './line-form.tsx'
import { mailWords } from './mail-words.ts'
import { Section } from './section.tsx'
import { TextField } from './text-field.tsx'
import { useDeed } from './use-deed.ts'

/** Sends a mail to the person themselves, and says plainly what came of it. */
export function MailSection(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const me = useMe()
  const { busy, trouble, run } = useDeed()
  const [to, setTo] = useState('')
  const [tested, setTested] = useState<MailTested>()
  const send = async (): Promise<void> => {
    const json = me?.accounts === true ? {} : { to }
    setTested(await run<MailTested>(apiPaths.administration(study.id, 'mail'), 'POST', json))
  }
  return (
    <Section title={say('admin.mail')}>
      <p className="quiet">{say('admin.mail_text')}</p>
      <LineForm submit={say('admin.send_mail')} busy={busy} onSubmit={() => void send()}>
        {me?.accounts === true ? (
          <span className="own-address">{me.email}</span>
        ) : (
          <TextField
            label={say('admin.mail_to')}
            type="email"
            maxLength={254}
            value={to}
            onWrite={setTo}
          />
        )}
      </LineForm>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      <div role="status">{tested === undefined ? null : <Outcome tested={tested} />}</div>
    </Section>
  )
}

function Outcome({ tested }: { readonly tested: MailTested }): ReactNode {
  const { say } = useSpeech()
  const { to, outcome, reason = '' } = tested
  return (
    <p className={outcome === 'sent' ? undefined : 'warning'}>
      {say(mailWords(outcome, reason), { to, reason })}
    </p>
  )
}
