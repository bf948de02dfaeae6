import type { ReactNode } from 'react'
import { IssueList } from '../parts/issue-list.tsx'
import { SimulateStep } from '../parts/simulate-step.tsx'
import { useMay } from './account-context.ts'
import { useSpeech } from './language.ts'
import { Link } from './link.tsx'
import { Page } from './page.tsx'
import { roomAddress, rooms } from './rooms.ts'
import type { RoomId } from './rooms.ts'
import { useStudy } from './study-context.ts'
import { tellWritten } from './use-progress.ts'

/** A room of a study that has no figures, or none yet: says why, and what to do. */
export function NoFigures({ room }: { readonly room: RoomId }): ReactNode {
  const { say } = useSpeech()
  const { id, state, issues } = useStudy()
  const mayWrite = useMay('analyst')
  const title = rooms.find((one) => one.id === room)?.title ?? 'room.explore'
  return (
    <Page title={say(title)}>
      <p>{say(`no_figures.${state}`)}</p>
      {issues.length === 0 ? null : (
        <div className="warning">
          <IssueList issues={issues} />
        </div>
      )}
      {state === 'broken' ? (
        <p>
          <Link href={roomAddress(id, 'design')}>{say('studies.mend')}</Link>
        </p>
      ) : null}
      {state === 'no_data' ? (
        <>
          <p>
            <Link href={roomAddress(id, 'field')}>{say('no_figures.field')}</Link>
          </p>
          {mayWrite ? <SimulateStep study={id} onChange={tellWritten} /> : null}
        </>
      ) : null}
    </Page>
  )
}
