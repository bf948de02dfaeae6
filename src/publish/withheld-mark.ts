import type { Language } from '../core/local-text.ts'
import type { WithheldReason } from '../protect/protected.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { isWord, withheldText, withheldWord } from './withheld-text.ts'

/** The dash, or the word, that stands for a withheld number and says why to those who listen or point at it. */
export function withheldMark(reason: WithheldReason, language: Language): SafeHtml {
  const text = withheldText(reason, language)
  const word = withheldWord(reason, language)
  return isWord(reason)
    ? html`<span class="withheld" title="${text}">${word}</span>`
    : html`<span class="withheld" role="img" aria-label="${text}" title="${text}">${word}</span>`
}
