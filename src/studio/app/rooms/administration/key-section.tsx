import type { ReactNode } from 'react'
import type { KeyAnswer } from '../../../../api/administration-answers.ts'
import { officePaths } from '../../../../api/api-paths.ts'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { dayText } from './instant-text.ts'
import { KeyForm } from './key-form.tsx'
import { Section } from './section.tsx'
import { useDeed } from './use-deed.ts'

/** Keys by which programs act in the study. */
export function KeySection(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const reading = useAnswer<readonly KeyAnswer[]>(officePaths.keys(study.id))
  return (
    <Section title={say('admin.keys')}>
      <p className="quiet">{say('admin.keys_text', { origin: location.origin })}</p>
      <ReadAnswer reading={reading}>
        {(keys) =>
          keys.length === 0 ? (
            <p>{say('admin.no_keys')}</p>
          ) : (
            <KeyTable keys={keys} onChange={reading.again} />
          )
        }
      </ReadAnswer>
      <KeyForm onMade={reading.again} />
    </Section>
  )
}

interface KeyTableProps {
  readonly keys: readonly KeyAnswer[]
  readonly onChange: () => void
}

const columns = [
  'admin.key_name',
  'admin.role',
  'admin.key_until',
  'admin.key_used',
  'admin.key_by',
] as const

function KeyTable({ keys, onChange }: KeyTableProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const { busy, trouble, run } = useDeed()
  const revoke = async (key: string): Promise<void> => {
    await run(officePaths.key(study.id, key), 'DELETE')
    onChange()
  }
  return (
    <>
      <div className="scroll" role="region" tabIndex={0} aria-label={say('admin.keys')}>
        <table className="plain-table">
          <thead>
            <tr>
              {columns.map((key) => (
                <th scope="col" key={key}>
                  {say(key)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <KeyLine key={key.id} listed={key} busy={busy} onRevoke={() => void revoke(key.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
    </>
  )
}

interface KeyLineProps {
  readonly listed: KeyAnswer
  readonly busy: boolean
  readonly onRevoke: () => void
}

function KeyLine({ listed, busy, onRevoke }: KeyLineProps): ReactNode {
  const { language, say } = useSpeech()
  const { name, role, until, usedOn, madeBy } = listed
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{say(`role.${role}`)}</td>
      <td>{dayText(until, language)}</td>
      <td>{usedOn === undefined ? say('admin.key_never') : dayText(usedOn, language)}</td>
      <td>{madeBy ?? '–'}</td>
      <td className="actions">
        <ConfirmedButton
          label={say('admin.revoke')}
          name={name}
          title={say('admin.revoke_of', { name })}
          text={say('admin.revoke_text', { name })}
          disabled={busy}
          onConfirm={onRevoke}
        />
      </td>
    </tr>
  )
}
