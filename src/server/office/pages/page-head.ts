import { officeTexts } from '../../../core/catalogue/office-text.ts'
import type { OfficeTextKey } from '../../../core/catalogue/office-text.ts'
import type { Language } from '../../../core/local-text.ts'
import { fillText } from '../../../core/message.ts'
import { html, trusted } from '../../../core/html.ts'
import type { SafeHtml } from '../../../core/html.ts'
import { plainStyle } from '../../http/plain-style.ts'

/** One page of the office. */
export interface OfficePage {
  readonly language: Language
  readonly title: string
  readonly body: SafeHtml
  /** Path of the script that the page needs. */
  readonly script?: string | undefined
  /** Whether somebody is signed in: they can leave. */
  readonly name?: string | undefined
  readonly status?: number | undefined
  /** Address of this page, for the other language. */
  readonly path: string
}

/** A text of the office in a language. */
export function say(
  key: OfficeTextKey,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillText(officeTexts[key], language, values)
}

/** What a browser may do on a page of the office: nothing that the page did not bring itself. */
export function officeCsp(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** Writes a whole page. */
export function officeDocument(page: OfficePage, nonce: string): string {
  const { language, title, body, script, name, path } = page
  const other: Language = language === 'fr' ? 'en' : 'fr'
  const leave =
    name !== undefined &&
    html`<form method="post" action="/sign-out?lang=${language}">
      <span>${name}</span> <button>${say('sign_out', language)}</button>
    </form>`
  const code =
    script !== undefined && html`<script type="module" nonce="${nonce}" src="${script}"></script>`
  const head = html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} – Vis-à-vis</title>
    <style nonce="${nonce}">
      ${trusted(plainStyle)}
    </style>
  </head>`
  const top = html`<header>
    <a class="skip" href="#content">${say('skip', language)}</a>
    <p><a class="name" href="/?lang=${language}">Vis-à-vis</a></p>
    <p>
      <a
        href="${path}${path.includes('?') ? '&' : '?'}lang=${other}"
        lang="${other}"
        hreflang="${other}"
        >${say('other_language', language)}</a
      >
    </p>
    ${leave}
  </header>`
  const main = html`<main id="content" tabindex="-1">
    <h1>${title}</h1>
    ${body}
  </main>`
  const whole = html`<html lang="${language}">
    ${head}
    <body>
      ${top}${main}${code}
    </body>
  </html>`
  return `<!doctype html>${whole.text}`
}
