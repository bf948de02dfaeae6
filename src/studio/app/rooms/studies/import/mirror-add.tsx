import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ImportItem, ImportPlan } from '../../../../../study/import/import-plan.ts'
import { useSpeech } from '../../../shell/language.ts'
import { facedAnswers } from './faced-answers.ts'

interface MirrorAddProps {
  readonly plan: ImportPlan
  readonly onChange: (plan: ImportPlan) => void
}

/** Sets a question of one population in front of a question of the other. */
export function MirrorAdd({ plan, onChange }: MirrorAddProps): ReactNode {
  const { say } = useSpeech()
  const [chosen, setChosen] = useState<readonly [string, string]>(['', ''])
  const [one, other] = plan.populations
  const items = plan.items.filter((item) => facedAnswers(item, '').length > 0)
  const [left, right] = chosen
  if (one === undefined || other === undefined) return null
  const sideOf = (population: string, id: string): ImportPlan['mirrors'][number]['left'] => {
    const item = items.find((each) => each.id === id)
    return { population, item: id, value: facedAnswers(item, '')[0]?.[0] ?? '' }
  }
  const taken = new Set(plan.mirrors.map(({ id }) => id))
  const id = left === right ? left : `${left}-${right}`.slice(0, 80)
  const isReady = left !== '' && right !== '' && !taken.has(id)
  return (
    <div className="fields">
      <QuestionChoice
        title={one.title}
        items={items}
        value={left}
        onChoose={(item) => {
          setChosen([item, right])
        }}
      />
      <QuestionChoice
        title={other.title}
        items={items}
        value={right}
        onChoose={(item) => {
          setChosen([left, item])
        }}
      />
      <button
        type="button"
        disabled={!isReady}
        onClick={() => {
          const mirror = { id, left: sideOf(one.id, left), right: sideOf(other.id, right) }
          onChange({ ...plan, mirrors: [...plan.mirrors, mirror] })
          setChosen(['', ''])
        }}
      >
        {say('import.mirror_add')}
      </button>
    </div>
  )
}

interface QuestionChoiceProps {
  readonly title: string
  readonly items: readonly ImportItem[]
  readonly value: string
  readonly onChoose: (item: string) => void
}

function QuestionChoice({ title, items, value, onChoose }: QuestionChoiceProps): ReactNode {
  const { say } = useSpeech()
  return (
    <label>
      <span className="field-label">{say('import.mirror_left', { title })}</span>{' '}
      <select
        value={value}
        onChange={({ target }) => {
          onChoose(target.value)
        }}
      >
        <option value="">{say('import.no_column')}</option>
        {items.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
