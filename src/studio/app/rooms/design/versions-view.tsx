import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import type { StudiesAnswer } from '../../../../api/study-card.ts'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { ChangeList } from './change-list.tsx'
import { compareVersions, compareWaves, questionnaireOf } from './compare-versions.ts'
import type { ComparedVersions } from './compare-versions.ts'
import { useDesk } from './desk-context.ts'
import { readSources } from './read-sources.ts'

/** What changed from one questionnaire to another, and what may still be compared. */
export function VersionsView({ sources }: { readonly sources: SourcesAnswer }): ReactNode {
  const { say } = useSpeech()
  const { query } = usePlace()
  const options = useVersions()
  const chosen = options.find(({ id }) => id === query.get('with'))?.id ?? 'saved'
  return (
    <div className="versions">
      <label>
        <span className="field-label">{say('versions.with')}</span>{' '}
        <select
          value={chosen}
          onChange={({ target }) => {
            goTo(withQuery({ with: target.value }))
          }}
        >
          {options.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Compared key={chosen} chosen={chosen} sources={sources} />
    </div>
  )
}

interface VersionOption {
  readonly id: string
  readonly title: string
}

/** All that this questionnaire may be compared with: itself as saved, its waves, other studies. */
function useVersions(): readonly VersionOption[] {
  const { say, local } = useSpeech()
  const { id: own } = useStudy()
  const { waves } = useDesk()
  const studies = useAnswer<StudiesAnswer>(apiPaths.studies).value?.studies ?? []
  const pairs = waves.slice(1).map((after, at): VersionOption => {
    const before = waves[at] ?? after
    const values = { before: local(before.title), after: local(after.title) }
    return { id: `wave:${before.id}:${after.id}`, title: say('versions.waves', values) }
  })
  const others = studies
    .filter(({ id }) => id !== own)
    .map(({ id, title }) => ({
      id: `study:${id}`,
      title: say('versions.study', { title: local(title) }),
    }))
  return [{ id: 'saved', title: say('versions.saved') }, ...pairs, ...others]
}

interface ComparedProps {
  readonly chosen: string
  readonly sources: SourcesAnswer
}

function Compared({ chosen, sources }: ComparedProps): ReactNode {
  const { say } = useSpeech()
  const found = useCompared(chosen, sources)
  if (found === 'waiting') return <p className="quiet">{say('loading')}</p>
  if (found === undefined) return <p className="warning">{say('versions.no_study')}</p>
  return <ChangeList compared={found} />
}

function useCompared(
  chosen: string,
  sources: SourcesAnswer,
): ComparedVersions | 'waiting' | undefined {
  const { checked, draft, file } = useDesk()
  const { language } = useSpeech()
  const [kind, first = '', second = ''] = chosen.split(':')
  const other = useAnswer<SourcesAnswer>(kind === 'study' ? apiPaths.sources(first) : undefined)
  const from = kind === 'study' ? other.value : sources
  const { population } = draft
  return useMemo(() => {
    const after = questionnaireOf(checked.study, population)
    if (kind === 'wave') return after && compareWaves(after, first, second)
    if (from === undefined) return other.trouble === undefined ? 'waiting' : undefined
    const text = from.texts[file.path] ?? ''
    const read = readSources(
      from,
      kind === 'study' ? undefined : { path: file.path, text },
      language,
    )
    const before = questionnaireOf(read.study, population)
    return before && after && compareVersions(before, after)
  }, [checked, population, kind, first, second, from, other.trouble, file.path, language])
}
