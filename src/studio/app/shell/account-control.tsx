import { useState } from 'react'
import type { ReactNode } from 'react'
import { officePaths } from '../../../api/api-paths.ts'
import { Sheet } from '../parts/sheet.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { ask } from '../reading/ask.ts'
import type { Trouble } from '../reading/ask.ts'
import { useMe } from './account-context.ts'
import { useSpeech } from './language.ts'
import { draftsKept, forgetDrafts } from './remember.ts'

/** Who is signed in, and the way out; nothing on one's own machine. */
export function AccountControl(): ReactNode {
  const { language, say } = useSpeech()
  const me = useMe()
  const [asks, setAsks] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  if (me?.accounts !== true) return null
  const leave = async (): Promise<void> => {
    const left = await ask(officePaths.signOut, language, { method: 'POST', json: {} })
    if (!left.ok && left.trouble.kind !== 'session') {
      setTrouble(left.trouble)
      setAsks(true)
      return
    }
    // Whoever sits here next finds nothing of what was written.
    forgetDrafts()
    location.assign(`/sign-in?lang=${language}`)
  }
  return (
    <>
      <span className="who">{me.name}</span>
      <button
        type="button"
        className="plain"
        onClick={() => {
          if (draftsKept() > 0) setAsks(true)
          else void leave()
        }}
      >
        {say('account.sign_out')}
      </button>
      {asks ? (
        <Sheet
          title={say('account.sign_out')}
          onClose={() => {
            setAsks(false)
          }}
        >
          {trouble === undefined ? (
            <p>{say('account.drafts', { n: draftsKept() })}</p>
          ) : (
            <TroubleNote trouble={trouble} />
          )}
          <button type="button" onClick={() => void leave()}>
            {say('account.drop_drafts')}
          </button>
        </Sheet>
      ) : null}
    </>
  )
}
