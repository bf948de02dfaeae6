import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MemberAnswer } from '../../../../api/administration-answers.ts'
import { officePaths } from '../../../../api/api-paths.ts'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { ConfirmedButton } from './confirmed-button.tsx'
import { InviteForm } from './invite-form.tsx'
import { RoleChoice } from './role-choice.tsx'
import { Section } from './section.tsx'
import { useDeed } from './use-deed.ts'

/** The members of the study: their roles, their sessions, who comes in and who leaves. */
export function PeopleSection(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const reading = useAnswer<readonly MemberAnswer[]>(officePaths.members(study.id))
  return (
    <Section title={say('admin.people')}>
      <p className="quiet">{say('admin.roles_text')}</p>
      <ReadAnswer reading={reading}>
        {(members) => <MemberTable members={members} onChange={reading.again} />}
      </ReadAnswer>
      <InviteForm />
    </Section>
  )
}

interface MemberTableProps {
  readonly members: readonly MemberAnswer[]
  /** Called when somebody's role or membership has changed. */
  readonly onChange: () => void
}

function MemberTable({ members, onChange }: MemberTableProps): ReactNode {
  const { say } = useSpeech()
  const deed = useDeed()
  const [ended, setEnded] = useState<number>()
  return (
    <>
      <div className="scroll" role="region" tabIndex={0} aria-label={say('admin.people')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say('admin.name')}</th>
              <th scope="col">{say('admin.email')}</th>
              <th scope="col">{say('admin.role')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberLine
                key={member.id}
                member={member}
                deed={deed}
                onChange={onChange}
                onEnded={setEnded}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">{ended === undefined ? '' : say('admin.ended', { n: ended })}</p>
      {deed.trouble === undefined ? null : <TroubleNote trouble={deed.trouble} />}
    </>
  )
}

interface MemberLineProps {
  readonly member: MemberAnswer
  readonly deed: ReturnType<typeof useDeed>
  readonly onChange: () => void
  readonly onEnded: (sessions: number) => void
}

function MemberLine({ member, deed, onChange, onEnded }: MemberLineProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const { id, name, email, role } = member
  const change = async (path: string, method: 'POST' | 'DELETE', json?: unknown): Promise<void> => {
    await deed.run(path, method, json)
    onChange()
  }
  const endSessions = async (): Promise<void> => {
    const done = await deed.run<{ readonly ended: number }>(
      officePaths.endSessions(study.id, id),
      'POST',
    )
    if (done !== undefined) onEnded(done.ended)
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{email}</td>
      <td>
        <RoleChoice
          label={say('admin.role_of', { name })}
          chosen={role}
          disabled={deed.busy}
          onChoose={(next) => void change(officePaths.role(study.id, id), 'POST', { role: next })}
        />
      </td>
      <td className="actions">
        <button type="button" disabled={deed.busy} onClick={() => void endSessions()}>
          {say('admin.end_sessions')}
          <span className="sr"> {name}</span>
        </button>
        <ConfirmedButton
          label={say('admin.remove')}
          name={name}
          title={say('admin.remove_of', { name })}
          text={say('admin.remove_text', { name })}
          disabled={deed.busy}
          onConfirm={() => void change(officePaths.member(study.id, id), 'DELETE')}
        />
      </td>
    </tr>
  )
}
