import { useRef } from 'react'
import type { ReactNode } from 'react'
import type { Study } from '../../../../study/model.ts'
import { Choices } from '../../parts/choices.tsx'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { CheckList } from './check-list.tsx'
import type { OutlinePage } from './outline.ts'
import { OutlineList } from './outline-list.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { QuestionEditor } from './question-editor.tsx'
import type { CheckedSources } from './read-sources.ts'
import { SourceEditor } from './source-editor.tsx'

interface QuestionnaireDeskProps {
  readonly file: EditedFile
  readonly text: string
  readonly pages: readonly OutlinePage[]
  readonly checked: CheckedSources
}

/** A questionnaire: its outline, one question in words or the whole as text, and what it looks like. */
export function QuestionnaireDesk(props: QuestionnaireDeskProps): ReactNode {
  const { file, text, pages, checked } = props
  const { say } = useSpeech()
  const { languages } = useStudy()
  const { query } = usePlace()
  const isText = query.get('view') === 'text'
  const asked = query.get('question')
  const all = pages.flatMap((page) => page.questions.map((question) => ({ page, question })))
  const open = all.find(({ question }) => question.id === asked) ?? all[0]
  return (
    <div className="design-desk">
      <OutlineList pages={pages} open={open?.question.id} />
      <div className="middle">
        <Choices
          label={say('design.view')}
          options={(['form', 'text'] as const).map((id) => ({ id, title: say(`design.as_${id}`) }))}
          chosen={isText ? 'text' : 'form'}
          onChoose={(id) => {
            goTo(withQuery({ view: id === 'text' ? 'text' : undefined, line: undefined }))
          }}
        />
        {isText || open === undefined ? (
          <SourceEditor file={file} text={text} checked={checked} />
        ) : (
          <fieldset className="bare" disabled={file.isReadOnly}>
            <QuestionEditor
              key={open.question.id}
              file={file}
              text={text}
              question={open.question}
              languages={languages}
            />
          </fieldset>
        )}
        <CheckList path={file.path} checked={checked} />
      </div>
      <LastPreview study={checked.study} text={text} page={open?.page.id} />
    </div>
  )
}

interface LastPreviewProps {
  readonly study: Study | undefined
  readonly text: string
  readonly page: string | undefined
}

/** The pages of the last text that had no mistake: a half-typed word does not take them away. */
function LastPreview({ study, text, page }: LastPreviewProps): ReactNode {
  const { say } = useSpeech()
  const last = useRef(study)
  if (study !== undefined) last.current = study
  const population = /^population:\s*["']?([\w-]+)/m.exec(text)?.[1]
  if (last.current === undefined || population === undefined) {
    return <p className="quiet">{say('design.no_preview')}</p>
  }
  return (
    <div className={study === undefined ? 'stale' : undefined}>
      <PreviewPanel study={last.current} population={population} page={page} />
    </div>
  )
}
