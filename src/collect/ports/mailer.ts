/** A mail in plain text; no HTML, no picture that tells when it was opened. */
export interface Mail {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Address of the one-click stop (RFC 8058). */
  readonly stop: string
  readonly language: string
  /** The same at each try of one mail, so that a mailbox which got it can drop the second. */
  readonly key: string
}

/** What came of one mail. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  /** The server refused this address for good. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Worth another try: the server is slow, away or busy. */
  | { readonly kind: 'failed'; readonly reason: string }

/** Sends mail. */
export interface Mailer {
  /** Whether the server answers and lets us in. */
  readonly check: () => Promise<MailOutcome>
  readonly send: (mail: Mail) => Promise<MailOutcome>
  readonly end: () => Promise<void>
}
