import { html } from '../../core/html.ts'
import { attributes } from './attributes.ts'
import type { PageContent } from './page-content.ts'
import { pageSpeech } from './page-speech.ts'
import { textInput } from './question-context.ts'

/** What the page on which a resume code is typed shows. */
export interface ResumeEntry {
  /** Where the code is sent; the page's own address when absent. */
  readonly action?: string | undefined
  /** The code as it was typed, when it opened nothing. */
  readonly refused?: string | undefined
}

/** The page on which a resume code is typed; the field is `code`. */
export function resumePage(language: string, entry: ResumeEntry = {}): PageContent {
  const speech = pageSpeech(language)
  const { action, refused } = entry
  const isWrong = refused !== undefined
  const input = textInput({
    id: 'code',
    name: 'code',
    value: refused ?? '',
    dir: 'ltr',
    autocapitalize: 'characters',
    spellcheck: 'false',
    autofocus: isWrong,
    'aria-required': 'true',
    'aria-invalid': isWrong ? 'true' : undefined,
    'aria-describedby': isWrong ? 'e-code h-code' : 'h-code',
  })
  const title = speech.plain('resume.title')
  const error =
    isWrong &&
    html`<p class="error" id="e-code" role="alert">
      <span class="sr">${speech.say('interview.error')} </span>${speech.say('resume.unknown')}
    </p>`
  const form = attributes({ id: 'form', method: 'post', action, novalidate: true })
  return {
    title: isWrong ? `${speech.plain('interview.error')} ${title}` : title,
    body: html`<h1>${speech.say('resume.title')}</h1>
    <form${form}><div class="q"><label class="title" for="code">${speech.say('resume.code')}</label><p class="hint" id="h-code">${speech.say('resume.hint')}</p>${error}${input}</div><div class="go"><button${attributes({ name: 'go', value: 'resume', class: 'next' })}>${speech.say('resume.continue')}</button></div></form>`,
  }
}
