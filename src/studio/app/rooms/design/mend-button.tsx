import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { goTo, withQuery } from '../../shell/location.ts'
import { useDesk } from './desk-context.ts'
import type { Finding } from './findings-of.ts'
import { mendOf } from './mend-of.ts'
import { addressOf } from './address-of.ts'

/** Mends a finding, where there is an obvious way; an edit like any other, to be undone. */
export function MendButton({ finding }: { readonly finding: Finding }): ReactNode {
  const desk = useDesk()
  const { say } = useSpeech()
  const mend = mendOf(finding, desk)
  if (mend === undefined) return null
  const act = (): void => {
    if (mend.text !== undefined) desk.change(mend.text)
    else if (mend.path !== undefined) goTo(withQuery(addressOf(desk, mend.path)))
  }
  return (
    <button type="button" className="mend" onClick={act}>
      {say(mend.label, mend.values)}
    </button>
  )
}
