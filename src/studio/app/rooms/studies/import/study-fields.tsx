import type { ReactNode } from 'react'
import type { ImportAnswer } from '../../../../../api/import-answers.ts'
import type { ImportGroup, ImportPlan } from '../../../../../study/import/import-plan.ts'
import { useSpeech } from '../../../shell/language.ts'
import type { Grouping } from './change-plan.ts'

interface StudyFieldsProps {
  readonly read: ImportAnswer
  readonly plan: ImportPlan
  readonly onChange: (plan: ImportPlan) => void
  readonly onGroup: (grouping: Grouping, column: string | undefined) => void
  /** The name of the study’s folder. */
  readonly children: ReactNode
}

/** What is true of the whole file: its title, its time, who is in it. */
export function StudyFields(props: StudyFieldsProps): ReactNode {
  const { read, plan, onChange, onGroup, children } = props
  const { say } = useSpeech()
  const grouped = read.groupings.map(({ column }) => column)
  const choices = [
    { id: 'populationColumn', label: say('import.populations'), columns: grouped },
    { id: 'waveColumn', label: say('import.waves'), columns: grouped },
    { id: 'weightColumn', label: say('import.weight'), columns: read.weights },
  ] as const
  return (
    <section className="import-study">
      <h2>{say('import.study')}</h2>
      <div className="fields">
        {children}
        <TextField
          label={say('import.study_title')}
          value={plan.title}
          onChange={(title) => {
            onChange({ ...plan, title })
          }}
        />
        <TextField
          label={say('import.fieldwork')}
          value={plan.fieldwork}
          onChange={(fieldwork) => {
            onChange({ ...plan, fieldwork })
          }}
        />
        <LanguageChoice plan={plan} onChange={onChange} />
        {choices.map(({ id, label, columns }) => (
          <ColumnChoice
            key={id}
            label={label}
            columns={columns}
            chosen={plan[id]}
            onChoose={(column) => {
              onGroup(id, column)
            }}
          />
        ))}
      </div>
      <GroupNames
        groups={plan.populations}
        onChange={(populations) => {
          onChange({ ...plan, populations })
        }}
      />
    </section>
  )
}

function LanguageChoice({
  plan,
  onChange,
}: Pick<StudyFieldsProps, 'plan' | 'onChange'>): ReactNode {
  const { say } = useSpeech()
  return (
    <label>
      <span className="field-label">{say('import.language')}</span>{' '}
      <select
        value={plan.language}
        onChange={({ target }) => {
          onChange({ ...plan, language: target.value === 'fr' ? 'fr' : 'en' })
        }}
      >
        <option value="fr">Français</option>
        <option value="en">English</option>
      </select>
    </label>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function TextField({ label, value, onChange }: TextFieldProps): ReactNode {
  return (
    <label>
      <span className="field-label">{label}</span>{' '}
      <input
        value={value}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
    </label>
  )
}

interface ColumnChoiceProps {
  readonly label: string
  readonly columns: readonly string[]
  readonly chosen: string | undefined
  readonly onChoose: (column: string | undefined) => void
}

function ColumnChoice({ label, columns, chosen, onChoose }: ColumnChoiceProps): ReactNode {
  const { say } = useSpeech()
  return (
    <label>
      <span className="field-label">{label}</span>{' '}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? undefined : target.value)
        }}
      >
        <option value="">{say('import.no_column')}</option>
        {columns.map((column) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </select>
    </label>
  )
}

interface GroupNamesProps {
  readonly groups: readonly ImportGroup[]
  readonly onChange: (groups: readonly ImportGroup[]) => void
}

function GroupNames({ groups, onChange }: GroupNamesProps): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="fields">
      {groups.map((group) => (
        <TextField
          key={group.id}
          label={say('import.name_of', { value: group.value === '' ? group.id : group.value })}
          value={group.title}
          onChange={(title) => {
            onChange(groups.map((one) => (one.id === group.id ? { ...one, title } : one)))
          }}
        />
      ))}
    </div>
  )
}
