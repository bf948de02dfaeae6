import type { CatalogueEntry } from '../../core/catalogue/entry.ts'
import { pagePrivacyTexts } from '../../core/catalogue/page-privacy-text.ts'
import { pageTexts } from '../../core/catalogue/page-text.ts'
import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { Issue, IssueValues } from '../../core/issue.ts'
import { languageIn, textIn } from '../../core/local-text.ts'
import type { Language, LocalText } from '../../core/local-text.ts'
import { fillText, messageOf } from '../../core/message.ts'
import { writeDate } from '../wording.ts'
import { attributes } from './attributes.ts'
import { textDirection } from './text-direction.ts'

/** Names a text of the pages. */
export type PageTextKey = keyof typeof pageTexts | keyof typeof pagePrivacyTexts

const texts: Readonly<Record<PageTextKey, CatalogueEntry>> = { ...pageTexts, ...pagePrivacyTexts }

/** The words of pages in one language; what is said in another one is marked as such. */
export interface PageSpeech {
  /** BCP 47 tag of the page. */
  readonly language: string
  /** The product's own language that stands nearest. */
  readonly ui: Language
  /** A text of the product, marked when the page speaks another language. */
  readonly say: (key: PageTextKey, values?: IssueValues) => SafeHtml
  /** The same, bare: for a title or an attribute. */
  readonly plain: (key: PageTextKey, values?: IssueValues) => string
  /** A text of the study, marked when it is not in the page's language. */
  readonly local: (text: LocalText) => SafeHtml
  /** A text known to be in a language. */
  readonly marked: (text: string, language: string) => SafeHtml
  /** What is wrong with an answer. */
  readonly issue: (issue: Issue) => SafeHtml
  /** An ISO date as the product's texts write it. */
  readonly date: (iso: string) => string
}

/** Binds the words of pages to a language. */
export function pageSpeech(language: string): PageSpeech {
  const ui = productLanguage(language)
  const plain = (key: PageTextKey, values: IssueValues = {}): string =>
    fillText(texts[key], ui, values)
  const marked = (text: string, tag: string): SafeHtml =>
    isSpokenBy(tag, language)
      ? html`${text}`
      : html`<span${attributes({ lang: tag, dir: textDirection(tag) })}>${text}</span>`
  return {
    language,
    ui,
    plain,
    marked,
    say: (key, values) => marked(plain(key, values), ui),
    local: (text) => marked(textIn(text, language), languageIn(text, language)),
    // The message of a check is the study's own, already put into the page's words.
    issue: (issue) =>
      marked(messageOf(issue, ui), issue.code === 'interview.check_failed' ? language : ui),
    // French says "premier" of the first day of a month.
    date: (iso) => {
      const written = writeDate(iso, ui === 'en' ? 'en-GB' : ui)
      return ui === 'fr' ? written.replace(/^1 /, '1er ') : written
    },
  }
}

/** French for whoever reads French, English for the rest of the world. */
function productLanguage(language: string): Language {
  return /^fr(-|$)/i.test(language) ? 'fr' : 'en'
}

/** A page in Canadian French speaks French. */
function isSpokenBy(tag: string, language: string): boolean {
  return tag === language || language.startsWith(`${tag}-`)
}
