import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import type { Spot } from './change-questionnaire.ts'
import { ConditionField } from './condition-field.tsx'
import { FindingsAt } from './findings-at.tsx'
import type { OutlinePage } from './outline.ts'
import { SpotActions } from './spot-actions.tsx'
import { WordsOf } from './words-of.tsx'

interface PageEditorProps {
  readonly page: OutlinePage
  readonly spot: Spot
}

/** A page: its title in every language, and who is shown it. */
export function PageEditor({ page, spot }: PageEditorProps): ReactNode {
  const { say } = useSpeech()
  const { id, path, showIf } = page
  return (
    <section className="question-editor" aria-labelledby="question-title">
      <h2 id="question-title">
        <code>{id}</code> <span className="quiet">{say('design.page')}</span>
      </h2>
      <SpotActions spot={spot} />
      <FindingsAt path={path} isOwn />
      <WordsOf path={[...path, 'title']} label="design.page_title" optional />
      <FindingsAt path={[...path, 'title']} />
      <ConditionField
        path={[...path, 'show_if']}
        condition={showIf}
        label="design.shown_if"
        told="design.shown_who"
      />
      <FindingsAt path={[...path, 'questions']} isOwn />
    </section>
  )
}
