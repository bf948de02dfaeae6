import { html, trusted } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { languages } from '../../core/local-text.ts'
import { attributes } from './attributes.ts'
import type { PageContent } from './page-content.ts'
import { pageSpeech } from './page-speech.ts'
import type { PageSpeech } from './page-speech.ts'
import { pageStyle } from './page-style.ts'
import type { SurveyFacts } from './survey-facts.ts'
import { textDirection } from './text-direction.ts'

/** A whole document around the content of a page. */
export interface PageDocument extends PageContent {
  /** BCP 47 tag. */
  readonly language: string
  /** The one of the policy's header; its own for each answer. */
  readonly nonce: string
  /** The survey; none on a page that knows of none, such as an unknown link. */
  readonly facts?: SurveyFacts | undefined
  /** Says on top that answers are no real ones: a preview, or a study with made-up answers. */
  readonly banner?: 'preview' | 'simulated' | undefined
  /** The script's element, with the nonce; it is put at the end of the head. */
  readonly script?: SafeHtml | undefined
  /** The same page in other languages. */
  readonly others?: readonly { readonly language: string; readonly href: string }[] | undefined
  /** Where the page on what is stored is; `/privacy` when absent. */
  readonly privacy?: string | undefined
}

/**
 * Writes a whole document: its style inside it, nothing fetched from anywhere, right to left where
 * the language is; fit for the policy of `respondentCsp`.
 */
export function renderDocument(page: PageDocument): string {
  const { language, nonce } = page
  const speech = pageSpeech(language)
  const of = {
    lang: language,
    dir: textDirection(language),
    'data-mode': page.facts?.mode,
  }
  const document = html`<!doctype html>
    <html${attributes(of)}>
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>${page.title}</title>
    <style${attributes({ nonce })}>${trusted(pageStyle)}</style>
    ${page.script}
    </head>
    <body>
    <a class="skip" href="#main">${speech.say('skip')}</a>
    ${banner(page, speech)}
    <header>${page.facts && html`<p class="name">${speech.local(page.facts.title)}</p>`}${languageLinks(page, speech)}</header>
    <main id="main" tabindex="-1">${page.body}</main>
    ${page.facts && footer(page, page.facts, speech)}
    </body>
    </html>
    `
  return document.text
}

/** In both of the product's languages: whoever tests may not read the study's. */
function banner({ banner: kind }: PageDocument, speech: PageSpeech): SafeHtml | false {
  if (kind === undefined) return false
  const key = `banner.${kind}` as const
  const other = languages.find((one) => one !== speech.ui) ?? speech.ui
  const there = pageSpeech(other).plain(key)
  return html`<aside class="banner">
    <strong>${speech.say(key)}</strong> · ${speech.marked(there, other)}
  </aside>`
}

function languageLinks({ others = [] }: PageDocument, speech: PageSpeech): SafeHtml | false {
  if (others.length === 0) return false
  const links = others.map(({ language, href }) => {
    const of = { href, lang: language, hreflang: language, dir: textDirection(language) }
    return html`<a${attributes(of)}>${ownName(language)}</a>`
  })
  return html`<nav${attributes({ 'aria-label': speech.plain('languages') })}>${links}</nav>`
}

/** How a language calls itself: «\u00a0Français\u00a0», “English”. */
function ownName(language: string): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
    const [first = '', ...rest] = name
    return first.toLocaleUpperCase(language) + rest.join('')
  } catch {
    return language
  }
}

function footer(page: PageDocument, facts: SurveyFacts, speech: PageSpeech): SafeHtml {
  const href = page.privacy ?? `/privacy?lang=${encodeURIComponent(page.language)}`
  const mail = attributes({ href: `mailto:${facts.contact}` })
  return html`<footer><p><a${attributes({ href })}>${speech.say('footer.privacy')}</a></p><p>${speech.say('footer.contact')} <a${mail}>${facts.contact}</a></p></footer>`
}
