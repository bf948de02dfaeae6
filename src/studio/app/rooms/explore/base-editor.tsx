import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'
import { ConditionInput } from '../../parts/condition-input.tsx'
import { IssueList } from '../../parts/issue-list.tsx'
import { SearchList } from '../../parts/search-list.tsx'
import { TroubleNote } from '../../parts/trouble-note.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { AnswerTicks } from './answer-ticks.tsx'
import { conditionOf, joinConditions } from './condition-of.ts'
import type { Crossing } from './crossing.ts'
import { useFilterReading } from './use-filter.ts'

/** How long a hand may rest before what it writes goes into the address, in milliseconds. */
const restMs = 250

/** Who is counted: a condition written with completion, or chosen answer by answer, said in words. */
export function BaseEditor({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { say } = useSpeech()
  const { variables, waves } = useStudy()
  const words = useId()
  const { filter = '', population } = crossing
  const [text, setText] = useState(filter)
  const own = variables.filter((one) => one.population === population)
  const { value } = useFilterReading(crossing)
  useEffect(() => {
    // Back changes the address: what it says is what stands here.
    setText(filter)
  }, [filter])
  useEffect(() => {
    const timer = setTimeout(() => {
      put(text, filter)
    }, restMs)
    return () => {
      clearTimeout(timer)
    }
  }, [text, filter])
  return (
    <section className="base-editor" aria-label={say('explore.new_base')}>
      <ConditionInput
        label={say('base.condition')}
        value={text}
        describedBy={words}
        variables={own}
        waves={waves.map(({ id }) => id)}
        isWrong={text === filter && filter !== '' && (value?.issues.length ?? 0) > 0}
        onWrite={setText}
        onLeave={() => {
          put(text, filter)
        }}
      />
      <FilterWords id={words} crossing={crossing} />
      <AnswerByAnswer
        crossing={crossing}
        onAdd={(condition) => {
          const next = joinConditions(text, condition)
          setText(next)
          put(next, filter)
        }}
      />
    </section>
  )
}

function put(text: string, filter: string): void {
  if (text !== filter) goTo(withQuery({ filter: text }), 'replace')
}

interface FilterWordsProps {
  readonly id: string
  readonly crossing: Crossing
}

function FilterWords({ id, crossing }: FilterWordsProps): ReactNode {
  const { local, say } = useSpeech()
  const { value, trouble, again } = useFilterReading(crossing)
  const isEmpty = (crossing.filter ?? '').trim() === ''
  return (
    <div id={id} className="filter-words" role="status">
      {trouble === undefined ? null : <TroubleNote trouble={trouble} again={again} />}
      {isEmpty ? <span className="quiet">{say('base.empty')}</span> : null}
      {isEmpty || value?.words === undefined ? null : (
        <p>{say('base.counted', { who: local(value.words) })}</p>
      )}
      {isEmpty || value === undefined || value.issues.length === 0 ? null : (
        <IssueList issues={value.issues} />
      )}
    </div>
  )
}

interface AnswerByAnswerProps {
  readonly crossing: Crossing
  readonly onAdd: (condition: string) => void
}

function AnswerByAnswer({ crossing, onAdd }: AnswerByAnswerProps): ReactNode {
  const { local, say } = useSpeech()
  const { variables } = useStudy()
  const [id, setId] = useState<string>()
  const [codes, setCodes] = useState<readonly string[]>([])
  const own = variables.filter(
    ({ population, categories }) => population === crossing.population && categories.length > 0,
  )
  const chosen = own.find((one) => one.id === id)
  return (
    <div className="by-answer">
      <SearchList
        label={say('base.by_answer')}
        options={own.map((one) => ({ id: one.id, title: local(one.label), detail: one.id }))}
        chosen={id}
        onChoose={(next) => {
          setId(next)
          setCodes([])
        }}
      />
      {chosen === undefined ? null : (
        <>
          <AnswerTicks
            legend={local(chosen.label)}
            categories={chosen.categories}
            codes={codes}
            onTick={setCodes}
          />
          <button
            type="button"
            aria-disabled={codes.length === 0}
            onClick={() => {
              if (codes.length > 0) onAdd(conditionOf(chosen, codes))
            }}
          >
            {say('base.add_condition')}
          </button>
        </>
      )}
    </div>
  )
}
