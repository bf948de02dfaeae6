import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import type { Crossing } from './crossing.ts'
import { derivedId } from './derived-edit.ts'
import { DerivedList } from './derived-list.tsx'
import type { NewColumn } from './edit-tables.ts'
import { GroupList } from './group-list.tsx'
import { isInEveryLanguage, proposedTitle } from './made-title.ts'
import { NewGroup } from './new-group.tsx'
import { recodeEdit } from './recode-edit.ts'
import { useTabBook } from './tab-book-context.ts'
import { TitleFields } from './title-fields.tsx'
import { useGoToMade } from './use-go-to-made.ts'

/** A new variable made of groups of the answers in the rows, kept by the study. */
export function RecodeEditor({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { say } = useSpeech()
  const { variables } = useStudy()
  const variable = variables.find(
    ({ id, population }) => id === crossing.variable && population === crossing.population,
  )
  // One derived variable is not made of another.
  if (variable === undefined || variable.derived !== undefined) return null
  if (variable.categories.length < 3) return null
  return (
    <details className="net-editor">
      <summary>{say('recode.title')}</summary>
      <p className="quiet">
        {say('recode.means')} {variable.kind === 'multiple' ? say('recode.first') : ''}
      </p>
      <DerivedList variable={variable} crossing={crossing} />
      <Recode
        key={`${variable.population} ${variable.id}`}
        crossing={crossing}
        variable={variable}
      />
    </details>
  )
}

interface RecodeProps {
  readonly crossing: Crossing
  readonly variable: MenuVariable
}

function Recode({ crossing, variable }: RecodeProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const book = useTabBook()
  const [groups, setGroups] = useState<readonly NewColumn[]>([])
  const [ownTitle, setTitle] = useState<LocalText>()
  const [made, setMade] = useState<string>()
  useGoToMade(crossing, made)
  const title = ownTitle ?? proposedTitle(variable.label, 'recode.name_of')
  const isGood = groups.length >= 2 && isInEveryLanguage(title)
  const keep = (): void => {
    if (!isGood || book.isBusy) return
    const id = derivedId(study, `${variable.id}_recoded`)
    book.change(recodeEdit(study, { crossing, variable, id }, { title, groups }))
    setMade(id)
  }
  return (
    <div className="made">
      <GroupList variable={variable} groups={groups} onChange={setGroups} />
      <NewGroup
        variable={remaining(variable, groups)}
        words={{ name: say('recode.group'), add: say('recode.add_group') }}
        onAdd={(group) => {
          setGroups([...groups, group])
        }}
      />
      <TitleFields label={say('recode.name')} title={title} onWrite={setTitle} />
      <button
        type="button"
        className="strong"
        aria-disabled={!isGood || book.isBusy}
        onClick={keep}
      >
        {say('recode.keep')}
      </button>
      <span className="quiet"> {isGood ? '' : say('recode.needs')}</span>
    </div>
  )
}

/** The answers that may still be grouped: one of a single choice is in one group. */
function remaining(variable: MenuVariable, groups: readonly NewColumn[]): MenuVariable {
  if (variable.kind !== 'single') return variable
  const taken = new Set(groups.flatMap(({ codes }) => codes))
  return { ...variable, categories: variable.categories.filter(({ code }) => !taken.has(code)) }
}
