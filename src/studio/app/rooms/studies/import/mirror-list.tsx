import type { ReactNode } from 'react'
import type {
  ImportMirror,
  ImportMirrorSide,
  ImportPlan,
} from '../../../../../study/import/import-plan.ts'
import { useSpeech } from '../../../shell/language.ts'
import { facedAnswers } from './faced-answers.ts'
import { MirrorAdd } from './mirror-add.tsx'

interface MirrorListProps {
  readonly plan: ImportPlan
  readonly onChange: (plan: ImportPlan) => void
}

/** Which answers of both populations face each other. */
export function MirrorList({ plan, onChange }: MirrorListProps): ReactNode {
  const { say } = useSpeech()
  const { mirrors, populations } = plan
  return (
    <section>
      <h2>{say('import.mirrors')}</h2>
      <p className="quiet">
        {say(populations.length === 2 ? 'import.mirrors_lead' : 'import.no_mirrors')}
      </p>
      <ul className="import-mirrors">
        {mirrors.map((mirror) => (
          <MirrorLine
            key={mirror.id}
            mirror={mirror}
            plan={plan}
            onChange={(changed) => {
              const kept = mirrors.flatMap((one) => (one.id === mirror.id ? (changed ?? []) : one))
              onChange({ ...plan, mirrors: kept })
            }}
          />
        ))}
      </ul>
      {populations.length === 2 ? <MirrorAdd plan={plan} onChange={onChange} /> : null}
    </section>
  )
}

interface MirrorLineProps {
  readonly mirror: ImportMirror
  readonly plan: ImportPlan
  /** Undefined takes it away. */
  readonly onChange: (mirror: ImportMirror | undefined) => void
}

function MirrorLine({ mirror, plan, onChange }: MirrorLineProps): ReactNode {
  const { say } = useSpeech()
  const { left, right } = mirror
  const labelOf = ({ item }: ImportMirrorSide): string =>
    plan.items.find(({ id }) => id === item)?.label ?? item
  const isOne = left.item === right.item
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          checked
          aria-label={say('import.mirror_keep', { left: labelOf(left), right: labelOf(right) })}
          onChange={() => {
            onChange(undefined)
          }}
        />{' '}
        {isOne ? labelOf(left) : `${labelOf(left)} | ${labelOf(right)}`}
      </label>
      <span>
        <FacedAnswer
          side={left}
          plan={plan}
          onChange={(value) => {
            const facing = isOne ? { ...right, value } : right
            onChange({ ...mirror, left: { ...left, value }, right: facing })
          }}
        />{' '}
        {isOne ? null : (
          <FacedAnswer
            side={right}
            plan={plan}
            onChange={(value) => {
              onChange({ ...mirror, right: { ...right, value } })
            }}
          />
        )}
      </span>
    </li>
  )
}

interface FacedAnswerProps {
  readonly side: ImportMirrorSide
  readonly plan: ImportPlan
  readonly onChange: (value: string) => void
}

function FacedAnswer({ side, plan, onChange }: FacedAnswerProps): ReactNode {
  const { say } = useSpeech()
  const item = plan.items.find(({ id }) => id === side.item)
  return (
    <select
      aria-label={say('import.mirror_answer', { item: item?.label ?? side.item })}
      value={side.value}
      onChange={({ target }) => {
        onChange(target.value)
      }}
    >
      {facedAnswers(item, say('import.mean')).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
