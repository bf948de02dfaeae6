import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { AnswerTicks } from './answer-ticks.tsx'
import type { NewColumn } from './edit-tables.ts'
import { isInEveryLanguage } from './made-title.ts'
import { TitleFields } from './title-fields.tsx'

interface NewGroupProps {
  readonly variable: MenuVariable
  readonly onAdd: (group: NewColumn) => void
  /** What a group is here, and how one is added. */
  readonly words?: { readonly name: string; readonly add: string } | undefined
}

/** Answers ticked and named, to be counted as one. */
export function NewGroup({ variable, onAdd, words }: NewGroupProps): ReactNode {
  const { local, say } = useSpeech()
  const [codes, setCodes] = useState<readonly string[]>([])
  const [title, setTitle] = useState<LocalText>({})
  const isGood = codes.length > 0 && isInEveryLanguage(title)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isGood) return
        onAdd({ title, codes })
        setCodes([])
        setTitle({})
      }}
    >
      <AnswerTicks
        legend={local(variable.label)}
        categories={variable.categories}
        codes={codes}
        onTick={setCodes}
      />
      <TitleFields label={words?.name ?? say('group.column')} title={title} onWrite={setTitle} />
      <button aria-disabled={!isGood}>{words?.add ?? say('group.add_column')}</button>
      <span className="quiet"> {isGood ? '' : say('group.needs')}</span>
    </form>
  )
}
