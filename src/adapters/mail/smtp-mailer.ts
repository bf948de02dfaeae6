import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import type { SendMailOptions, Transporter } from 'nodemailer'
import type { Mail, MailOutcome, Mailer } from '../../collect/ports/mailer.ts'
import { messageHeaders, unsafeField } from './message-headers.ts'
import { outcomeOfError } from './outcome-of-error.ts'

/** How long a mail server may take, in milliseconds. */
export interface SmtpPatience {
  /** To be reached. */
  readonly connectMs: number
  /** To say the next word. */
  readonly answerMs: number
  /** For one mail in all, however slowly the server speaks. */
  readonly mailMs: number
}

const usualPatience: SmtpPatience = { connectMs: 10_000, answerMs: 20_000, mailMs: 60_000 }

/** Connections at once; many servers refuse more from one place. */
const connections = 3

/**
 * Sends mail by SMTP, over a few connections that are kept.
 *
 * A server that does not answer is an outcome, `failed`, after the patience given. TLS is required
 * of any server but this machine's own, unless the address says `?tls=optional`.
 *
 * @param url - `smtp://user:password@host:port` or `smtps://…`
 */
export function smtpMailer(url: string, patience: SmtpPatience = usualPatience): Mailer {
  const transport = openTransport(new URL(url), patience)
  return {
    check: async () => attempt(transport.verify(), patience.mailMs),
    send: async (mail) => {
      const unsafe = unsafeField(mail)
      if (unsafe === undefined) {
        return attempt(transport.sendMail(messageOf(mail)), patience.mailMs)
      }
      // A wrong address is that person's; whatever else is wrong is ours, and condemns nobody.
      return { kind: unsafe === 'to' ? 'refused' : 'failed', reason: `unsafe ${unsafe}` }
    },
    end: async () => {
      transport.close()
    },
  }
}

function openTransport(url: URL, patience: SmtpPatience): Transporter {
  const secure = url.protocol === 'smtps:'
  const optional = isLoopback(url.hostname) || url.searchParams.get('tls') === 'optional'
  return createTransport({
    pool: true,
    maxConnections: connections,
    maxMessages: 100,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !optional,
    ...(url.username === '' ? {} : { auth: credentialsOf(url) }),
    connectionTimeout: patience.connectMs,
    greetingTimeout: patience.answerMs,
    socketTimeout: patience.answerMs,
    dnsTimeout: patience.connectMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function credentialsOf(url: URL): { readonly user: string; readonly pass: string } {
  return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
}

function messageOf(mail: Mail): SendMailOptions {
  return {
    from: mail.from,
    // One address and nothing else, whatever it holds: no list is read into it.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    headers: messageHeaders(mail),
    xMailer: false,
    messageId: `<${mail.key}@${domainOf(mail.from)}>`,
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function domainOf(address: string): string {
  return /@([\w.-]+)>?\s*$/.exec(address)?.[1] ?? 'localhost'
}

/** What comes of a work of the transport; a server that speaks without end is not waited for. */
async function attempt(work: Promise<unknown>, patienceMs: number): Promise<MailOutcome> {
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<MailOutcome>((resolve) => {
    late = setTimeout(() => {
      resolve({ kind: 'failed', reason: 'ETIMEDOUT' })
    }, patienceMs)
  })
  const done = work.then((): MailOutcome => ({ kind: 'sent' }), outcomeOfError)
  try {
    return await Promise.race([done, tooLate])
  } finally {
    clearTimeout(late)
  }
}
