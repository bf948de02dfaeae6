import { publishTexts } from '../core/catalogue/publish-text.ts'
import { fillText } from '../core/index.ts'
import type { IssueValues, Language } from '../core/index.ts'
import { html, trusted } from './html.ts'
import type { SafeHtml } from './html.ts'
import { styleSheet } from './style.ts'

/** A text of published pages by its key, in a language. */
export type Say = (key: keyof typeof publishTexts, values?: IssueValues) => string

/** Binds the catalogue to a language. */
export function sayIn(language: Language): Say {
  return (key, values = {}) => fillText(publishTexts[key], language, values)
}

/** What every page of a study has around its content. */
export interface PageFrame {
  readonly language: Language
  readonly title: string
  /** The sentence that says data are simulated, on every page made from them. */
  readonly simulated?: string | undefined
  /** Address of the same page in the other language. */
  readonly otherLanguage?: string | undefined
  readonly content: SafeHtml
}

/**
 * Writes a whole page: one file, no script, nothing fetched from anywhere.
 *
 * The content security policy forbids what the page does not need, wherever it is served from.
 */
export function renderPage(frame: PageFrame): string {
  const say = sayIn(frame.language)
  const other = frame.language === 'fr' ? 'en' : 'fr'
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
  const page = html`<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Vis-à-vis">
<title>${frame.title}</title>
<style>${trusted(styleSheet)}</style>
</head>
<body>
<a class="skip" href="#content">${say('skip_to_content')}</a>
${frame.simulated !== undefined && html`<aside class="simulated" aria-label="${say('simulated')}"><strong>${say('simulated')}</strong> — ${frame.simulated}</aside>`}
<div class="page">
${frame.otherLanguage !== undefined && html`<div class="top"><span>Vis-à-vis</span><a href="${frame.otherLanguage}" lang="${other}" hreflang="${other}">${say('other_language')}</a></div>`}
<main id="content">
${frame.content}
</main>
<footer>${say('footer.made')}</footer>
</div>
</body>
</html>
`
  return page.text
}
