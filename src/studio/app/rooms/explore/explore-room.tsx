import type { ReactNode } from 'react'
import { apiPaths } from '../../../../api/api-paths.ts'
import type { TableAnswer } from '../../../../api/shown-parts.ts'
import type { MenuTable } from '../../../../api/study-menu.ts'
import { FigureInAddress } from '../../parts/figure-in-address.tsx'
import { ReadAnswer } from '../../parts/read-answer.tsx'
import { useAnswer } from '../../reading/use-answer.ts'
import { useSpeech } from '../../shell/language.ts'
import { usePlace } from '../../shell/location.ts'
import { Page } from '../../shell/page.tsx'
import { useStudy } from '../../shell/study-context.ts'
import { TableChoice } from './table-choice.tsx'
import { TablePanel } from './table-panel.tsx'

/** Any table that the study declares: chosen by what is asked, of whom, when, by which columns. */
export function ExploreRoom(): ReactNode {
  const { say } = useSpeech()
  const { tables } = useStudy()
  const { query } = usePlace()
  const asked = query.get('table')
  const chosen = tables.find(({ id }) => id === asked) ?? tables[0]
  return (
    <Page title={say('room.explore')} className="explore">
      {asked === null || asked === chosen?.id ? null : (
        <p className="warning">{say('explore.unknown', { id: asked })}</p>
      )}
      {chosen === undefined ? <p>{say('explore.none')}</p> : <Chosen chosen={chosen} />}
      <FigureInAddress />
    </Page>
  )
}

function Chosen({ chosen }: { readonly chosen: MenuTable }): ReactNode {
  const study = useStudy()
  const reading = useAnswer<TableAnswer>(apiPaths.table(study.id, chosen.id), study.version)
  return (
    <>
      <TableChoice chosen={chosen} />
      <ReadAnswer reading={reading}>
        {(answer) => (
          <div className={answer.table.id === chosen.id ? undefined : 'stale'}>
            <TablePanel answer={answer} />
          </div>
        )}
      </ReadAnswer>
    </>
  )
}
