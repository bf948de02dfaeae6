import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly to: string
  readonly headers: string
  /** The text, decoded. */
  readonly text: string
}

/** A mail server that keeps what it is sent. */
export interface MailSink {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  readonly stop: () => Promise<void>
}

/** What a sink makes of a mail before it is taken. */
export interface SinkOptions {
  /** Status with which an address is refused; undefined takes it. */
  readonly refuse?: ((address: string) => number | undefined) | undefined
  /** Told of each mail before it is acknowledged. */
  readonly onMail?: ((count: number) => void) | undefined
}

/** Opens a sink on a port of its own. */
export async function openSink({ refuse, onMail }: SinkOptions = {}): Promise<MailSink> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      const responseCode = refuse?.(address)
      done(
        responseCode === undefined
          ? undefined
          : Object.assign(new Error(`no ${address}`), { responseCode }),
      )
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const end = raw.indexOf('\r\n\r\n')
        const [to = ''] = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, headers: raw.slice(0, end), text: decode(raw.slice(end + 4)) })
        onMail?.(received.length)
        done()
      })
    },
  })
  // A client that goes away is no fault of the sink.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => {
    listening.once('listening', resolve)
  })
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    stop: async () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  }
}

/** Quoted-printable, as UTF-8. */
function decode(text: string): string {
  const bytes = text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
