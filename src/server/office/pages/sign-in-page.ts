import type { Language } from '../../../core/local-text.ts'
import { html } from '../../../core/html.ts'
import type { SafeHtml } from '../../../core/html.ts'
import type { OfficePage } from './page-head.ts'
import { say } from './page-head.ts'

/** Where the script says what happens, in words that the page brought. */
function said(language: Language, to = '/'): SafeHtml {
  return html`<p
      id="said"
      class="said"
      role="status"
      data-to="${to}"
      data-wait="${say('sign_in.wait', language)}"
      data-cancelled="${say('sign_in.cancelled', language)}"
      data-unsupported="${say('sign_in.unsupported', language)}"
      data-offline="${say('sign_in.offline', language)}"
      data-cut="${say('enrol.cut', language)}"
    ></p>
    <noscript><p class="warning">${say('sign_in.script', language)}</p></noscript>`
}

/** What the page to sign in is made of. */
interface SignInPage {
  readonly language: Language
  /** Path of the script. */
  readonly script: string
  /** Where to go then. */
  readonly to: string
}

/** Signing in with a passkey, or through the identity provider where there is one. */
export function signInPage({ language, script, to }: SignInPage, hasOidc: boolean): OfficePage {
  const query = `lang=${language}&to=${encodeURIComponent(to)}`
  const oidc =
    hasOidc &&
    html`<a class="button second" href="/oidc/start?${query}">${say('sign_in.oidc', language)}</a>`
  const body = html`<p>${say('sign_in.text', language)}</p>
    <div class="actions">
      <button type="button" id="sign-in">${say('sign_in.passkey', language)}</button> ${oidc}
    </div>
    ${said(language, to)}`
  const path = `/sign-in?to=${encodeURIComponent(to)}`
  return { language, title: say('sign_in.title', language), body, script, path }
}

/** Making an account from a one-time link, whose token stands behind the `#` and is never sent. */
export function enrolPage(
  language: Language,
  script: string,
  name: string | undefined,
): OfficePage {
  const form = html`<form id="enrol" hidden>
    <p>${say('enrol.text', language)}</p>
    <label for="name">${say('enrol.name', language)}</label>
    <input id="name" name="name" required maxlength="200" autocomplete="name" />
    <label for="email">${say('enrol.email', language)}</label>
    <input id="email" name="email" type="email" required maxlength="254" autocomplete="email" />
    <div class="actions"><button>${say('enrol.submit', language)}</button></div>
  </form>`
  const join = html`<form id="accept" hidden>
    <p>${say('enrol.known', language)}</p>
    <div class="actions"><button>${say('enrol.accept', language)}</button></div>
  </form>`
  const body = html`<p id="study" class="quiet"></p>
    ${name === undefined ? form : join}${said(language)}`
  return { language, title: say('enrol.title', language), body, script, name, path: '/enrol' }
}

/** What did not work, in words. */
export function problemPage(
  language: Language,
  messages: readonly string[],
  status: number,
): OfficePage {
  const lines = messages.map((message) => html`<p class="warning">${message}</p>`)
  const body = html`${lines}
    <p><a href="/?lang=${language}">${say('problem.back', language)}</a></p>`
  return { language, title: say('problem.title', language), body, status, path: '/' }
}
