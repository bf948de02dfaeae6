import type { Mail } from '../../collect/ports/mailer.ts'

/** One address, without a name, a list or a comment. */
const plainAddress = /^[^\s,;<>()"\\\p{C}@]{1,64}@[^\s,;<>()"\\\p{C}@]{1,255}$/u

/** Control characters, and the marks that turn a text's direction. */
const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/**
 * The field of a mail that could say more than it should to a mail server: a line break starts
 * another header, a comma another recipient.
 */
export function unsafeField(mail: Mail): keyof Mail | undefined {
  if (!plainAddress.test(mail.to)) return 'to'
  if (control.test(mail.from) || !/^[^@,]*@[^@,]*$/.test(mail.from)) return 'from'
  if (control.test(mail.subject)) return 'subject'
  if (!/^[\w-]{8,64}$/.test(mail.key)) return 'key'
  if (!/^[A-Za-z0-9-]{1,35}$/.test(mail.language)) return 'language'
  return /^https?:\/\/[\w.:[\]/~?&=%-]+$/.test(mail.stop) ? undefined : 'stop'
}

/** Headers beside those that every mail has: one-click stop (RFC 8058), and that a machine wrote it. */
export function messageHeaders(mail: Mail): { readonly [key: string]: Header } {
  return {
    'List-Unsubscribe': prepared(`<${mail.stop}>`),
    'List-Unsubscribe-Post': prepared('List-Unsubscribe=One-Click'),
    'Content-Language': prepared(mail.language),
    'Auto-Submitted': prepared('auto-generated'),
  }
}

/** Set as it is: a folded address would not be clicked. */
interface Header {
  readonly prepared: true
  readonly value: string
}

function prepared(value: string): Header {
  return { prepared: true, value }
}
