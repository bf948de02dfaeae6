import type { Language } from '../core/local-text.ts'
import type { WithheldReason } from '../protect/protected.ts'
import { html } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { withheldText } from './withheld-text.ts'

/** The dash that stands for a withheld number and says why to those who listen or point at it. */
export function withheldMark(reason: WithheldReason, language: Language): SafeHtml {
  const text = withheldText(reason, language)
  return html`<span class="withheld" role="img" aria-label="${text}" title="${text}">–</span>`
}
