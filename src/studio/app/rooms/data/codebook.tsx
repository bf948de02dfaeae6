import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MenuVariable } from '../../../../api/study-menu.ts'
import { populationTitle } from '../../../../publish/study-names.ts'
import { Choices } from '../../parts/choices.tsx'
import { findOptions } from '../../parts/find-options.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { Link } from '../../shell/link.tsx'
import { useStudy } from '../../shell/study-context.ts'
import { VariableSheet } from './variable-sheet.tsx'

/** Every variable of a population in words, searchable; one of them with how it was answered. */
export function Codebook(): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { query } = usePlace()
  const populations = study.populations.filter(({ id }) =>
    study.variables.some(({ population }) => population === id),
  )
  const asked = query.get('population')
  const population = populations.find(({ id }) => id === asked)?.id ?? populations[0]?.id
  if (population === undefined) return <p>{say('codebook.none')}</p>
  const own = study.variables.filter((one) => one.population === population)
  const chosen = own.find(({ id }) => id === query.get('variable'))
  return (
    <div className={study.populations.find(({ id }) => id === population)?.accent}>
      {populations.length < 2 ? null : (
        <Choices
          label={say('explore.population')}
          options={populations.map(({ id }) => ({
            id,
            title: populationTitle(study, id, language),
          }))}
          chosen={population}
          onChoose={(id) => {
            goTo(withQuery({ population: id, variable: undefined, wave: undefined }))
          }}
        />
      )}
      {chosen === undefined ? null : <VariableSheet key={chosen.id} variable={chosen} />}
      <VariableList variables={own} population={population} chosen={chosen?.id} />
    </div>
  )
}

interface VariableListProps {
  readonly variables: readonly MenuVariable[]
  readonly population: string
  readonly chosen: string | undefined
}

function VariableList({ variables, population, chosen }: VariableListProps): ReactNode {
  const { local, say } = useSpeech()
  const [typed, setTyped] = useState('')
  const options = variables.map((one) => ({
    id: one.id,
    title: local(one.label),
    detail: [one.id, ...one.categories.map(({ code, label }) => `${code} ${local(label)}`)].join(
      ' ',
    ),
  }))
  const found = new Set(findOptions(options, typed).map(({ id }) => id))
  const shown = variables.filter(({ id }) => found.has(id))
  return (
    <section className="codebook" aria-labelledby="codebook">
      <h2 id="codebook">{say('codebook.title')}</h2>
      <label className="codebook-search">
        <span className="field-label">{say('codebook.search')}</span>
        <input
          type="search"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
          }}
        />
      </label>
      <p className="quiet" role="status">
        {say('codebook.count', { n: shown.length, of: variables.length })}
      </p>
      <ul>
        {shown.map((variable) => (
          <li key={variable.id}>
            <Link
              href={withQuery({ variable: variable.id, population })}
              aria-current={variable.id === chosen}
            >
              {local(variable.label)}
            </Link>{' '}
            <VariableFacts variable={variable} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function VariableFacts({ variable }: { readonly variable: MenuVariable }): ReactNode {
  const { say } = useSpeech()
  const { id, kind, frame, sensitive, derived } = variable
  return (
    <span className="quiet">
      <code>{id}</code> · {say(`codebook.kind.${kind}`)}
      {derived === undefined ? '' : ` · ${say('derived.is')}`}
      {frame ? ` · ${say('codebook.frame')}` : ''}
      {sensitive ? ` · ${say('codebook.sensitive')}` : ''}
    </span>
  )
}
