import { useId } from 'react'
import type { ReactNode } from 'react'
import type { LocalText } from '../../../../core/local-text.ts'
import { useSpeech } from '../../shell/language.ts'
import type { YamlPath } from './yaml-places.ts'

interface WordFieldsProps {
  /** What the words are of, such as an option's code. */
  readonly label: string
  readonly words: LocalText
  readonly languages: readonly string[]
  /** Whether the words may be several lines long. */
  readonly many?: boolean
  /** Whether nothing is missing when nothing is written. */
  readonly isOptional?: boolean
  /** Where they stand in the file, so that they can be jumped to. */
  readonly path?: YamlPath
  readonly onWrite: (language: string, words: string) => void
}

/** The same words in every language of the study, side by side; what is missing is said. */
export function WordFields(props: WordFieldsProps): ReactNode {
  const { label, words, languages, many = false, isOptional = false, path, onWrite } = props
  const { say } = useSpeech()
  const id = useId()
  const isNew = languages.every((language) => (words[language] ?? '') === '')
  const Field = many ? 'textarea' : 'input'
  return (
    <div className="words" role="group" aria-label={label}>
      {languages.map((language) => {
        const own = words[language] ?? ''
        return (
          <div key={language}>
            <label className="field-label" htmlFor={`${id}${language}`}>
              {label} <span className="code">{language}</span>
              {own === '' && !isOptional ? (
                <span className="mark"> {say(isNew ? 'design.to_write' : 'design.missing')}</span>
              ) : null}
            </label>
            <Field
              id={`${id}${language}`}
              lang={language}
              data-path={path === undefined ? undefined : [...path, language].join('.')}
              value={own}
              onChange={({ target }) => {
                onWrite(language, target.value)
              }}
            />
          </div>
        )
      })}
    </div>
  )
}
