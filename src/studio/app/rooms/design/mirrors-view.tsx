import { useState } from 'react'
import type { ReactNode } from 'react'
import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import type { Mirror } from '../../../../study/model.ts'
import { FileBar } from '../../parts/file-bar.tsx'
import { SearchList } from '../../parts/search-list.tsx'
import { useFile } from '../../reading/use-file.ts'
import { Awaited } from '../../shell/awaited.tsx'
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
        <p className="quiet">{say('mirrors.differs', { why: local(chosen.differs) })}</p>
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
  const { say, language: own } = useSpeech()
  const { languages } = desk
  const { id } = useStudy()
  const other = useFile(id, path)
  const [language, setLanguage] = useState(languages.find((one) => one === own) ?? languages[0])
  const { text } = other
  if (text === undefined) {
    return (
      <>
        <FileBar file={other} />
        {other.trouble === undefined ? <Awaited /> : null}
      </>
    )
  }
  const there: MirrorText = {
    pages: outlineOf(text) ?? [],
    write: (place, words) => {
      const written = writeAt(text, place, words)
      if (written !== undefined) other.write(written)
    },
  }
  const [first] = mirror.sides
  const isFirst = first.population === desk.draft.population
  return (
    <>
      <FileBar file={other} />
      <LanguageChoice chosen={language ?? own} onChoose={setLanguage} />
      <p className="quiet">{say('mirrors.marked')}</p>
      <MirrorSides
        mirror={mirror}
        language={language ?? own}
        texts={isFirst ? [desk, there] : [there, desk]}
      />
    </>
  )
}

interface LanguageChoiceProps {
  readonly chosen: string
  readonly onChoose: (language: string) => void
}

/** In which language the words are compared, where there are several. */
function LanguageChoice({ chosen, onChoose }: LanguageChoiceProps): ReactNode {
  const { languages } = useDesk()
  const { say, language: own } = useSpeech()
  const names = new Intl.DisplayNames(own, { type: 'language' })
  if (languages.length < 2) return null
  return (
    <label>
      <span className="field-label">{say('mirrors.words_in')}</span>{' '}
      <select
        value={chosen}
        onChange={({ target }) => {
          onChoose(target.value)
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {names.of(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
