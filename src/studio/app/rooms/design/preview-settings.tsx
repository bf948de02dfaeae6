import type { ReactNode } from 'react'
import type { Study } from '../../../../study/model.ts'
import { useSpeech } from '../../shell/language.ts'
import type { PreviewChoice } from './reach-page.ts'

interface PreviewSettingsProps {
  readonly study: Study
  readonly choice: Omit<PreviewChoice, 'population'>
  readonly onChoose: (choice: Omit<PreviewChoice, 'population'>) => void
}

/** In which language and wave the pages are tried, where there is a choice. */
export function PreviewSettings({ study, choice, onChoose }: PreviewSettingsProps): ReactNode {
  const { language: own, local, say } = useSpeech()
  const names = new Intl.DisplayNames(own, { type: 'language' })
  return (
    <div className="preview-settings">
      {study.languages.length < 2 ? null : (
        <label>
          <span className="field-label">{say('design.language')}</span>{' '}
          <select
            value={choice.language}
            onChange={({ target }) => {
              onChoose({ ...choice, language: target.value })
            }}
          >
            {study.languages.map((language) => (
              <option key={language} value={language}>
                {names.of(language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {study.waves.length < 2 ? null : (
        <label>
          <span className="field-label">{say('explore.wave')}</span>{' '}
          <select
            value={choice.wave}
            onChange={({ target }) => {
              onChoose({ ...choice, wave: target.value })
            }}
          >
            {study.waves.map(({ id, title }) => (
              <option key={id} value={id}>
                {local(title)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
