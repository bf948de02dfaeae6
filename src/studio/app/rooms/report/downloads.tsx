import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import { downloadFormats } from '../../../../api/file-answers.ts'
import { languages } from '../../../../core/local-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { OutputPreview } from './output-preview.tsx'

/** The study's outputs, to be taken away in both languages. */
export function Downloads(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  if (!study.hasFigures) return null
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{say('report.downloads')}</h2>
      <dl className="downloads">
        {languages.map((language) => (
          <div key={language}>
            <dt>{say(`report.in_${language}`)}</dt>
            <dd>
              {downloadFormats.map((format) => (
                <a
                  key={format}
                  className="button"
                  href={`${apiPaths.download(study.id, format)}&lang=${language}`}
                  download
                >
                  {say(`format.${format}`)}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <OutputPreview />
    </section>
  )
}
