import type { Language } from '../core/local-text.ts'
import type { WithheldReason } from '../protect/protected.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import { withheldText } from './withheld-text.ts'

/** The dash, or the word, that stands for a withheld number and says why to those who listen or point at it. */
export function withheldMark(reason: WithheldReason, language: Language): SafeHtml {
  const text = withheldText(reason, language)
  if (isWord(reason)) {
    return html`<span class="withheld" title="${text}">${sayIn(language)(reason)}</span>`
  }
  return html`<span class="withheld" role="img" aria-label="${text}" title="${text}">–</span>`
}

/** Reasons that say as much of the answer as may be said. */
function isWord(reason: WithheldReason): reason is 'few' | 'nearly_all' {
  return reason === 'few' || reason === 'nearly_all'
}
