import { ballotTexts } from '../../core/catalogue/client-text.ts'
import type { BallotTextKey } from '../../core/catalogue/client-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { attributes } from './attributes.ts'
import { pageSpeech } from './page-speech.ts'

/** What the panels of one language are put together from. */
export interface PanelParts {
  /** A text; its placeholders are slots for the script to fill. */
  readonly say: (key: BallotTextKey) => SafeHtml
  /** A panel; a panel in another language than the page's is marked as such. */
  readonly panel: (name: string, content: SafeHtml) => SafeHtml
  readonly title: (key: BallotTextKey) => SafeHtml
  /** A paragraph; with a condition it is shown when the script fills a slot of that name. */
  readonly line: (key: BallotTextKey, condition?: string) => SafeHtml
  /** A paragraph that the script may put other words into. */
  readonly why: (key?: BallotTextKey) => SafeHtml
  /** A button; the chief one of a panel stands out. */
  readonly act: (does: string, key: BallotTextKey, isChief?: boolean) => SafeHtml
}

/**
 * Binds the parts of panels to a language.
 *
 * @param language - BCP 47 tag of the page
 */
export function panelParts(language: string): PanelParts {
  const { ui, marked } = pageSpeech(language)
  const say = (key: BallotTextKey): SafeHtml => slotted(ballotTexts[key][ui])
  const isOwn = marked('', ui).text === ''
  return {
    say,
    panel: (name, content) => {
      const inner = isOwn ? content : html`<div lang="${ui}" dir="ltr">${content}</div>`
      return html`<template data-panel="${name}">${inner}</template>`
    },
    title: (key) => html`<h1>${say(key)}</h1>`,
    line: (key, condition) => html`<p${attributes({ 'data-if': condition })}>${say(key)}</p>`,
    why: (key) => html`<p data-slot="why">${key && say(key)}</p>`,
    act: (does, key, isChief = false) => {
      const of = { type: 'button', 'data-do': does, class: isChief ? 'next' : undefined }
      return html`<button${attributes(of)}>${say(key)}</button>`
    },
  }
}

/** A value that the script fills in: shown as code, never translated by a browser. */
export function codeSlot(slot: string): SafeHtml {
  return html`<p class="code" translate="no" dir="ltr" data-slot="${slot}"></p>`
}

function slotted(text: string): SafeHtml {
  const parts = text.split(/\{(\w+)\}/)
  const made = parts.map((part, index) =>
    index % 2 === 0 ? html`${part}` : html`<span data-slot="${part}"></span>`,
  )
  return html`${made}`
}
