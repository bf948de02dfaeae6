import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../../api/api-paths.ts'
import type { ImportAnswer, ImportMirrorsAnswer } from '../../../../../api/import-answers.ts'
import type { StudyCard } from '../../../../../api/study-card.ts'
import type { ImportPlan } from '../../../../../study/import/import-plan.ts'
import { TroubleNote } from '../../../parts/trouble-note.tsx'
import { ask } from '../../../reading/ask.ts'
import type { Trouble } from '../../../reading/ask.ts'
import { useSpeech } from '../../../shell/language.ts'
import { goTo } from '../../../shell/location.ts'
import { roomAddress } from '../../../shell/rooms.ts'
import { withGrouping } from './change-plan.ts'
import type { Grouping } from './change-plan.ts'
import { ColumnList } from './column-list.tsx'
import { MirrorList } from './mirror-list.tsx'
import { StudyFields } from './study-fields.tsx'

interface ImportReviewProps {
  readonly read: ImportAnswer
  readonly onAgain: () => void
}

/** Names of studies are names of folders and parts of addresses. */
const nameShape = /^[a-z0-9][a-z0-9_-]*$/

/** All that was guessed of a file, to be put right before the study is made. */
export function ImportReview({ read, onAgain }: ImportReviewProps): ReactNode {
  const { language, say } = useSpeech()
  const [id, setId] = useState(() => nameOf(read.file))
  const [plan, setPlan] = useState(read.plan)
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const kept = plan.items.filter(({ kind }) => kind !== 'leave_out')
  const isReady = nameShape.test(id) && kept.length > 0 && !busy
  const group = async (grouping: Grouping, column: string | undefined): Promise<void> => {
    const changed = withGrouping({ ...read, plan }, grouping, column)
    setPlan(changed)
    const json = { id, plan: changed }
    const path = apiPaths.importMirrors(read.key)
    const faced = await ask<ImportMirrorsAnswer>(path, language, { method: 'POST', json })
    setTrouble(faced.ok ? undefined : faced.trouble)
    if (faced.ok) setPlan((now) => ({ ...now, mirrors: faced.value.mirrors }))
  }
  const make = async (): Promise<void> => {
    setBusy(true)
    const json = { id, plan }
    const made = await ask<StudyCard>(apiPaths.import(read.key), language, { method: 'POST', json })
    setBusy(false)
    if (made.ok) goTo(roomAddress(made.value.id, 'design'))
    else setTrouble(made.trouble)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void make()
      }}
    >
      <p>
        {say('import.read', { file: read.file, rows: read.rows, n: kept.length })}{' '}
        <button type="button" className="plain" onClick={onAgain}>
          {say('import.again')}
        </button>
      </p>
      <StudyFields
        read={read}
        plan={plan}
        onChange={setPlan}
        onGroup={(one, column) => void group(one, column)}
      >
        <label>
          <span className="field-label">{say('import.id')}</span>{' '}
          <input
            value={id}
            pattern={nameShape.source}
            aria-invalid={!nameShape.test(id)}
            onChange={({ target }) => {
              setId(target.value)
            }}
          />
        </label>
      </StudyFields>
      <ColumnList facts={read.facts} plan={plan} onChange={setPlan} />
      <MirrorList plan={plan} onChange={setPlan} />
      <MakeStudy isReady={isReady} busy={busy} trouble={trouble} />
    </form>
  )
}

interface MakeStudyProps {
  readonly isReady: boolean
  readonly busy: boolean
  readonly trouble: Trouble | undefined
}

function MakeStudy({ isReady, busy, trouble }: MakeStudyProps): ReactNode {
  const { say } = useSpeech()
  return (
    <>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      <p>
        <button className="strong" aria-disabled={!isReady}>
          {say('import.make')}
        </button>{' '}
        <span role="status" className="quiet">
          {busy ? say('import.making') : ''}
        </span>
      </p>
    </>
  )
}

/** A folder’s name after the file’s. */
function nameOf(file: string): string {
  const plain = file
    .replace(/\.[a-z]+$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
  return plain.slice(0, 60)
}

/** What changes a plan. */
export type PlanChange = (plan: ImportPlan) => void
