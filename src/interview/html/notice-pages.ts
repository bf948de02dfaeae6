import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import type { LocalText } from '../../core/local-text.ts'
import { attributes } from './attributes.ts'
import type { PageContent, PageSetting } from './page-content.ts'
import { pageSpeech } from './page-speech.ts'
import type { PageSpeech, PageTextKey } from './page-speech.ts'

/** The interview ends where a screen of the study says so, in its words. */
export function screenedPage(language: string, message: LocalText): PageContent {
  const speech = pageSpeech(language)
  return notice(speech, 'screened.title', [speech.local(message)])
}

/** Enough people like this one have answered; in the quota's own words where it has some. */
export function quotaFullPage(language: string, message?: LocalText): PageContent {
  const speech = pageSpeech(language)
  const said = message === undefined ? speech.say('quota.text') : speech.local(message)
  return notice(speech, 'quota.title', [said])
}

/** The survey is paused: what was answered is kept. */
export function pausedPage(language: string): PageContent {
  const speech = pageSpeech(language)
  return notice(speech, 'paused.title', [speech.say('paused.text')])
}

/**
 * The survey is closed.
 *
 * @param ledger - where the public ledger is, in anonymous mode
 */
export function closedPage({ language, facts }: PageSetting, ledger?: string): PageContent {
  const speech = pageSpeech(language)
  const link =
    facts.mode === 'anonymous' && ledger !== undefined
      ? [linkTo(ledger, speech.say('closed.ledger'))]
      : []
  return notice(speech, 'closed.title', [speech.say('closed.text'), ...link])
}

/** The survey opens later. */
export function notYetOpenPage({ language, facts: { opens } }: PageSetting): PageContent {
  const speech = pageSpeech(language)
  const from =
    opens === undefined ? [] : [speech.say('not_open.from', { opens: speech.date(opens) })]
  return notice(speech, 'not_open.title', [...from, speech.say('not_open.text')])
}

/** A link that belongs to nobody, or to nobody any more; it does not say which. */
export function unknownLinkPage(language: string): PageContent {
  const speech = pageSpeech(language)
  return notice(speech, 'unknown.title', [speech.say('unknown.text')])
}

/**
 * The page was answered in another tab meanwhile: nothing is lost, go on from there.
 *
 * @param href - where the interview stands
 */
export function staleTabPage(language: string, href: string): PageContent {
  const speech = pageSpeech(language)
  const button = html`<a${attributes({ class: 'button', href })}>${speech.say('stale.continue')}</a>`
  return notice(speech, 'stale.title', [speech.say('stale.text'), button])
}

/** Our own fault. */
export function errorPage(language: string, href?: string): PageContent {
  const speech = pageSpeech(language)
  const link = href === undefined ? [] : [linkTo(href, speech.say('error.retry'))]
  return notice(speech, 'error.title', [speech.say('error.text'), ...link])
}

/** Too many requests from one place. */
export function busyPage(language: string, href?: string): PageContent {
  const speech = pageSpeech(language)
  const link = href === undefined ? [] : [linkTo(href, speech.say('error.retry'))]
  return notice(speech, 'busy.title', [speech.say('busy.text'), ...link])
}

function notice(
  speech: PageSpeech,
  title: PageTextKey,
  paragraphs: readonly SafeHtml[],
): PageContent {
  return {
    title: speech.plain(title),
    body: html`<h1>${speech.say(title)}</h1>
      ${paragraphs.map((said) => html`<p>${said}</p>`)}`,
  }
}

function linkTo(href: string, text: SafeHtml): SafeHtml {
  return html`<a${attributes({ href })}>${text}</a>`
}
