import { randomBytes } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { registrarTexts } from '../../core/catalogue/registrar-text.ts'
import type { RegistrarStore } from '../../collect/ports/registrar-store.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { hashToken } from '../control/hash-token.ts'
import { negotiateLanguage, ownLanguage } from '../http/negotiate-language.ts'

/** One rule for one page. */
const style =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}button{font:inherit;padding:.7rem 1.2rem;min-height:2.75rem}'

/**
 * Lets whoever was written to have no more mails.
 *
 * Looking at the page stops nothing, since mail scanners look at every link; mail programs post at
 * once (RFC 8058). A link that is not known is answered alike whether it was ever good or not.
 */
export function stopPages(app: Hono, store: RegistrarStore): void {
  app.get('/stop/:token', (context) => page(context, 200, 'ask'))
  app.post('/stop/:token', async (context) => {
    const token = context.req.param('token')
    const known = token.length <= 64 && (await store.refuse(hashToken(token)))
    return page(context, known ? 200 : 404, known ? 'done' : 'unknown')
  })
}

function page(context: Context, status: 200 | 404, which: 'ask' | 'done' | 'unknown'): Response {
  const language = ownLanguage(negotiateLanguage(context.req.raw, ['en', 'fr']))
  const nonce = randomBytes(16).toString('base64')
  const say = (key: keyof typeof registrarTexts): string => registrarTexts[key][language]
  const form: SafeHtml | undefined =
    which === 'ask'
      ? html`<form method="post"><button>${say('stop.button')}</button></form>`
      : undefined
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${say('stop.title')}</title>
        <style nonce="${nonce}">
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${say('stop.title')}</h1>
          <p>${say(`stop.${which}`)}</p>
          ${form}
        </main>
      </body>
    </html>`
  return context.body(document.text, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  })
}
