import type { ReactNode } from 'react'
import { useSpeech } from '../shell/language.ts'
import { hereAddress, signInAddress } from '../shell/sign-in-address.ts'

/** The two ways to sign in again: beside what is being written, or here and back. */
export function SignInLinks(): ReactNode {
  const { language, say } = useSpeech()
  return (
    <p className="actions">
      <a href={`${signInAddress('/')}&lang=${language}`} target="_blank" rel="noopener">
        {say('session.other_tab')}
      </a>
      <a
        href={`${signInAddress(hereAddress())}&lang=${language}`}
        onClick={({ currentTarget }) => {
          // The address may have changed since this was drawn.
          currentTarget.href = `${signInAddress(hereAddress())}&lang=${language}`
        }}
      >
        {say('session.here')}
      </a>
    </p>
  )
}
