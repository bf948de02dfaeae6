import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import type { NewColumn } from './edit-tables.ts'

interface GroupListProps {
  readonly groups: readonly NewColumn[]
  readonly onChange: (groups: readonly NewColumn[]) => void
}

/** Groups of answers so far, in their order; each may be dropped. */
export function GroupList({ groups, onChange }: GroupListProps): ReactNode {
  const { local, say } = useSpeech()
  return (
    <ol className="group-list">
      {groups.map((group) => (
        <li key={local(group.title)}>
          {local(group.title)} <span className="quiet">= {group.codes.join(' + ')}</span>{' '}
          <button
            type="button"
            className="plain"
            aria-label={say('group.drop', { name: local(group.title) })}
            onClick={() => {
              onChange(groups.filter((one) => one !== group))
            }}
          >
            {say('net.remove')}
          </button>
        </li>
      ))}
    </ol>
  )
}
