import type { ReactNode } from 'react'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'
import { useSpeech } from '../../shell/language.ts'
import { useDesk } from './desk-context.ts'
import { localOf, recordOf } from './outline.ts'
import { valueAt } from './yaml-places.ts'
import type { YamlPath } from './yaml-places.ts'
import { WordFields } from './word-fields.tsx'

interface WordsOfProps {
  readonly path: YamlPath
  readonly label: StudioTextKey
  /** Whether the words may lack: emptied in every language, they go. */
  readonly optional?: boolean
  readonly many?: boolean
}

/** The words at a path of the questionnaire under edit, in every language of the study. */
export function WordsOf({ path, label, optional = false, many = false }: WordsOfProps): ReactNode {
  const { text, languages, write } = useDesk()
  const { say } = useSpeech()
  const words = localOf(recordOf(valueAt(text, path)))
  const isAbsent = optional && Object.keys(words).length === 0
  return (
    <WordFields
      label={say(label)}
      words={words}
      languages={languages}
      many={many}
      isOptional={isAbsent}
      path={path}
      onWrite={(language, own) => {
        const rest = Object.entries(words).filter(
          ([one, there]) => one !== language && there !== '',
        )
        if (optional && own === '' && rest.length === 0) write(path, undefined)
        else write([...path, language], own)
      }}
    />
  )
}
