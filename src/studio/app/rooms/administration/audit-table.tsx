import type { ReactNode } from 'react'
import type {
  AuditLineAnswer,
  KeyAnswer,
  MemberAnswer,
} from '../../../../api/administration-answers.ts'
import { studioTexts } from '../../../../core/catalogue/studio-text.ts'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'
import { instantText } from './instant-text.ts'

interface AuditTableProps {
  readonly lines: readonly AuditLineAnswer[]
  /** Number of the first line that does not fit. */
  readonly broken: number | undefined
  readonly members: readonly MemberAnswer[]
  readonly keys: readonly KeyAnswer[]
}

/** Lines of the log, the newest first. */
export function AuditTable({ lines, broken, members, keys }: AuditTableProps): ReactNode {
  const speech = useSpeech()
  const { language, say } = speech
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={say('admin.audit')}>
      <table className="plain-table log">
        <thead>
          <tr>
            <th scope="col">{say('admin.line')}</th>
            <th scope="col">{say('admin.when')}</th>
            <th scope="col">{say('admin.who')}</th>
            <th scope="col">{say('admin.what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map((line) => (
            <tr key={line.n} className={line.n === broken ? 'broken' : undefined}>
              <th scope="row">
                {line.n === broken ? '✕ ' : ''}
                {line.n}
              </th>
              <td>{instantText(line.at, language)}</td>
              <td>{actorOf(line.actor, { members, keys }, speech)}</td>
              <td>
                {deedOf(line.action, speech)}{' '}
                <span className="quiet">{detailOf(line, speech)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function actorOf(
  actor: string,
  { members, keys }: Pick<AuditTableProps, 'members' | 'keys'>,
  { say }: Speech,
): string {
  if (actor === 'system') return say('admin.house')
  const id = actor.replace(/^key:/, '')
  if (id === actor) {
    const name = members.find((member) => member.id === id)?.name
    return name ?? say('admin.former', { id: id.slice(0, 8) })
  }
  const name = keys.find((key) => key.id === id)?.name
  return name === undefined
    ? say('admin.former_key', { id: id.slice(0, 8) })
    : say('admin.key_named', { name })
}

/** What was done, in words where there are some. */
function deedOf(action: string, { say }: Speech): ReactNode {
  const key = `deed.${action}`
  return isText(key) ? say(key) : <code>{action}</code>
}

function isText(key: string): key is StudioTextKey {
  return Object.hasOwn(studioTexts, key)
}

/** What the line says beside: names and numbers, never contents. */
function detailOf({ detail }: AuditLineAnswer, { say }: Speech): string {
  try {
    const told: unknown = JSON.parse(detail)
    return Object.entries(told ?? {})
      .map(([name, value]) => {
        const [label, text] = [`detail.${name}`, String(value)]
        if (isText(label)) return say(label, { value: name === 'role' ? roleOf(text, say) : text })
        return `${name}: ${text}`
      })
      .join(' · ')
  } catch {
    return detail
  }
}

function roleOf(role: string, say: Speech['say']): string {
  const key = `role.${role}`
  return isText(key) ? say(key) : role
}
