import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Language } from '../../../core/local-text.ts'
import { MeContext } from './account-context.ts'
import { GuidePanel } from '../guide/guide-panel.tsx'
import { Guard } from './guard.tsx'
import { languageAtStart, SpeechContext, speechIn } from './language.ts'
import { Lost } from './lost.tsx'
import { Controls, Masthead } from './masthead.tsx'
import { SessionNote } from './session-note.tsx'
import { useAccount } from './use-account.ts'
import { remember } from './remember.ts'
import { StudyFrame } from './study-frame.tsx'
import { StudiesRoom } from '../rooms/studies/studies-room.tsx'
import { usePlace } from './location.ts'

/** The Studio: what stands around every room, and the room that the address names. */
export function App(): ReactNode {
  const [language, setLanguage] = useState(languageAtStart)
  const speech = useMemo(() => speechIn(language), [language])
  const { path } = usePlace()
  const me = useAccount(language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = (chosen: Language): void => {
    remember('language', chosen)
    setLanguage(chosen)
  }
  return (
    <I18nProvider locale={language === 'fr' ? 'fr-FR' : 'en-GB'}>
      <SpeechContext value={speech}>
        <a className="skip" href="#content">
          {speech.say('skip')}
        </a>
        <MeContext value={me}>
          <SessionNote />
          <GuidePanel />
          <Guard key={path.join('/')}>
            <Address path={path} controls={<Controls onLanguage={choose} />} />
          </Guard>
        </MeContext>
      </SpeechContext>
    </I18nProvider>
  )
}

interface AddressProps {
  readonly path: readonly string[]
  /** The theme, the other language. */
  readonly controls: ReactNode
}

function Address({ path, controls }: AddressProps): ReactNode {
  const [first, study, room] = path
  if (first === 'studies' && study !== undefined && path.length <= 3) {
    return <StudyFrame key={study} study={study} room={room} controls={controls} />
  }
  return (
    <>
      <header>
        <Masthead controls={controls} />
      </header>
      {first === undefined ? <StudiesRoom /> : <Lost />}
    </>
  )
}
