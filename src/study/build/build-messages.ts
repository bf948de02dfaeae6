import { issue } from '../../core/issue.ts'
import type { LocalText } from '../../core/local-text.ts'
import { fieldworkTexts } from '../../core/catalogue/fieldwork-text.ts'
import { checkPlaceholders } from '../check/check-placeholders.ts'
import { isAddress } from '../check/is-address.ts'
import type { MessagesFormat } from '../format/fieldwork-format.ts'
import type { InvitationMessages } from '../fieldwork.ts'
import type { FieldworkPart } from '../read/read-fieldwork.ts'
import type { Spot } from '../read/spot.ts'
import type { References } from './references.ts'

/** What is filled in a subject line: no link, which mail programs would show to bystanders. */
const inSubject = ['name', 'closes'] as const

/** The words of the mails: those written, else the product's own for the mode. */
export function buildMessages(
  { value, spot }: FieldworkPart,
  references: References,
): InvitationMessages {
  const anonymous = value.mode === 'anonymous'
  const { messages } = value
  if (messages === undefined) {
    return {
      from: value.contact,
      subject: fieldworkTexts.subject,
      invitation: anonymous ? fieldworkTexts.invitationAnonymous : fieldworkTexts.invitation,
      reminder: anonymous ? fieldworkTexts.reminderAnonymous : fieldworkTexts.reminder,
    }
  }
  checkMessages(messages, { anonymous, closes: value.closes }, spot.at('messages'), references)
  return messages
}

interface MessagesContext {
  readonly anonymous: boolean
  readonly closes?: string | undefined
}

function checkMessages(
  { from, subject, invitation, reminder }: MessagesFormat,
  { anonymous, closes }: MessagesContext,
  spot: Spot,
  references: References,
): void {
  if (!isSender(from)) {
    references.refuse(issue('fieldwork.bad_email', { found: from }, spot.place('from')))
  }
  const dated = closes === undefined ? [] : ['closes']
  const known = ['link', 'name', 'stop', ...dated, ...(anonymous ? ['fingerprint'] : [])]
  const title = inSubject.filter((name) => name !== 'closes' || dated.length > 0)
  checkPlaceholders(subject, title, spot.at('subject'), references)
  checkOneLine(subject, spot.at('subject'), references)
  checkPlaceholders(invitation, known, spot.at('invitation'), references)
  checkPlaceholders(reminder, known, spot.at('reminder'), references)
  const needed = ['link', 'stop', ...(anonymous ? ['fingerprint'] : [])]
  requirePlaceholders(invitation, needed, spot.at('invitation'), references)
  requirePlaceholders(reminder, ['link', 'stop'], spot.at('reminder'), references)
}

const control: RegExp = /\p{Cc}/u

function checkOneLine(subject: LocalText, spot: Spot, references: References): void {
  for (const [language, words] of Object.entries(subject)) {
    if (!control.test(words.trim())) continue
    references.refuse(issue('fieldwork.subject_lines', {}, spot.place(language)))
  }
}

function requirePlaceholders(
  text: LocalText,
  needed: readonly string[],
  spot: Spot,
  references: References,
): void {
  for (const [language, words] of Object.entries(text)) {
    for (const placeholder of needed) {
      if (words.includes(`{${placeholder}}`)) continue
      const values = { language, placeholder }
      references.refuse(issue('fieldwork.message_without', values, spot.place(language)))
    }
  }
}

/** `address@example.org`, or a name before it: `Name <address@example.org>`. */
function isSender(from: string): boolean {
  const { 1: name = '', 2: bracketed } = /^([^<>]*)<([^<>]*)>$/.exec(from) ?? []
  return isAddress(bracketed ?? from) && !control.test(name)
}
