import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'
import type { NewColumn } from './edit-tables.ts'

interface GroupListProps {
  readonly variable: MenuVariable
  readonly groups: readonly NewColumn[]
  readonly onChange: (groups: readonly NewColumn[]) => void
}

/** Groups of answers so far, in their order; each may be dropped. */
export function GroupList({ variable, groups, onChange }: GroupListProps): ReactNode {
  const { local, say } = useSpeech()
  const labelOf = (code: string): string => {
    const category = variable.categories.find((one) => one.code === code)
    return category === undefined ? code : local(category.label)
  }
  return (
    <ol className="group-list">
      {groups.map((group) => (
        <li key={local(group.title)}>
          {local(group.title)}{' '}
          <span className="quiet">= {group.codes.map(labelOf).join(' + ')}</span>{' '}
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
