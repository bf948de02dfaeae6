import { useState } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { StudyCard } from '../../../../api/study-card.ts'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { ask } from '../../reading/ask.ts'
import type { Trouble } from '../../reading/ask.ts'
import { useMe } from '../../shell/account-context.ts'
import { useSpeech } from '../../shell/language.ts'
import { Link } from '../../shell/link.tsx'
import { goTo } from '../../shell/location.ts'
import { roomAddress } from '../../shell/rooms.ts'
import { nameFrom, nameShape } from './name-shape.ts'

interface NewStudyProps {
  readonly studies: readonly StudyCard[]
  /** Whether the address says that one is to be made. */
  readonly isOpen: boolean
}

/** Makes a study beside the others: from the template that teaches, or as a copy of one of them. */
export function NewStudy({ studies, isOpen }: NewStudyProps): ReactNode {
  const { language, say } = useSpeech()
  const [name, setName] = useState('')
  const [copyOf, setCopyOf] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const makes = useMe()?.makesStudies === true
  const id = nameShape.test(name) ? name : nameFrom(name)
  const isName = id !== ''
  const make = async (): Promise<void> => {
    const json = copyOf === '' ? { id } : { id, copyOf }
    const made = await ask<StudyCard>(apiPaths.studies, language, { method: 'POST', json })
    if (made.ok) goTo(roomAddress(made.value.id, 'design'))
    else setTrouble(made.trouble)
  }
  if (!makes) return null
  return (
    <details className="new-study" open={isOpen}>
      <summary>{say('new.title')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isName) void make()
        }}
      >
        <label>
          <span className="field-label">{say('new.name')}</span>{' '}
          <input
            value={name}
            aria-invalid={name !== '' && !isName}
            onChange={({ target }) => {
              setName(target.value)
            }}
          />
        </label>
        <StartChoice studies={studies} chosen={copyOf} onChoose={setCopyOf} />
        <button className="strong" aria-disabled={!isName}>
          {say('new.make')}
        </button>
        <span className="folder quiet" role="status">
          {isName && id !== name ? say('new.folder', { id }) : ''}
        </span>
      </form>
      {trouble === undefined ? null : <TroubleNote trouble={trouble} />}
      <p>
        <Link href="/?new=file">{say('import.title')}</Link>
      </p>
    </details>
  )
}

interface StartChoiceProps {
  readonly studies: readonly StudyCard[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

function StartChoice({ studies, chosen, onChoose }: StartChoiceProps): ReactNode {
  const { local, say } = useSpeech()
  return (
    <label>
      <span className="field-label">{say('new.from')}</span>{' '}
      <select
        value={chosen}
        onChange={({ target }) => {
          onChoose(target.value)
        }}
      >
        <option value="">{say('new.template')}</option>
        {studies.map((study) => (
          <option key={study.id} value={study.id}>
            {say('new.copy', { title: local(study.title) })}
          </option>
        ))}
      </select>
    </label>
  )
}
