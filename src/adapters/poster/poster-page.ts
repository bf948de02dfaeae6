import { posterTexts } from '../../core/catalogue/poster-text.ts'
import { html, trusted } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Language } from '../../core/local-text.ts'
import { qrCode } from './qr-code.ts'

/** Sizes of paper that sheets are set for. */
export type Paper = 'A4' | 'A5'

/** One sheet: a poster for all, or a letter for one. */
export interface PosterSheet {
  readonly title: string
  /** What is said above the code. */
  readonly text: string
  readonly link: string
  /** Who is written to; absent on a poster. */
  readonly name?: string | undefined
  /** Eight words to compare with the screen; anonymous mode alone. */
  readonly fingerprint?: string | undefined
  readonly contact: string
  /** Language of the product's own words on it. */
  readonly language: Language
}

const style = `@page{margin:12mm}
*{box-sizing:border-box}
body{margin:0;font:12pt/1.45 system-ui,sans-serif;color:#000;background:#fff}
section{break-after:page;min-height:90vh;display:flex;flex-direction:column;gap:6mm;padding:6mm}
section:last-child{break-after:auto}
h1{font-size:22pt;line-height:1.2;margin:0}
p{margin:0}
svg{width:60%;max-width:90mm;align-self:center}
.link{font-family:ui-monospace,monospace;overflow-wrap:anywhere;text-align:center}
.words{font-family:ui-monospace,monospace;font-size:14pt;border:1pt solid;padding:3mm;text-align:center}`

/** Sheets to be printed, as one self-contained page: code, address in full, words to compare. */
export function posterPage(sheets: readonly PosterSheet[], paper: Paper): string {
  const language = sheets[0]?.language ?? 'en'
  const title = sheets[0]?.title ?? ''
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${trusted(`@page{size:${paper}}${style}`)}
        </style>
      </head>
      <body>
        ${sheets.map(sheet)}
      </body>
    </html>`.text
}

function sheet(one: PosterSheet): SafeHtml {
  const say = (key: keyof typeof posterTexts): string => posterTexts[key][one.language]
  return html`<section lang="${one.language}">
    ${one.name === undefined ? undefined : html`<p>${one.name}</p>`}
    <h1>${one.title}</h1>
    <p>${one.text}</p>
    ${trusted(qrCode(one.link, say('code')))}
    <p class="link">${one.link}</p>
    ${one.name === undefined ? undefined : html`<p>${say('personal')}</p>`}
    ${
      one.fingerprint === undefined
        ? undefined
        : html`<p>${say('compare')}</p>
            <p class="words">${one.fingerprint}</p>`
    }
    <p>${say('contact')} ${one.contact}</p>
  </section>`
}
