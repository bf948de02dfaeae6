import type { BallotTextKey } from '../../core/catalogue/client-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { codeSlot, panelParts } from './panel-parts.ts'
import type { PanelParts } from './panel-parts.ts'

/*
 * What the anonymous client shows beside the questionnaire: panels that the browser keeps inert
 * (`<template>`) until the script clones one, fills its `data-slot`s and connects its `data-do`s.
 * So the script carries no words, and a page carries those of its own language alone.
 */

/** Single words that the script tells. */
const words: readonly BallotTextKey[] = [
  'offline',
  'busy',
  'back_online',
  'code.copied',
  'ready.continue',
  'old.text',
  'resume.issued',
  'resume.bad',
  'resume.none',
]

/**
 * The panels of the welcome, and of whatever may stand in the way; they go with the first page.
 *
 * @param language - BCP 47 tag of the page
 */
export function openingPanels(language: string): SafeHtml {
  const parts = panelParts(language)
  const { panel, title, line, why, act, say } = parts
  const panels = {
    ready: html`<h2>${say('ready.title')}</h2>
      ${line('ready.checked')}
      <h2>${say('code.title')}</h2>
      ${codePart(parts)}
      <p>${act('copy', 'code.copy')}</p>`,
    resume: html`${title('resume.title')}${why('resume.text')}${codeForm(parts)}`,
    tab: html`${title('tab.title')}${line('tab.text')}${act('here', 'tab.here', true)}`,
    refused: html`${title('refused.title')}${why('refused.text')}${codeSlot('code')}`,
    stopped: html`${title('stopped.title')}${why()}${line('stopped.kept', 'kept')}${act('retry', 'stopped.retry', true)}`,
    words: html`${words.map((key) => html`<p data-say="${key}">${say(key)}</p>`)}`,
  }
  return html`${Object.entries(panels).map(([name, content]) => panel(name, content))}`
}

/**
 * The panels of the end: sending, receipt, correction; they go with the reply to the last page.
 *
 * @param language - BCP 47 tag of the page
 */
export function closingPanels(language: string): SafeHtml {
  const parts = panelParts(language)
  const { panel, title, line, act, say } = parts
  const panels = {
    send: html`${title('send.title')}${line('send.text')}
      <p>${act('now', 'send.now', true)}</p>
      ${line('send.later_text')}
      <p>${act('later', 'send.later')}</p>`,
    waiting: html`${title('waiting.title')}${line('waiting.text')}${act('now', 'send.now')}`,
    sending: html`${title('sending.title')}${line('sending.text')}`,
    full: html`${title('full.title')}${line('full.text')}`,
    older: html`${title('older.title')}${line('older.text')}${act('replace', 'older.replace')}`,
    erase: html`${title('erase.title')}${line('erase.text')}
      <div class="go">${act('keep', 'erase.keep', true)}${act('erase', 'done.erase')}</div>`,
    erased: html`${title('erased.title')}${line('erased.text')}`,
    done: html`${title('done.title')}${line('done.text')}${receiptPart(parts)}
      <h2>${say('code.title')}</h2>
      ${codePart(parts)}
      <p>${act('copy', 'code.copy')}</p>
      <div class="go">${act('correct', 'done.correct')}${act('erase', 'done.erase')}</div>`,
  }
  return html`${Object.entries(panels).map(([name, content]) => panel(name, content))}`
}

function codePart({ line }: PanelParts): SafeHtml {
  return html`${codeSlot('code')}${line('code.help')}${line('code.not_kept', 'not_kept')}`
}

function codeForm({ say }: PanelParts): SafeHtml {
  return html`<form novalidate>
    <div class="q">
      <label class="title" for="resume">${say('resume.code')}</label>
      <p class="error" id="e-resume" role="alert" hidden></p>
      <input
        type="text"
        id="resume"
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="e-resume"
      />
    </div>
    <button class="next">${say('resume.go')}</button>
  </form>`
}

function receiptPart({ say, act }: PanelParts): SafeHtml {
  const results = (['counted', 'missing', 'not_published'] as const).map(
    (kind) => html`<p data-result="${kind}" hidden>${say(`done.${kind}`)}</p>`,
  )
  const slots = (['rid', 'version', 'signature'] as const).map(
    (slot) =>
      html`<dt>${say(`receipt.${slot}`)}</dt>
        <dd dir="ltr" translate="no" data-slot="${slot}"></dd>`,
  )
  return html`<dl id="receipt">${slots}</dl>
    <p>${act('check', 'done.check')}</p>
    <div role="status">${results}</div>`
}
