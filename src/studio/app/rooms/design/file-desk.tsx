import { useCallback, useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import { FileBar } from '../../parts/file-bar.tsx'
import { useFile } from '../../reading/use-file.ts'
import type { EditedFile } from '../../reading/use-file.ts'
import { Awaited } from '../../shell/awaited.tsx'
import { useSpeech } from '../../shell/language.ts'
import { usePlace } from '../../shell/location.ts'
import { useStudy } from '../../shell/study-context.ts'
import { CheckList } from './check-list.tsx'
import { QuestionnaireDesk } from './questionnaire-desk.tsx'
import { readSources } from './read-sources.ts'
import type { CheckedSources } from './read-sources.ts'
import { SourceEditor } from './source-editor.tsx'
import { studyBasics } from './study-basics.ts'
import { TranslationsView } from './translations-view.tsx'
import { plainViews, ViewChoice } from './view-choice.tsx'

interface FileDeskProps {
  readonly path: string
  readonly sources: SourcesAnswer
}

/** A file of the study under edit, checked with all the others as it is typed. */
export function FileDesk({ path, sources }: FileDeskProps): ReactNode {
  const study = useStudy()
  const file = useFile(study.id, path)
  return (
    <>
      <FileBar file={file} />
      {file.text === undefined ? (
        file.trouble === undefined && <Awaited />
      ) : (
        <Checked file={file} text={file.text} sources={sources} />
      )}
    </>
  )
}

interface CheckedProps {
  readonly file: EditedFile
  readonly text: string
  readonly sources: SourcesAnswer
}

function Checked({ file, text, sources }: CheckedProps): ReactNode {
  const { language } = useSpeech()
  const { path } = file
  const settled = useDeferredValue(text)
  const check = useCallback(
    (own: string) => readSources(sources, { path, text: own }, language),
    [sources, path, language],
  )
  const checked = useMemo(() => check(settled), [check, settled])
  const basics = useMemo(() => studyBasics(sources), [sources])
  if (path.startsWith('questionnaires/')) {
    const own = { file, text, checked, check, sources, basics }
    return <QuestionnaireDesk {...own} />
  }
  return <PlainDesk file={file} text={text} checked={checked} languages={basics.languages} />
}

interface PlainDeskProps {
  readonly file: EditedFile
  readonly text: string
  readonly checked: CheckedSources
  readonly languages: readonly string[]
}

/** A file that is no questionnaire: its text, and its words in every language where it has some. */
function PlainDesk({ file, text, checked, languages }: PlainDeskProps): ReactNode {
  const { query } = usePlace()
  const isYaml = /\.ya?ml$/.test(file.path)
  if (isYaml && query.get('view') === 'translations') {
    return (
      <>
        <ViewChoice own={plainViews} />
        <TranslationsView file={file} text={text} languages={languages} />
        <CheckList path={file.path} checked={checked} />
      </>
    )
  }
  return (
    <>
      {isYaml ? <ViewChoice own={plainViews} /> : null}
      <div className="desk">
        <SourceEditor file={file} text={text} checked={checked} />
        <CheckList path={file.path} checked={checked} />
      </div>
    </>
  )
}
