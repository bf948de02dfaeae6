import type { ReactNode } from 'react'
import { SignInLinks } from '../parts/sign-in-links.tsx'
import { useSessionOver } from '../reading/session-state.ts'
import { useSpeech } from './language.ts'

/** Says that the session is over, above whatever the person is looking at, until it is not. */
export function SessionNote(): ReactNode {
  const { say } = useSpeech()
  const isOver = useSessionOver()
  return (
    <div className="session-note" role="alert">
      {isOver ? (
        <div className="trouble">
          <p>{say('session.over')}</p>
          <SignInLinks />
        </div>
      ) : null}
    </div>
  )
}
