import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../../api/api-paths.ts'
import type {
  ImportAnswer,
  ImportMirrorsAnswer,
  ImportRequest,
} from '../../../../../api/import-answers.ts'
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
import { nameFrom, nameShape } from '../name-shape.ts'

interface ImportReviewProps {
  readonly read: ImportAnswer
  readonly onAgain: () => void
}

/** What a person decides of a file, and what is done with it. */
interface Decided {
  readonly plan: ImportPlan
  readonly setPlan: (plan: ImportPlan) => void
  readonly group: (grouping: Grouping, column: string | undefined) => Promise<void>
  readonly make: (id: string) => Promise<void>
  readonly trouble: Trouble | undefined
  readonly busy: boolean
}

function useDecided(read: ImportAnswer): Decided {
  const { language } = useSpeech()
  const [plan, setPlan] = useState(read.plan)
  const [trouble, setTrouble] = useState<Trouble>()
  const [busy, setBusy] = useState(false)
  const send = async <T,>(path: string, json: ImportRequest): Promise<T | undefined> => {
    const answer = await ask<T>(path, language, { method: 'POST', json })
    setTrouble(answer.ok ? undefined : answer.trouble)
    return answer.ok ? answer.value : undefined
  }
  return {
    plan,
    setPlan,
    trouble,
    busy,
    group: async (grouping, column) => {
      const changed = withGrouping({ ...read, plan }, grouping, column)
      setPlan(changed)
      const json = { id: 'study', plan: changed }
      const faced = await send<ImportMirrorsAnswer>(apiPaths.importMirrors(read.key), json)
      if (faced !== undefined) setPlan((now) => ({ ...now, mirrors: faced.mirrors }))
    },
    make: async (id) => {
      setBusy(true)
      const made = await send<StudyCard>(apiPaths.import(read.key), { id, plan })
      setBusy(false)
      if (made !== undefined) goTo(roomAddress(made.id, 'design'))
    },
  }
}

/** All that was guessed of a file, to be put right before the study is made. */
export function ImportReview({ read, onAgain }: ImportReviewProps): ReactNode {
  const { say } = useSpeech()
  const [id, setId] = useState(() => nameFrom(read.file.replace(/\.[a-z]+$/i, '')))
  const { plan, setPlan, group, make, trouble, busy } = useDecided(read)
  const kept = plan.items.filter(({ kind }) => kind !== 'leave_out')
  const isReady = nameShape.test(id) && kept.length > 0 && !busy
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void make(id)
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
