import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { SamplesAnswer, ShownSample } from '../../../../api/sample-answers.ts'
import { formatNumber } from '../../../../publish/format-number.ts'
import { sayIn } from '../../../../publish/say.ts'
import { populationTitle, waveTitle } from '../../../../publish/study-names.ts'
import { withheldText } from '../../../../publish/withheld-text.ts'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { MarginTable } from './margin-table.tsx'
import { WeightBars } from './weight-bars.tsx'
import { WeightWarnings } from './weight-warnings.tsx'

/** The samples of the study: how many answered, what their weights cost, margins before and after. */
export function Samples(): ReactNode {
  const study = useStudy()
  const reading = useAnswer<SamplesAnswer>(apiPaths.samples(study.id), study.version)
  return (
    <ReadAnswer reading={reading}>
      {({ samples }) => (
        <div className="samples">
          {samples.map((shown) => (
            <Sample key={`${shown.sample.wave} ${shown.sample.population}`} shown={shown} />
          ))}
        </div>
      )}
    </ReadAnswer>
  )
}

function Sample({ shown: { sample, notes } }: { readonly shown: ShownSample }): ReactNode {
  const { language, say } = useSpeech()
  const study = useStudy()
  const { population, wave, n, weighting } = sample
  const accent = study.populations.find(({ id }) => id === population)?.accent ?? 'left'
  const title = `${populationTitle(study, population, language)}, ${waveTitle(study, wave, language)}`
  return (
    <section className={`sample ${accent}`} aria-label={title}>
      <h2 className="dot">{title}</h2>
      <dl className="facts">
        <div>
          <dt>{say('studies.answers')}</dt>
          <dd>{formatNumber(n, language)}</dd>
        </div>
        <Weights sample={sample} />
      </dl>
      <p className="quiet">
        {say('data.weighting', { how: sayIn(language)(`notice.weighting.${weighting}`) })}
      </p>
      <WeightWarnings sample={sample} />
      {notes.length === 0 ? null : (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <WeightBars sample={sample} />
      <MarginTable sample={sample} />
    </section>
  )
}

function Weights({ sample }: Pick<ShownSample, 'sample'>): ReactNode {
  const { language, say } = useSpeech()
  const { weights, weighting } = sample
  if (weighting === 'none') return null
  if (weights.kind === 'withheld') {
    return (
      <div>
        <dt>{say('data.effective')}</dt>
        <dd className="withheld">– {withheldText(weights.reason, language)}</dd>
      </div>
    )
  }
  const [low, high] = weights.range
  const facts: readonly (readonly [string, string])[] = [
    [say('data.effective'), formatNumber(weights.effectiveN, language)],
    [say('data.deff'), formatNumber(weights.deff, language, 2)],
    [
      say('data.range'),
      say('data.range_text', {
        low: formatNumber(low, language, 2),
        high: formatNumber(high, language, 2),
      }),
    ],
  ]
  return facts.map(([term, text]) => (
    <div key={term}>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  ))
}
