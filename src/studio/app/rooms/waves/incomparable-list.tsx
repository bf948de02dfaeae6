import type { ReactNode } from 'react'
import type { Incomparable } from '../../../../api/shown-parts.ts'
import { populationTitle, waveTitle } from '../../../../publish/study-names.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'

interface IncomparableListProps {
  readonly questions: readonly Incomparable[]
}

/** What cannot be said: questions that some wave did not ask. */
export function IncomparableList({ questions }: IncomparableListProps): ReactNode {
  const { language, local, say } = useSpeech()
  const study = useStudy()
  if (questions.length === 0) return null
  const populations = study.populations
    .map(({ id }) => id)
    .filter((id) => questions.some(({ population }) => population === id))
  const names = new Intl.ListFormat(language)
  return (
    <section aria-labelledby="incomparable">
      <h2 id="incomparable">{say('waves.incomparable')}</h2>
      <p className="quiet">{say('waves.incomparable_lead')}</p>
      {populations.map((population) => (
        <div key={population} className="incomparable">
          <h3>{populationTitle(study, population, language)}</h3>
          <ul>
            {questions
              .filter((question) => question.population === population)
              .map(({ variable, label, waves }) => (
                <li key={variable}>
                  {local(label)}{' '}
                  <span className="quiet">
                    {say('waves.asked_in', {
                      waves: names.format(waves.map((wave) => waveTitle(study, wave, language))),
                    })}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
