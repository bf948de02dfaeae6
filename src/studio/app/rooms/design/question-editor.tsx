import type { ReactNode } from 'react'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { writeAt } from './edit-yaml.ts'
import type { YamlPath } from './edit-yaml.ts'
import { LabelListEditor } from './label-list-editor.tsx'
import type { OutlineQuestion } from './outline.ts'
import { WordFields } from './word-fields.tsx'

interface QuestionEditorProps {
  readonly file: EditedFile
  readonly text: string
  readonly question: OutlineQuestion
  /** Languages of the study. */
  readonly languages: readonly string[]
}

/** The words of a question and of its answers, in every language of the study. */
export function QuestionEditor(props: QuestionEditorProps): ReactNode {
  const { file, text, question, languages } = props
  const { say } = useSpeech()
  const write = (path: YamlPath, words: string): void => {
    const written = writeAt(text, path, words)
    if (written !== undefined) file.write(written)
  }
  return (
    <section className="question-editor" aria-labelledby="question-title">
      <h2 id="question-title">
        <code>{question.id}</code> <span className="quiet">{typeName(question.type, say)}</span>
      </h2>
      {question.showIf === undefined ? null : (
        <p className="quiet">
          {say('face.asked')} <code>{question.showIf}</code>
        </p>
      )}
      <WordFields
        label={say('design.text')}
        words={question.text}
        languages={languages}
        many
        onWrite={(language, words) => {
          write([...question.path, 'text', language], words)
        }}
      />
      {question.hint === undefined ? null : (
        <WordFields
          label={say('design.hint')}
          words={question.hint}
          languages={languages}
          many
          onWrite={(language, words) => {
            write([...question.path, 'hint', language], words)
          }}
        />
      )}
      {question.lists.map((list) => (
        <LabelListEditor
          key={list.name}
          file={file}
          text={text}
          list={list}
          languages={languages}
          onWrite={write}
        />
      ))}
    </section>
  )
}

const types = [
  'single',
  'multiple',
  'scale',
  'nps',
  'grid',
  'number',
  'text',
  'date',
  'rank',
  'constant_sum',
] as const

function typeName(type: string, say: ReturnType<typeof useSpeech>['say']): string {
  const known = types.find((one) => one === type)
  return known === undefined ? type : say(`type.${known}`)
}
