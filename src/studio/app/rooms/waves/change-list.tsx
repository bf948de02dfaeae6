import type { ReactNode } from 'react'
import { studioTexts } from '../../../../core/catalogue/studio-text.ts'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import type { WaveChange } from '../../../../api/shown-parts.ts'
import { populationTitle, waveTitle } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

const kinds = ['added', 'removed', 'moved', 'other'] as const

/** What changed in the questionnaires, population by population and from wave to wave. */
export function ChangeList({ changes }: { readonly changes: readonly WaveChange[] }): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  if (changes.length === 0) return null
  const groups = new Map<string, readonly [WaveChange, ...WaveChange[]]>()
  const place = new Map(study.populations.map(({ id }, at) => [id, at]))
  const placeOf = ({ population }: WaveChange): number => place.get(population) ?? 0
  for (const change of changes.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const key = [change.population, ...change.waves].join('/')
    const known = groups.get(key)
    groups.set(key, known === undefined ? [change] : [...known, change])
  }
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('changes.title')}</h2>
      {[...groups].map(([key, group]) => {
        const [{ population, waves }] = group
        const [from, to] = waves.map((wave) => waveTitle(study, wave, language))
        const who = populationTitle(study, population, language)
        return (
          <details key={key} className="incomparable">
            <summary>
              {say('changes.between', { who, from: from ?? '', to: to ?? '' })}{' '}
              <span className="quiet">{say('waves.count', { n: group.length })}</span>
            </summary>
            {kinds.map((kind) => (
              <KindList key={kind} kind={kind} changes={group} />
            ))}
          </details>
        )
      })}
    </section>
  )
}

interface KindListProps {
  readonly kind: (typeof kinds)[number]
  readonly changes: readonly WaveChange[]
}

function KindList({ kind, changes }: KindListProps): ReactNode {
  const { local, say } = useSpeech()
  const own = changes.filter((change) => kindOf(change) === kind)
  if (own.length === 0) return null
  return (
    <>
      <h3>{say(`changes.${kind}`)}</h3>
      <ul>
        {own.map((change) => (
          <li key={`${change.question} ${change.kind}`}>
            {local(change.label)}{' '}
            {kind === 'other' ? <span className="quiet">{say(kindText(change))}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function kindOf({ kind }: WaveChange): KindListProps['kind'] {
  return kinds.find((one) => one === kind) ?? 'other'
}

/** What `visavis diff` tells of a question that is neither new, gone nor moved. */
function kindText({ kind }: WaveChange): StudioTextKey {
  const key = `change.${kind}`
  return isText(key) ? key : 'versions.change'
}

function isText(key: string): key is StudioTextKey {
  return key in studioTexts
}
