import { useState } from 'react'
import type { ReactNode } from 'react'
import { officePaths } from '../../../../api/api-paths.ts'
import type { Role } from '../../../../api/role.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { LineForm } from './line-form.tsx'
import { RoleField } from './role-field.tsx'
import { ShownOnce } from './shown-once.tsx'
import { TextField } from './text-field.tsx'
import { useDeed } from './use-deed.ts'

/** Days that a key lasts unless somebody says otherwise, and at most. */
const usualDays = 90
const mostDays = 366

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Makes a key, and shows it once. */
export function KeyForm({ onMade }: { readonly onMade: () => void }): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const { busy, trouble, run } = useDeed()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('reader')
  const [until, setUntil] = useState(() => inDays(usualDays))
  const [key, setKey] = useState<string>()
  const make = async (): Promise<void> => {
    const json = { name, role, until }
    const made = await run<{ readonly key: string }>(officePaths.keys(study.id), 'POST', json)
    setKey(made?.key)
    if (made === undefined) return
    setName('')
    onMade()
  }
  return (
    <>
      <LineForm submit={say('admin.make_key')} busy={busy} onSubmit={() => void make()}>
        <TextField label={say('admin.key_name')} maxLength={200} value={name} onWrite={setName} />
        <RoleField chosen={role} onChoose={setRole} />
        <TextField
          label={say('admin.key_until')}
          type="date"
          min={inDays(0)}
          max={inDays(mostDays)}
          value={until}
          onWrite={setUntil}
        />
      </LineForm>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      {key === undefined ? null : <MadeKey secret={key} />}
    </>
  )
}

function MadeKey({ secret }: { readonly secret: string }): ReactNode {
  const { say } = useSpeech()
  return (
    <ShownOnce
      text={say('admin.key_made')}
      label={say('admin.key')}
      secret={secret}
      copy={say('admin.copy_key')}
    />
  )
}
