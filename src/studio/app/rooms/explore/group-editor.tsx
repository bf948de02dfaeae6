import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { groupedEdit } from './crossing-edit.ts'
import type { Columns, Crossing } from './crossing.ts'
import { keepCrossing } from './edit-tables.ts'
import type { NewColumn } from './edit-tables.ts'
import { GroupList } from './group-list.tsx'
import { NewGroup } from './new-group.tsx'
import { useTabBook } from './tab-book-context.ts'

/** Columns made of one or several answers each, kept as a banner of the study. */
export function GroupEditor({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { say } = useSpeech()
  const { variables } = useStudy()
  const { columns, population } = crossing
  // A base that has no name yet is kept first.
  if (columns.kind !== 'variable' || crossing.filter !== undefined) return null
  const variable = variables.find((one) => one.population === population && one.id === columns.id)
  if (variable === undefined || variable.categories.length < 3) return null
  return (
    <details className="net-editor">
      <summary>{say('group.title')}</summary>
      <p className="quiet">{say('group.means')}</p>
      <Groups key={variable.id} crossing={crossing} across={columns} variable={variable} />
    </details>
  )
}

interface GroupsProps {
  readonly crossing: Crossing
  readonly across: Extract<Columns, { kind: 'variable' }>
  readonly variable: MenuVariable
}

function Groups({ crossing, across, variable }: GroupsProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const book = useTabBook()
  const [groups, setGroups] = useState<readonly NewColumn[]>([])
  const isGood = groups.length >= 2 && !book.isBusy
  const keep = (): void => {
    if (!isGood) return
    const edit = groupedEdit(study, crossing, { across, columns: groups })
    book.change(keepCrossing(edit))
    goTo(withQuery({ by: `banner:${edit.banner.id}`, within: undefined, sort: undefined }))
  }
  return (
    <>
      <GroupList variable={variable} groups={groups} onChange={setGroups} />
      <NewGroup
        variable={variable}
        onAdd={(group) => {
          setGroups([...groups, group])
        }}
      />
      <button type="button" className="strong" aria-disabled={!isGood} onClick={keep}>
        {say('group.keep')}
      </button>
      <span className="quiet"> {groups.length >= 2 ? '' : say('group.keep_needs')}</span>
    </>
  )
}
