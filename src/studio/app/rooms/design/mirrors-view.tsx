import { useState } from 'react'
import type { ReactNode } from 'react'
import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import type { Mirror } from '../../../../study/model.ts'
import { FileBar } from '../../parts/file-bar.tsx'
import { SearchList } from '../../parts/search-list.tsx'
import { useFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { useDesk } from './desk-context.ts'
import { writeAt } from './edit-yaml.ts'
import { MirrorSides } from './mirror-sides.tsx'
import type { MirrorText } from './mirror-sides.tsx'
import { outlineOf } from './outline.ts'

interface MirrorsViewProps {
  readonly sources: SourcesAnswer
}

/** The mirrors of this population: both questions side by side, to be changed on either side. */
export function MirrorsView({ sources }: MirrorsViewProps): ReactNode {
  const { study, draft } = useDesk()
  const { say, local } = useSpeech()
  const { query } = usePlace()
  const mirrors = (study?.mirrors ?? []).filter(({ sides }) =>
    sides.some(({ population }) => population === draft.population),
  )
  if (study === undefined) return <p>{say('mirrors.broken')}</p>
  const chosen = mirrors.find(({ id }) => id === query.get('mirror')) ?? mirrors[0]
  if (chosen === undefined) return <p>{say('mirrors.none')}</p>
  const other = chosen.sides.find(({ population }) => population !== draft.population)
  return (
    <div className="mirror-view">
      <div className="file-choice">
        <SearchList
          label={say('mirrors.choose')}
          options={mirrors.map(({ id, title }) => ({ id, title: local(title) }))}
          chosen={chosen.id}
          onChoose={(id) => {
            goTo(withQuery({ mirror: id }))
          }}
        />
      </div>
      <p>{say(`mirrors.${chosen.kind}`)}</p>
      {chosen.differs === undefined ? null : (
        <p className="quiet">
          {say('mirrors.differs')}: {local(chosen.differs)}
        </p>
      )}
      <Opened
        key={other?.population}
        mirror={chosen}
        path={fileOf(sources, other?.population ?? '')}
      />
    </div>
  )
}

/** The file that says what a population is asked. */
function fileOf({ texts }: SourcesAnswer, population: string): string | undefined {
  return Object.keys(texts).find(
    (path) => path.startsWith('questionnaires/') && populationOf(texts[path] ?? '') === population,
  )
}

function populationOf(text: string): string | undefined {
  return /^population:\s*["']?([\w-]+)/m.exec(text)?.[1]
}

interface OpenedProps {
  readonly mirror: Mirror
  /** File of the other population. */
  readonly path: string | undefined
}

function Opened({ mirror, path }: OpenedProps): ReactNode {
  const { say } = useSpeech()
  if (path === undefined) return <p className="warning">{say('mirrors.none')}</p>
  return <BothSides mirror={mirror} path={path} />
}

function BothSides({ mirror, path }: OpenedProps & { readonly path: string }): ReactNode {
  const desk = useDesk()
  const { say } = useSpeech()
  const { languages } = desk
  const { id } = useStudy()
  const { language: own } = useSpeech()
  const other = useFile(id, path)
  const [language, setLanguage] = useState(languages.find((one) => one === own) ?? languages[0])
  const { text } = other
  const there: MirrorText = {
    pages: (text === undefined ? undefined : outlineOf(text)) ?? [],
    write: (place, words) => {
      const written = text === undefined ? undefined : writeAt(text, place, words)
      if (written !== undefined) other.write(written)
    },
  }
  const [first] = mirror.sides
  const isFirst = first.population === desk.draft.population
  return (
    <>
      <FileBar file={other} />
      {languages.length < 2 ? null : (
        <label>
          <span className="field-label">{say('mirrors.words_in')}</span>{' '}
          <select
            value={language}
            onChange={({ target }) => {
              setLanguage(target.value)
            }}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {new Intl.DisplayNames(own, { type: 'language' }).of(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="quiet">{say('mirrors.marked')}</p>
      <MirrorSides
        mirror={mirror}
        language={language ?? own}
        texts={isFirst ? [desk, there] : [there, desk]}
      />
    </>
  )
}
