import { randomBytes } from 'node:crypto'
import { html, trusted } from '../../core/html.ts'
import { messageOf } from '../../core/message.ts'
import type { Refusal } from '../http/problem.ts'
import { plainStyle } from '../http/plain-style.ts'
import { permissionsPolicy } from '../http/security-headers.ts'
import type { StudioAssets } from './studio-assets.ts'

/** The only policy by whose name the application may hand text to a frame. */
const framePolicy = 'visavis'

/** What a browser may do on a page of the Studio: nothing that the Studio did not bring itself. */
function studioCsp(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The nonce is for respondents' pages that are drawn in a frame of this one.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${framePolicy}`,
  ].join('; ')
}

/** The page that starts the application, whatever room the address names. */
export function sendStudioPage({ page }: StudioAssets): Response {
  const nonce = randomBytes(16).toString('base64')
  const meta = `<meta property="csp-nonce" nonce="${nonce}" />`
  return new Response(page.replace('</head>', `${meta}</head>`), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': studioCsp(nonce),
      // A presentation takes the whole screen.
      'permissions-policy': permissionsPolicy(['fullscreen']),
    },
  })
}

/** A refusal as a page, in both languages: who comes for the first time has chosen none. */
export function sendRefusalPage({ status, issues }: Refusal): Response {
  const said = (['fr', 'en'] as const).map(
    (language) =>
      html`<section lang="${language}">
        ${issues.map((one) => html`<p>${messageOf(one, language)}</p>`)}
      </section>`,
  )
  const nonce = randomBytes(16).toString('base64')
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Vis-à-vis</title>
        <style nonce="${nonce}">
          ${trusted(plainStyle)}
        </style>
      </head>
      <body>
        <main>
          <h1>Vis-à-vis</h1>
          ${said}
        </main>
      </body>
    </html>`
  return new Response(page.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  })
}
