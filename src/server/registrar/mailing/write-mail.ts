import { createHash } from 'node:crypto'
import type { Mail } from '../../../collect/ports/mailer.ts'
import type { Addressee, MailKind } from '../../../collect/ports/registrar-store.ts'
import { textIn } from '../../../core/local-text.ts'
import type { InvitationMessages } from '../../../study/fieldwork.ts'

/** What all mails of one mailing have in common. */
export interface MailFrame {
  readonly kind: MailKind
  readonly messages: InvitationMessages
  /** Languages of the study, the source first. */
  readonly languages: readonly string[]
  /** Last day of the fieldwork, when there is one. */
  readonly closes?: string | undefined
  /** Eight words of the manifest; anonymous mode alone. */
  readonly fingerprint?: string | undefined
  /** Today, `2026-03-02`. */
  readonly today: string
}

/** What one mail alone holds. */
export interface MailLinks {
  readonly link: string
  readonly stop: string
}

/** Writes the mail of one person. */
export function writeMail(frame: MailFrame, person: Addressee, links: MailLinks): Mail {
  const { kind, messages, languages } = frame
  const values = {
    ...links,
    name: person.name ?? '',
    closes: frame.closes === undefined ? '' : dayText(frame.closes, person.language),
    fingerprint: frame.fingerprint ?? '',
  }
  return {
    from: messages.from,
    to: person.email,
    subject: fillTemplate(textIn(messages.subject, person.language, languages), values),
    text: fillTemplate(textIn(messages[kind], person.language, languages), values),
    stop: links.stop,
    language: person.language,
    key: createHash('sha256')
      .update(`${person.id} ${kind} ${frame.today}`)
      .digest('base64url')
      .slice(0, 32),
  }
}

/** Control characters and marks that turn a text's direction have no place in a name. */
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * Fills `{link}`, `{name}` and the like, in one pass: what a name holds is never read as a
 * placeholder. A space before a value that is empty goes with it.
 */
function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/( ?)\{(\w+)\}/g, (written, space: string, name: string) => {
    const value = values[name]?.replace(unsafe, '')
    if (value === undefined) return written
    return value === '' ? '' : space + value
  })
}

function dayText(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
