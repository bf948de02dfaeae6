import type { ReactNode } from 'react'
import { apiPaths } from '../../../api/api-paths.ts'
import type { StudyMenu } from '../../../api/study-menu.ts'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { Awaited } from './awaited.tsx'
import { useSpeech } from './language.ts'
import { Link } from './link.tsx'
import { Masthead } from './masthead.tsx'
import { Page } from './page.tsx'
import { RoomPlace } from './room-place.tsx'
import { rooms } from './rooms.ts'
import { StudyContext } from './study-context.ts'
import { StudyHead } from './study-head.tsx'
import { useProgress } from './use-progress.ts'

interface StudyFrameProps {
  readonly study: string
  /** Name of the room, as the address says it. */
  readonly room: string | undefined
  readonly controls: ReactNode
}

/** What stands around the rooms of a study: its mark, its title, the way to its other rooms. */
export function StudyFrame({ study, room = 'explore', controls }: StudyFrameProps): ReactNode {
  const { local, say } = useSpeech()
  const { value: menu, trouble, again } = useAnswer<StudyMenu>(apiPaths.study(study))
  const progress = useProgress(study, menu, again)
  const known = rooms.find(({ id }) => id === room)?.id
  if (menu === undefined) {
    return (
      <>
        <header>
          <Masthead controls={controls} />
        </header>
        <Page title={study}>
          {trouble === undefined ? (
            <Awaited />
          ) : (
            <>
              <TroubleNote trouble={trouble} again={again} />
              <p>
                <Link href="/">{say('lost.back')}</Link>
              </p>
            </>
          )}
        </Page>
      </>
    )
  }
  return (
    <StudyContext
      value={{ ...menu, version: `${menu.revision} ${progress === undefined ? '' : 'working'}` }}
    >
      <header className="study-head">
        {menu.simulated ? <p className="simulated">{say('simulated')}</p> : null}
        <Masthead study={local(menu.title)} controls={controls} />
        <StudyHead study={menu} room={known} progress={progress} />
        {trouble === undefined ? null : <TroubleNote trouble={trouble} again={again} />}
      </header>
      <RoomPlace key={known} room={known} />
    </StudyContext>
  )
}
