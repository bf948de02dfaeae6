import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { ProgressAnswer } from '../../../api/study-card.ts'
import type { StudyMenu } from '../../../api/study-menu.ts'
import { useSpeech } from './language.ts'
import { Link } from './link.tsx'
import { roomAddress, rooms } from './rooms.ts'
import type { RoomId } from './rooms.ts'

interface StudyHeadProps {
  readonly study: StudyMenu
  readonly room: RoomId | undefined
  readonly progress: ProgressAnswer | undefined
}

/** The rooms of the study, and how far its figures are. */
export function StudyHead({ study, room, progress }: StudyHeadProps): ReactNode {
  const { say } = useSpeech()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // On a phone the list is wider than the window: the room one is in comes into sight.
    const [here] = list.current?.querySelectorAll<HTMLElement>('[aria-current]') ?? []
    const { offsetLeft = 0, offsetWidth = 0 } = here ?? {}
    const width = list.current?.clientWidth ?? 0
    list.current?.scrollTo({ left: offsetLeft - (width - offsetWidth) / 2 })
  }, [room])
  return (
    <>
      <nav aria-label={say('rooms')}>
        <ul className="rooms" ref={list}>
          {rooms.map(({ id, title }) => (
            <li key={id}>
              <Link
                href={roomAddress(study.id, id)}
                aria-current={id === room ? 'page' : undefined}
              >
                {say(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {progress === undefined ? null : <Progress {...progress} />}
    </>
  )
}

function Progress({ step = 'reading', done, of }: ProgressAnswer): ReactNode {
  const { say } = useSpeech()
  const label = say(`progress.${step}`)
  return (
    <div className="progress" role="status">
      <span>{label}</span>
      <progress
        aria-label={label}
        {...(of === undefined || of === 0 ? {} : { max: of, value: done ?? 0 })}
      />
    </div>
  )
}
