import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { textIn } from '../../core/local-text.ts'
import { attributes } from './attributes.ts'
import type { PageContent, PageSetting } from './page-content.ts'
import { pageSpeech } from './page-speech.ts'
import type { PageSpeech } from './page-speech.ts'
import { saidOf } from './said-of.ts'

/** What a first page offers. */
export interface WelcomeOffer {
  /** Where the form that starts is sent; the page's own address when absent. */
  readonly action?: string | undefined
  /** Expected duration in minutes. */
  readonly minutes?: number | undefined
  /** Whether answers were already given, and the interview goes on. */
  readonly started?: boolean | undefined
  /** Where a resume code is typed in; not offered when absent. */
  readonly resume?: string | undefined
  /** Proof of work that a script solves while the page is read, as JSON. */
  readonly challenge?: string | undefined
  /** Further content of the form, such as hidden fields. */
  readonly extra?: SafeHtml | undefined
}

/**
 * The first page: who asks, what is promised, how long it takes, and a button.
 *
 * The promise is the mode's own. An anonymous survey shows its eight words and needs the script.
 */
export function welcomePage(setting: PageSetting, offer: WelcomeOffer = {}): PageContent {
  const { language, facts } = setting
  const speech = pageSpeech(language)
  const said = saidOf(facts, speech)
  const by = facts.commissionedBy === undefined ? 'welcome.by' : 'welcome.for'
  const promise = html`<div class="promise">
    <p>${speech.say(`welcome.promise.${facts.mode}`, said)}</p>
    ${facts.mode !== 'open' && html`<p>${speech.say('welcome.device')}</p>`}
  </div>`
  return {
    title: textIn(facts.title, language),
    body: html`<h1 class="cover">${speech.local(facts.title)}</h1>
      <p>${speech.say(by, said)}</p>
      ${practical(setting, offer, speech)} ${promise} ${fingerprint(setting, speech)}
      ${startForm(setting, offer, speech)}`,
  }
}

function practical(
  { facts }: PageSetting,
  { minutes }: WelcomeOffer,
  speech: PageSpeech,
): SafeHtml {
  const lines = [
    ...(minutes === undefined ? [] : [speech.say('welcome.minutes', { n: minutes })]),
    ...(facts.closes === undefined
      ? []
      : [speech.say('welcome.closes', { closes: speech.date(facts.closes) })]),
    speech.say('welcome.free'),
  ]
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`
}

function fingerprint({ facts }: PageSetting, speech: PageSpeech): SafeHtml | false {
  if (facts.mode !== 'anonymous' || facts.fingerprint === undefined) return false
  const said = saidOf(facts, speech)
  const witness =
    facts.witness === undefined ? '' : speech.plain('welcome.fingerprint.witness', said)
  return html`<p>${speech.say('welcome.fingerprint', { witness })}</p>
    <p class="code" dir="ltr" data-slot="words">${facts.fingerprint}</p>`
}

function startForm(
  { facts }: PageSetting,
  { action, started, resume, extra, challenge }: WelcomeOffer,
  speech: PageSpeech,
): SafeHtml {
  const form = attributes({ id: 'form', method: 'post', action, 'data-challenge': challenge })
  const button = attributes({ name: 'go', value: 'start', class: 'next' })
  const needed =
    facts.mode === 'anonymous' &&
    html`<noscript><p class="error">${speech.say('welcome.script_needed')}</p></noscript>`
  const link =
    resume !== undefined &&
    html`<p class="links"><a${attributes({ href: resume })}>${speech.say('welcome.resume')}</a></p>`
  return html`${needed}<form${form}>${extra}<div class="go"><button${button}>${speech.say(started === true ? 'welcome.continue' : 'welcome.start')}</button></div></form>${link}`
}
