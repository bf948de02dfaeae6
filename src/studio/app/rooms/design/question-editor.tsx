import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import type { Spot } from './change-questionnaire.ts'
import { ConditionField } from './condition-field.tsx'
import { useDesk } from './desk-context.ts'
import { FindingsAt } from './findings-at.tsx'
import { LabelListEditor } from './label-list-editor.tsx'
import type { OutlineQuestion } from './outline.ts'
import { PropertyFields } from './property-fields.tsx'
import { questionTypes } from './question-types.ts'
import { SpotActions } from './spot-actions.tsx'
import { WordFields } from './word-fields.tsx'
import { WordsOf } from './words-of.tsx'

interface QuestionEditorProps {
  readonly question: OutlineQuestion
  readonly spot: Spot
}

/** A question: its words in every language, its answers, who is asked, and its settings. */
export function QuestionEditor({ question, spot }: QuestionEditorProps): ReactNode {
  const { languages, write } = useDesk()
  const { say } = useSpeech()
  const { id, path, text, showIf, lists } = question
  const type = questionTypes.find((one) => one === question.type)
  return (
    <section className="question-editor" aria-labelledby="question-title">
      <h2 id="question-title">
        <code>{id}</code>{' '}
        <span className="quiet">{type === undefined ? question.type : say(`type.${type}`)}</span>
      </h2>
      <SpotActions spot={spot} />
      <FindingsAt path={path} isOwn />
      <WordFields
        label={say('design.text')}
        words={text}
        languages={languages}
        many
        path={[...path, 'text']}
        onWrite={(language, words) => {
          write([...path, 'text', language], words)
        }}
      />
      <FindingsAt path={[...path, 'text']} />
      <WordsOf path={[...path, 'hint']} label="design.hint" optional />
      <FindingsAt path={[...path, 'hint']} />
      <ConditionField
        path={[...path, 'show_if']}
        condition={showIf}
        label="design.asked_if"
        told="design.asked_who"
      />
      {lists.map((list) => (
        <LabelListEditor key={list.name} question={question} list={list} />
      ))}
      <PropertyFields question={question} />
    </section>
  )
}
