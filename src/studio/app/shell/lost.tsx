import type { ReactNode } from 'react'
import { Page } from './page.tsx'
import { useSpeech } from './language.ts'
import { Link } from './link.tsx'

/** An address that the Studio does not know. */
export function Lost(): ReactNode {
  const { say } = useSpeech()
  return (
    <Page title={say('lost.title')}>
      <p>{say('lost.text')}</p>
      <p>
        <Link href="/">{say('lost.back')}</Link>
      </p>
    </Page>
  )
}
