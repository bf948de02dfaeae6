import type { ReactNode } from 'react'
import type { ImportFacts } from '../../../../../api/import-answers.ts'
import { importReasons } from '../../../../../core/catalogue/import-text.ts'
import type { ImportItem, ImportPlan } from '../../../../../study/import/import-plan.ts'
import { useSpeech } from '../../../shell/language.ts'
import { AnswerList } from './answer-list.tsx'
import { withItem } from './change-plan.ts'

interface ColumnListProps {
  readonly plan: ImportPlan
  readonly facts: Readonly<Record<string, ImportFacts>>
  readonly onChange: (plan: ImportPlan) => void
}

/** Every column of the file, and what becomes of it. */
export function ColumnList({ plan, facts, onChange }: ColumnListProps): ReactNode {
  const { say } = useSpeech()
  const used = new Set([plan.populationColumn, plan.waveColumn, plan.weightColumn])
  return (
    <section>
      <h2>{say('import.columns')}</h2>
      <ol className="import-columns">
        {plan.items
          .filter(({ columns: [column] }) => column !== undefined && !used.has(column))
          .map((item) => (
            <ColumnLine
              key={item.id}
              item={item}
              facts={facts[item.id]}
              onChange={(change) => {
                onChange(withItem(plan, item.id, change))
              }}
            />
          ))}
      </ol>
    </section>
  )
}

interface ColumnLineProps {
  readonly item: ImportItem
  readonly facts: ImportFacts | undefined
  readonly onChange: (change: Partial<ImportItem>) => void
}

function ColumnLine({ item, facts, onChange }: ColumnLineProps): ReactNode {
  const { language, say } = useSpeech()
  const { kind, columns } = item
  const [first = ''] = columns
  const others = columns.length - 1
  return (
    <li className={kind === 'leave_out' ? 'left-out' : undefined}>
      <div>
        <code>{first === '' ? '""' : first}</code>{' '}
        {others > 0 ? (
          <span className="quiet">{say('import.and_others', { n: others })}</span>
        ) : null}
        <p className="quiet">
          {facts?.reason === undefined
            ? say('import.filled', { n: facts?.n ?? 0 })
            : say('import.left', { reason: importReasons[facts.reason][language] })}
        </p>
      </div>
      <KindChoice column={first} item={item} facts={facts} onChange={onChange} />
      {kind === 'leave_out' ? null : <Asked column={first} item={item} onChange={onChange} />}
    </li>
  )
}

function KindChoice({
  column,
  item,
  facts,
  onChange,
}: ColumnLineProps & { readonly column: string }): ReactNode {
  const { say } = useSpeech()
  const kinds = facts?.kinds ?? [item.kind]
  return (
    <select
      aria-label={say('import.kind_of', { column })}
      value={item.kind}
      onChange={({ target }) => {
        const kind = kinds.find((one) => one === target.value) ?? item.kind
        onChange({ kind, isBanner: kind === 'single' && item.isBanner })
      }}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {say(`import.kind.${kind}`)}
        </option>
      ))}
    </select>
  )
}

interface AskedProps {
  readonly column: string
  readonly item: ImportItem
  readonly onChange: (change: Partial<ImportItem>) => void
}

/** A column that is kept, as a question. */
function Asked({ column, item, onChange }: AskedProps): ReactNode {
  const { say } = useSpeech()
  const { kind, answers } = item
  return (
    <div className="asked">
      <input
        aria-label={say('import.label_of', { column })}
        value={item.label}
        onChange={({ target }) => {
          onChange({ label: target.value })
        }}
      />
      {kind === 'single' || kind === 'multiple' ? (
        <AnswerList
          answers={answers}
          onChange={(changed) => {
            onChange({ answers: changed })
          }}
        />
      ) : null}
      {kind === 'single' ? (
        <label className="tick">
          <input
            type="checkbox"
            checked={item.isBanner}
            aria-label={say('import.banner_of', { column })}
            onChange={({ target }) => {
              onChange({ isBanner: target.checked })
            }}
          />{' '}
          {say('import.banner')}
        </label>
      ) : null}
    </div>
  )
}
