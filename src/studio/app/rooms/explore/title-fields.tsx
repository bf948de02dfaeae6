import type { ReactNode } from 'react'
import { languages } from '../../../../core/local-text.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { useSpeech } from '../../shell/language.ts'

interface TitleFieldsProps {
  readonly label: string
  readonly title: LocalText
  readonly onWrite: (title: LocalText) => void
}

/** A name in both languages of the product, side by side. */
export function TitleFields({ label, title, onWrite }: TitleFieldsProps): ReactNode {
  const { say } = useSpeech()
  return (
    <div className="title-fields">
      {languages.map((language) => (
        <label key={language}>
          <span className="field-label">
            {label}, {say(`explore.in_${language}`)}
          </span>
          <input
            lang={language}
            value={title[language] ?? ''}
            onChange={({ target }) => {
              onWrite({ ...title, [language]: target.value })
            }}
          />
        </label>
      ))}
    </div>
  )
}
