import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import { useSpeech } from '../../shell/language.ts'
import { usePlace } from '../../shell/location.ts'
import { CheckList } from './check-list.tsx'
import type { Spot } from './change-questionnaire.ts'
import { DeskContext, useDesk } from './desk-context.ts'
import type { Desk } from './desk-context.ts'
import { FlowView } from './flow-view.tsx'
import { MendButton } from './mend-button.tsx'
import { MirrorsView } from './mirrors-view.tsx'
import { OutlineList } from './outline-list.tsx'
import { PageEditor } from './page-editor.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { QuestionEditor } from './question-editor.tsx'
import type { CheckedIssue, CheckedSources } from './read-sources.ts'
import { SourceEditor } from './source-editor.tsx'
import type { StudyBasics } from './study-basics.ts'
import { TranslationsView } from './translations-view.tsx'
import { useFieldFocus } from './use-field-focus.ts'
import { useUndoKeys } from './use-undo-keys.ts'
import { useNewDesk } from './use-new-desk.ts'
import { VersionsView } from './versions-view.tsx'
import { ViewChoice, viewIn } from './view-choice.tsx'

interface QuestionnaireDeskProps {
  readonly file: EditedFile
  readonly text: string
  readonly checked: CheckedSources
  readonly check: (text: string) => CheckedSources
  readonly sources: SourcesAnswer
  readonly basics: StudyBasics
}

/** A questionnaire: its outline, one question in words or the whole as text, and what it looks like. */
export function QuestionnaireDesk(props: QuestionnaireDeskProps): ReactNode {
  const { desk, told, isRefused } = useNewDesk(props)
  const { say } = useSpeech()
  const { query } = usePlace()
  const spot = openSpot(desk, query)
  return (
    <DeskContext value={desk}>
      <ViewChoice />
      <p className="sr" role="status">
        {told}
      </p>
      {isRefused ? <p className="warning">{say('design.as_line')}</p> : null}
      <View spot={spot} sources={props.sources} />
    </DeskContext>
  )
}

/** What the address opens: a question or page by its id, else the first question. */
function openSpot({ pages }: Desk, query: URLSearchParams): Spot | undefined {
  const page = pages.findIndex(({ id }) => id === query.get('page'))
  if (page !== -1) return { page }
  const asked = query.get('question')
  for (const [at, { questions }] of pages.entries()) {
    const question = questions.findIndex(({ id }) => id === asked)
    if (question !== -1) return { page: at, question }
  }
  const first = pages.findIndex(({ questions }) => questions.length > 0)
  if (first !== -1) return { page: first, question: 0 }
  return pages.length > 0 ? { page: 0 } : undefined
}

interface ViewProps {
  readonly spot: Spot | undefined
  readonly sources: SourcesAnswer
}

function View({ spot, sources }: ViewProps): ReactNode {
  const { file, text, languages } = useDesk()
  const { query } = usePlace()
  switch (viewIn(query)) {
    case 'flow':
      return <FlowView />
    case 'mirrors':
      return <MirrorsView sources={sources} />
    case 'translations':
      return <TranslationsView file={file} text={text} languages={languages} />
    case 'versions':
      return <VersionsView sources={sources} />
    case 'form':
    case 'text':
      return <Form spot={spot} />
  }
}

/** The outline, what is under edit, and what respondents see of it. */
function Form({ spot }: { readonly spot: Spot | undefined }): ReactNode {
  const desk = useDesk()
  const { file, text, pages, checked, findings } = desk
  const { query } = usePlace()
  useFieldFocus(query.get('at'))
  useUndoKeys(file)
  const mend = (issue: CheckedIssue): ReactNode => {
    const finding = findings.find((one) => one.issue === issue)
    return finding && <MendButton finding={finding} />
  }
  const page = pages[spot?.page ?? 0]
  const question = spot?.question === undefined ? undefined : page?.questions[spot.question]
  return (
    <div className="design-desk">
      <fieldset className="bare" disabled={file.isReadOnly}>
        <OutlineList open={spot} />
      </fieldset>
      <div className="middle">
        {viewIn(query) === 'text' ? (
          <SourceEditor file={file} text={text} checked={checked} />
        ) : (
          <fieldset className="bare" disabled={file.isReadOnly}>
            <Editor spot={spot} />
          </fieldset>
        )}
        <CheckList path={file.path} checked={checked} mend={mend} />
      </div>
      <LastPreview page={page?.id} question={question?.id} />
    </div>
  )
}

function Editor({ spot }: { readonly spot: Spot | undefined }): ReactNode {
  const { pages } = useDesk()
  const page = spot && pages[spot.page]
  const question = spot?.question === undefined ? undefined : page?.questions[spot.question]
  if (spot === undefined || page === undefined) return null
  return question === undefined ? (
    <PageEditor key={page.id} page={page} spot={spot} />
  ) : (
    <QuestionEditor key={question.id} question={question} spot={spot} />
  )
}

interface LastPreviewProps {
  readonly page: string | undefined
  readonly question: string | undefined
}

/** The pages of the last text that had no mistake: a half-typed word does not take them away. */
function LastPreview({ page, question }: LastPreviewProps): ReactNode {
  const { study, checked, draft } = useDesk()
  const { say } = useSpeech()
  const isStale = checked.study === undefined
  const asked = useMemo(() => ({ page, question }), [page, question])
  if (study === undefined || draft.population === '') {
    return <p className="quiet">{say('design.no_preview')}</p>
  }
  return (
    <div className={isStale ? 'stale' : undefined}>
      {isStale ? <p className="quiet">{say('design.stale_preview')}</p> : null}
      <PreviewPanel study={study} population={draft.population} asked={asked} />
    </div>
  )
}
