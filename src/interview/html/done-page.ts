import { html } from '../../core/html.ts'
import type { SafeHtml } from '../../core/html.ts'
import { attributes } from './attributes.ts'
import type { PageContent, PageSetting } from './page-content.ts'
import { pageSpeech } from './page-speech.ts'
import type { PageSpeech, PageTextKey } from './page-speech.ts'

/** The collector's signed word that it holds a ballot. */
export interface ReceiptFacts {
  /** Ballot number, in hexadecimal. */
  readonly rid: string
  readonly version: number
  /** Of what was stored, in hexadecimal. */
  readonly digest: string
  readonly signature: string
}

/** What a respondent takes away at the end. */
export interface Keepsakes {
  readonly receipt?: ReceiptFacts | undefined
  readonly resumeCode?: string | undefined
  /** The code as a QR code, drawn by the house. */
  readonly qr?: SafeHtml | undefined
  /** Where answers can be looked at again; not offered when absent. */
  readonly correct?: string | undefined
}

/** The last page, once the answers are stored for good: thanks, resume code, receipt. */
export function donePage({ language }: PageSetting, keepsakes: Keepsakes = {}): PageContent {
  const speech = pageSpeech(language)
  const { receipt, resumeCode, correct } = keepsakes
  const again =
    correct !== undefined &&
    html`<p class="links"><a${attributes({ href: correct })}>${speech.say('done.correct')}</a></p>`
  return {
    title: speech.plain('done.title'),
    body: html`<h1>${speech.say('done.title')}</h1>
      <p>${speech.say('done.stored')}</p>
      ${resumeCode !== undefined && codePart(resumeCode, keepsakes.qr, speech)}
      ${receipt !== undefined && receiptPart(receipt, speech)} ${again}`,
  }
}

/** The page after "save and finish later": how to come back, and the code where there is one. */
export function savedPage(
  { language, facts }: PageSetting,
  keepsakes: Keepsakes = {},
): PageContent {
  const speech = pageSpeech(language)
  const { resumeCode, correct } = keepsakes
  const goOn =
    correct !== undefined &&
    html`<p class="links"><a${attributes({ href: correct })}>${speech.say('welcome.continue')}</a></p>`
  return {
    title: speech.plain('saved.title'),
    body: html`<h1>${speech.say('saved.title')}</h1>
      <p>${speech.say(`saved.text.${facts.mode}`)}</p>
      ${resumeCode !== undefined && codePart(resumeCode, keepsakes.qr, speech, 'saved.code_text')}
      ${goOn}`,
  }
}

function codePart(
  code: string,
  qr: SafeHtml | undefined,
  speech: PageSpeech,
  text: 'done.code_text' | 'saved.code_text' = 'done.code_text',
): SafeHtml {
  return html`<h2>${speech.say('done.code')}</h2>
    <p>${speech.say(text)}</p>
    <p class="code" dir="ltr" id="code">${code}</p>
    ${qr && html`<div class="qr">${qr}</div>`}`
}

function receiptPart(receipt: ReceiptFacts, speech: PageSpeech): SafeHtml {
  const lines: readonly (readonly [PageTextKey, string])[] = [
    ['done.receipt_ballot', receipt.rid],
    ['done.receipt_version', String(receipt.version)],
    ['done.receipt_digest', receipt.digest],
    ['done.receipt_signature', receipt.signature],
  ]
  const items = lines.map(
    ([key, value]) =>
      html`<dt>${speech.say(key)}</dt>
        <dd dir="ltr">${value}</dd>`,
  )
  return html`<h2>${speech.say('done.receipt')}</h2>
    <p>${speech.say('done.receipt_text')}</p>
    <dl id="receipt">${items}</dl>`
}
