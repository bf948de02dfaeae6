import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { FilesAnswer, StudioFile } from '../../../../api/file-answers.ts'
import { Choices } from '../../parts/choices.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { goTo, usePlace, withQuery } from '../../shell/location.ts'
import { Page } from '../../shell/page.tsx'
import { useStudy } from '../../shell/study-context.ts'
import { Downloads } from './downloads.tsx'
import { NoticeList } from './notice-list.tsx'
import { Publishing } from './publishing.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- the bundler puts it beside the room
import './report.css'
import { TextDesk } from './text-desk.tsx'

/** Texts of the study with their figures: written, verified, previewed, taken away. */
export function ReportRoom(): ReactNode {
  const { say } = useSpeech()
  const study = useStudy()
  const reading = useAnswer<FilesAnswer>(apiPaths.files(study.id), study.revision)
  return (
    <Page title={say('room.report')} className="report">
      <ReadAnswer reading={reading}>
        {({ files }) => (
          <Texts texts={files.filter(({ kind, role }) => kind === 'markdown' && role === 'text')} />
        )}
      </ReadAnswer>
      <Downloads />
      <Publishing />
      <NoticeList />
    </Page>
  )
}

function Texts({ texts }: { readonly texts: readonly StudioFile[] }): ReactNode {
  const { language, say } = useSpeech()
  const { query } = usePlace()
  const own = texts.find((file) => file.path === `report.${language}.md`) ?? texts[0]
  const chosen = texts.find((file) => file.path === query.get('file')) ?? own
  if (chosen === undefined) return <p>{say('report.none')}</p>
  return (
    <>
      <div className="settings">
        <Choices
          label={say('report.text')}
          options={texts.map((file) => ({ id: file.path, title: file.path }))}
          chosen={chosen.path}
          onChoose={(id) => {
            goTo(withQuery({ file: id }))
          }}
        />
      </div>
      <TextDesk key={chosen.path} path={chosen.path} />
    </>
  )
}
