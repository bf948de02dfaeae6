import { useState } from 'react'
import type { ReactNode } from 'react'
import { officePaths } from '../../../../api/api-paths.ts'
import type { Role } from '../../../../api/role.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { instantText } from './instant-text.ts'
import { LineForm } from './line-form.tsx'
import { RoleField } from './role-field.tsx'
import { ShownOnce } from './shown-once.tsx'
import { TextField } from './text-field.tsx'
import { useDeed } from './use-deed.ts'

interface Invited {
  readonly email: string
  readonly link: string
  readonly until: string
}

/** Makes a link by which somebody comes in, once. */
export function InviteForm(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const { busy, trouble, run } = useDeed()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('reader')
  const [invited, setInvited] = useState<Invited>()
  const invite = async (): Promise<void> => {
    const json = { email, role }
    const made = await run<Omit<Invited, 'email'>>(officePaths.members(study.id), 'POST', json)
    setInvited(made && { ...made, email })
    if (made !== undefined) setEmail('')
  }
  return (
    <>
      <h3>{say('admin.invite')}</h3>
      <LineForm submit={say('admin.make_link')} busy={busy} onSubmit={() => void invite()}>
        <TextField
          label={say('admin.email')}
          type="email"
          maxLength={254}
          value={email}
          onWrite={setEmail}
        />
        <RoleField chosen={role} onChoose={setRole} />
      </LineForm>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      {invited === undefined ? null : <MadeLink invited={invited} />}
    </>
  )
}

function MadeLink({ invited }: { readonly invited: Invited }): ReactNode {
  const { language, say } = useSpeech()
  const { email, link, until } = invited
  return (
    <ShownOnce
      text={say('admin.link_made', { email, until: instantText(until, language) })}
      label={say('admin.link')}
      secret={link}
      copy={say('admin.copy_link')}
    />
  )
}
