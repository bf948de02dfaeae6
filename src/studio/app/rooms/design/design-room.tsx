import type { ReactNode } from 'react'
import { useSpeech } from '../../shell/language.ts'
import { Page } from '../../shell/page.tsx'

export function DesignRoom(): ReactNode {
  const { say } = useSpeech()
  return <Page title={say('room.design')}>…</Page>
}
