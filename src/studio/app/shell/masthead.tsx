import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Language } from '../../../core/local-text.ts'
import { AccountControl } from './account-control.tsx'
import { useSpeech } from './language.ts'
import { Link } from './link.tsx'
import { themeChosen, themes, wearTheme } from './theme.ts'
import type { Theme } from './theme.ts'

interface MastheadProps {
  /** The study whose rooms are open. */
  readonly study?: string | undefined
  readonly controls: ReactNode
}

/** The running head of every page: the product, the study, the theme, the other language. */
export function Masthead({ study, controls }: MastheadProps): ReactNode {
  return (
    <div className="masthead">
      <Link className="name" href="/">
        Vis-à-vis
      </Link>
      {study === undefined ? null : <p className="study">{study}</p>}
      <div className="controls">{controls}</div>
    </div>
  )
}

interface ControlsProps {
  readonly onLanguage: (language: Language) => void
}

/** How the person reads: the theme, the other language. */
export function Controls({ onLanguage }: ControlsProps): ReactNode {
  const { language, say } = useSpeech()
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <>
      <AccountControl />
      <ThemeChoice />
      <button
        type="button"
        className="plain"
        lang={other}
        onClick={() => {
          onLanguage(other)
        }}
      >
        {say('other_language')}
      </button>
    </>
  )
}

function ThemeChoice(): ReactNode {
  const { say } = useSpeech()
  const [theme, setTheme] = useState(themeChosen)
  const choose = (chosen: Theme): void => {
    wearTheme(chosen)
    setTheme(chosen)
  }
  return (
    <label className="theme">
      <span className="sr">{say('theme')}</span>
      <select
        value={theme}
        onChange={({ target }) => {
          choose(themes.find((one) => one === target.value) ?? 'system')
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {say(`theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
