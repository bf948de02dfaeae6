import { createContext, useContext } from 'react'
import type { IssueValues } from '../../../core/issue.ts'
import type { Language, LocalText } from '../../../core/local-text.ts'
import { textIn } from '../../../core/local-text.ts'
import { fillText } from '../../../core/fill-text.ts'
import { studioTexts } from '../../../core/catalogue/studio-text.ts'
import type { StudioTextKey } from '../../../core/catalogue/studio-text.ts'
import { recall } from './remember.ts'

/** The words of the Studio in the language chosen. */
export interface Speech {
  readonly language: Language
  readonly say: (key: StudioTextKey, values?: IssueValues) => string
  /** A text of the study, in this language or the nearest it has. */
  readonly local: (text: LocalText) => string
}

/** Binds the words of the Studio to a language. */
export function speechIn(language: Language): Speech {
  return {
    language,
    say: (key, values = {}) => fillText(studioTexts[key], language, values),
    local: (text) => textIn(text, language),
  }
}

/** The language chosen last, or that of the browser. */
export function languageAtStart(): Language {
  const wanted = recall('language') ?? navigator.language
  return wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

export const SpeechContext: React.Context<Speech> = createContext(speechIn('en'))

/** The words of the Studio in the language chosen. */
export function useSpeech(): Speech {
  return useContext(SpeechContext)
}
