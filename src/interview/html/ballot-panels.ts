import { ballotTexts } from '../../core/catalogue/client-text.ts'
import type { BallotTextKey } from '../../core/catalogue/client-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Language } from '../../core/local-text.ts'

/*
 * What the anonymous client shows beside the questionnaire: panels that the browser keeps inert
 * (`<template>`) until the script clones one, fills its `data-slot`s and connects its `data-do`s.
 * So the script carries no words, and a page carries those of its own language alone.
 */

/** Panels needed until the questionnaire begins, and whenever something stands in the way. */
export function openingPanels(language: Language): SafeHtml {
  const { title, line, act, say } = panelParts(language)
  const code = html`<label for="resume">${say('resume.code')}</label
    ><input
      id="resume"
      name="code"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      aria-describedby="resume-error"
    />
    <p id="resume-error" class="error" role="alert"></p>
    <button>${say('resume.go')}</button>`
  return html`${panel(
    'ready',
    html`<h2>${say('ready.title')}</h2>
      ${line('ready.checked')}
      <p>${say('ready.words')}</p>
      <p class="words" translate="no" dir="ltr" data-slot="words"></p>
      <h2>${say('code.title')}</h2>
      <p class="code" translate="no" dir="ltr" data-slot="code"></p>
      ${line('code.help')}${line('code.not_kept', 'not_kept')}
      <p>${act('copy', 'code.copy', 'second')}</p>`,
  )}${panel(
    'saved',
    html`${title('saved.title')}${line('saved.text')}
      <p class="code" translate="no" dir="ltr" data-slot="code"></p>
      ${line('code.help')}
      <p>${act('continue', 'ready.continue')} ${act('copy', 'code.copy', 'second')}</p>`,
  )}${panel(
    'resume',
    html`${title('resume.title')}
      <p data-slot="why">${say('resume.text')}</p>
      <form>${code}</form>`,
  )}${panel('tab', html`${title('tab.title')}${line('tab.text')}${act('here', 'tab.here')}`)}${panel(
    'refused',
    html`${title('refused.title')}
      <p role="alert" data-slot="why">${say('refused.text')}</p>
      <p><code data-slot="code"></code></p>`,
  )}${panel(
    'stopped',
    html`${title('stopped.title')}
      <p data-slot="why"></p>
      ${line('stopped.kept', 'kept')}${act('retry', 'stopped.retry')}`,
  )}${panel('words', html`${(['code.copied', 'ready.continue', 'old.text', 'resume.issued', 'resume.bad', 'resume.none'] as const).map((key) => html`<p data-say="${key}">${say(key)}</p>`)}`)}`
}

/** Panels needed once every page is answered. */
export function closingPanels(language: Language): SafeHtml {
  const { title, line, act, say } = panelParts(language)
  const results = (['counted', 'missing', 'not_published'] as const).map(
    (key) => html`<p data-result="${key}" hidden>${say(`done.${key}`)}</p>`,
  )
  return html`${panel(
    'send',
    html`${title('send.title')}${line('send.text')}
      <p>${act('now', 'send.now')}</p>
      ${line('send.later_text')}
      <p>${act('later', 'send.later', 'second')}</p>`,
  )}${panel('waiting', html`${title('waiting.title')}${line('waiting.text')}${act('now', 'send.now')}`)}${panel('sending', html`${title('sending.title')}${line('sending.text')}`)}${panel(
    'done',
    html`${title('done.title')}${line('done.text')}
      <p class="receipt" translate="no" dir="ltr">
        <code data-slot="rid"></code> ${say('done.version')} <code data-slot="signature"></code>
      </p>
      <p>${act('check', 'done.check', 'second')}</p>
      <div role="status">${results}</div>
      <h2>${say('code.title')}</h2>
      <p class="code" translate="no" dir="ltr" data-slot="code"></p>
      ${line('code.help')}
      <p>${act('copy', 'code.copy', 'second')} ${act('correct', 'done.correct', 'second')}</p>`,
  )}${panel('older', html`${title('older.title')}${line('older.text')}${act('replace', 'older.replace')}`)}`
}

function panel(name: string, content: SafeHtml): SafeHtml {
  return html`<template data-panel="${name}">${content}</template>`
}

interface PanelParts {
  readonly say: (key: BallotTextKey) => SafeHtml
  readonly title: (key: BallotTextKey) => SafeHtml
  readonly line: (key: BallotTextKey, optional?: string) => SafeHtml
  readonly act: (does: string, key: BallotTextKey, kind?: string) => SafeHtml
}

function panelParts(language: Language): PanelParts {
  const say = (key: BallotTextKey): SafeHtml => slotted(ballotTexts[key][language])
  return {
    say,
    title: (key) => html`<h1>${say(key)}</h1>`,
    line: (key, optional) =>
      optional === undefined
        ? html`<p>${say(key)}</p>`
        : html`<p data-if="${optional}">${say(key)}</p>`,
    act: (does, key, kind) =>
      html`<button
        type="button"
        data-do="${does}"
        ${kind === undefined ? '' : html` class="${kind}"`}
      >
        ${say(key)}
      </button>`,
  }
}

/** A text whose placeholders are slots for the script to fill. */
function slotted(text: string): SafeHtml {
  const parts = text.split(/\{(\w+)\}/)
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<span data-slot="${part}"></span>`))}`
}
