import type { MailTested } from '../../../../api/administration-answers.ts'
import type { StudioTextKey } from '../../../../core/catalogue/studio-text.ts'

/** Codes of Node and of the mail library, by what has to be looked at. */
const causes: readonly (readonly [RegExp, StudioTextKey])[] = [
  [
    /^(?:ECONNREFUSED|ENOTFOUND|EDNS|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ESOCKET|ECONNECTION)\b/,
    'mail.unreachable',
  ],
  [/^EAUTH\b|\b53[0458]\b/, 'mail.login'],
  [/^(?:ETLS|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/, 'mail.secure'],
]

/** The sentence that says what came of a test mail, and what to look at. */
export function mailWords(outcome: MailTested['outcome'], reason: string): StudioTextKey {
  if (outcome === 'sent') return 'admin.mail_sent'
  if (outcome === 'refused') return 'admin.mail_refused'
  return causes.find(([shape]) => shape.test(reason))?.[1] ?? 'mail.other'
}
