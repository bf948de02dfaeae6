import type { Language } from '../core/local-text.ts'
import { html, trusted } from '../core/html.ts'
import type { SafeHtml } from '../core/html.ts'
import { sayIn } from './say.ts'
import { markText } from './picture-words.ts'
import { styleSheet } from './style.ts'

/** Pages beside this one. */
export interface PageLinks {
  /** Address of the same page in the other language. */
  readonly otherLanguage?: string | undefined
  /** The report from an article, the article and the diagnosis from a report. */
  readonly beside?: readonly BesideLink[] | undefined
}

/** A page beside this one. */
export interface BesideLink {
  readonly address: string
  readonly title: string
}

/** What every page has around its content. */
export interface PageFrame {
  readonly kind: 'report' | 'article' | 'index' | 'figures' | 'strategy'
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly links: PageLinks
  /** Says that answers are simulated, on every page made from them. */
  readonly simulated: boolean
  /** Day of a snapshot of a wave that is still being asked; every page says so. */
  readonly provisional?: string | undefined
  /** Rules of this kind of page alone, after those of all. */
  readonly styles?: string | undefined
  readonly content: SafeHtml
}

/** Nothing is fetched, run or sent: what a page does not need is forbidden, wherever it is served. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** Writes a whole page: one file, no script, nothing fetched from anywhere. */
export function renderPage(frame: PageFrame): string {
  const { language, links } = frame
  const say = sayIn(language)
  const other = language === 'fr' ? 'en' : 'fr'
  const mark = markText(frame.simulated, frame.provisional, language)
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Vis-à-vis" />
        <meta name="description" content="${frame.description}" />
        <title>${frame.title}</title>
        <style>
          ${trusted(styleSheet)}${frame.styles && trusted(frame.styles)}${mark && trusted(printedMark(mark))}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">${say('skip_to_content')}</a>
        ${mark && html`<p class="simulated"><strong>${mark}</strong></p>`}
        <div class="page ${frame.kind}">
          <div class="top">
            <span>Vis-à-vis</span>
            ${links.beside?.map(({ address, title }) => html`<a href="${address}">${title}</a>`)}
            ${links.otherLanguage && html`<a href="${links.otherLanguage}" lang="${other}" hreflang="${other}" rel="alternate">${say('other_language')}</a>`}
          </div>
          <main id="content">${frame.content}</main>
          <footer><p>${say('footer.made')}</p></footer>
        </div>
      </body>
    </html> `
  return page.text
}

/** Repeats on every sheet of paper what stands over the page. */
function printedMark(text: string): string {
  return `@page{@top-center{content:"${text.replace(/["\\<]/g, '')}";font:600 9pt sans-serif}}`
}
