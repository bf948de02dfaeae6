import type { ReactNode } from 'react'
import { SearchList } from '../../parts/search-list.tsx'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { crossingQuery, ofPopulation, ofVariable } from './crossing.ts'
import type { Crossing } from './crossing.ts'
import {
  columnsId,
  columnsOf,
  newBase,
  nothing,
  useCrossingOptions,
} from './use-crossing-options.ts'
import type { CrossingOptions } from './use-crossing-options.ts'

interface ChoiceProps {
  readonly crossing: Crossing
  readonly options: CrossingOptions
  readonly onChoose: (next: Crossing) => void
}

/** The searchable lists that a crossing is chosen from: any rows by any columns of any base. */
export function CrossingChoice({ crossing }: { readonly crossing: Crossing }): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const options = useCrossingOptions(crossing)
  const choice = {
    crossing,
    options,
    onChoose: (next: Crossing): void => {
      goTo(withQuery({ ...crossingQuery(study, next), sort: undefined }))
    },
  }
  return (
    <div className="table-choice" role="group" aria-label={say('explore.choose')}>
      <RowsChoice {...choice} />
      <ColumnsChoice {...choice} />
      <BaseChoice {...choice} />
    </div>
  )
}

function RowsChoice({ crossing, options, onChoose }: ChoiceProps): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  return (
    <>
      <SearchList
        className="population"
        label={say('explore.population')}
        options={options.populations}
        chosen={crossing.population}
        onChoose={(id) => {
          onChoose(ofPopulation(study, crossing, id))
        }}
      />
      <SearchList
        className="variable"
        label={say('explore.variable')}
        options={options.rows}
        chosen={crossing.variable}
        onChoose={(id) => {
          onChoose(ofVariable(study, crossing, id))
        }}
      />
      <SearchList
        className="wave"
        label={say('explore.wave')}
        options={options.waves}
        chosen={crossing.wave}
        onChoose={(wave) => {
          onChoose({ ...crossing, wave })
        }}
      />
    </>
  )
}

function ColumnsChoice({ crossing, options, onChoose }: ChoiceProps): ReactNode {
  const { say } = useSpeech()
  const { columns } = crossing
  return (
    <>
      <SearchList
        className="columns"
        label={say('explore.columns')}
        options={options.columns}
        chosen={columnsId(columns)}
        onChoose={(id) => {
          onChoose({ ...crossing, columns: columnsOf(id) })
        }}
      />
      {columns.kind === 'variable' ? (
        <SearchList
          className="outer"
          label={say('explore.within')}
          options={options.outer}
          chosen={columns.within ?? nothing}
          onChoose={(id) => {
            const within = id === nothing ? undefined : id
            onChoose({ ...crossing, columns: { ...columns, within } })
          }}
        />
      ) : null}
    </>
  )
}

function BaseChoice({ crossing, options, onChoose }: ChoiceProps): ReactNode {
  const { say } = useSpeech()
  const { base, filter } = crossing
  return (
    <SearchList
      className="base-choice"
      label={say('explore.base')}
      options={options.bases}
      chosen={filter === undefined ? (base ?? nothing) : newBase}
      onChoose={(id) => {
        const isNew = id === newBase
        onChoose({
          ...crossing,
          base: id === nothing || isNew ? undefined : id,
          filter: isNew ? '' : undefined,
        })
      }}
    />
  )
}
