// Before anything that makes schemas.
// oxlint-disable-next-line import/no-unassigned-import -- it is for what it does
import './plain-schemas.ts'
import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { SourcesAnswer } from '../../../../api/file-answers.ts'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { SearchList } from '../../parts/search-list.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { Page } from '../../shell/page.tsx'
import { useStudy } from '../../shell/study-context.ts'
import { FileDesk } from './file-desk.tsx'

/** The files of the study: questionnaires by their questions, all of them as text. */
export function DesignRoom(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const reading = useAnswer<SourcesAnswer>(apiPaths.sources(study.id), study.revision)
  return (
    <Page title={say('room.design')} className="design" lead={say('design.lead')}>
      <ReadAnswer reading={reading}>{(sources) => <Files sources={sources} />}</ReadAnswer>
    </Page>
  )
}

function Files({ sources }: { readonly sources: SourcesAnswer }): ReactNode {
  const { say } = useSpeech()
  const { query } = usePlace()
  const paths = Object.keys(sources.texts)
  const { populations } = useStudy()
  const [own] = populations.map(({ id }) => `questionnaires/${id}.yaml`)
  const first =
    paths.find((path) => path === own) ??
    paths.find((path) => path.startsWith('questionnaires/')) ??
    paths[0]
  const chosen = paths.find((path) => path === query.get('file')) ?? first
  if (chosen === undefined) return <p>{say('design.none')}</p>
  return (
    <>
      <div className="file-choice">
        <SearchList
          label={say('design.file')}
          options={paths.map((path) => ({ id: path, title: path }))}
          chosen={chosen}
          onChoose={(path) => {
            goTo(withQuery({ file: path, question: undefined }))
          }}
        />
      </div>
      <FileDesk key={chosen} path={chosen} sources={sources} />
    </>
  )
}
