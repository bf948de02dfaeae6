import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import type { Mail } from '../../collect/ports/mailer.ts'
import { smtpMailer } from './smtp-mailer.ts'

const mail: Mail = {
  from: 'Study <study@example.org>',
  to: 'zoe@example.org',
  subject: 'Votre avis compte : l’étude',
  text: 'Bonjour,\n\nhttps://survey.example.org/i#key.secret\n',
  stop: 'https://people.example.org/stop/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOp',
  language: 'fr',
  key: 'abcdefghijkl',
}

const ending: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

interface Sink {
  readonly url: string
  /** Raw mails, and to whom. */
  readonly received: { readonly to: readonly string[]; readonly raw: string }[]
}

async function sink(options: SMTPServerOptions = {}): Promise<Sink> {
  const received: Sink['received'] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, raw: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
    ...options,
  })
  // A client that goes away is no fault of the sink.
  server.on('error', () => undefined)
  const port = await listening(server.listen(0, '127.0.0.1'))
  ending.push(
    async () =>
      new Promise((resolve) => {
        server.close(resolve)
      }),
  )
  return { url: `smtp://127.0.0.1:${String(port)}`, received }
}

async function listening(server: Server): Promise<number> {
  if (!server.listening) {
    await new Promise((resolve) => {
      server.once('listening', resolve)
    })
  }
  return (server.address() as AddressInfo).port
}

function mailerOn(url: string, ms = 20_000): ReturnType<typeof smtpMailer> {
  const mailer = smtpMailer(url, { connectMs: ms, answerMs: ms, mailMs: ms * 3 })
  ending.unshift(async () => mailer.end())
  return mailer
}

describe('a mail', () => {
  test('arrives in plain text with a one-click stop that no line break cuts', async () => {
    const { url, received } = await sink()
    expect(await mailerOn(url).send(mail)).toEqual({ kind: 'sent' })
    expect(received).toHaveLength(1)
    const { to, raw } = received[0] ?? { to: [], raw: '' }
    const end = raw.indexOf('\r\n\r\n')
    const [headers, body] = [raw.slice(0, end), raw.slice(end)]
    expect(to).toEqual([mail.to])
    expect(headers.split('\r\n')).toContain(`List-Unsubscribe: <${mail.stop}>`)
    expect(headers.split('\r\n')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
    expect(headers).toMatch(/^Message-ID: <abcdefghijkl@example\.org>$/m)
    expect(headers).not.toMatch(/mailer/i)
    expect(body).toContain('https://survey.example.org/i#key.secret')
  })

  test.each([
    ['to', 'zoe@example.org\r\nBcc: all@example.org'],
    ['to', 'zoe@example.org, yann@example.org'],
    ['to', 'Zoé <zoe@example.org>'],
    ['to', 'nowhere'],
    ['from', 'Study\r\nBcc: all@example.org <study@example.org>'],
    ['from', 'a@example.org, b@example.org'],
    ['subject', 'Hello\r\nBcc: all@example.org'],
    ['subject', 'Hello\u202egnp'],
    ['stop', 'https://people.example.org/stop/a>\r\nBcc: all@example.org'],
    ['stop', 'mailto:all@example.org'],
    ['language', 'fr\r\nBcc: all@example.org'],
    ['key', 'a> <b'],
  ] as const)('whose %s is %j leaves for nobody', async (field, value) => {
    const { url, received } = await sink()
    const outcome = await mailerOn(url).send({ ...mail, [field]: value })
    const kind = field === 'to' ? 'refused' : 'failed'
    expect(outcome).toEqual({ kind, reason: `unsafe ${field}` })
    expect(received).toEqual([])
  })
})

describe('a mail server', () => {
  test('that refuses an address for good says so of this address alone', async () => {
    const { url, received } = await sink({
      onRcptTo: ({ address }, _, done) => {
        const responseCode = { 'gone@example.org': 550, 'busy@example.org': 450 }[address]
        const refused = Object.assign(new Error(`${address} not now`), { responseCode })
        done(responseCode === undefined ? undefined : refused)
      },
    })
    const mailer = mailerOn(url)
    const outcomes = await Promise.all(
      ['gone@example.org', 'busy@example.org', mail.to].map(async (to) =>
        mailer.send({ ...mail, to }),
      ),
    )
    expect(outcomes).toEqual([
      { kind: 'refused', reason: 'EENVELOPE 550' },
      { kind: 'failed', reason: 'EENVELOPE 450' },
      { kind: 'sent' },
    ])
    expect(received).toHaveLength(1)
  })

  test('that refuses the sender, or what is written, condemns no address', async () => {
    const refusing = (): Error => Object.assign(new Error('no'), { responseCode: 550 })
    const sender = await sink({
      onMailFrom: (_, __, done) => {
        done(refusing())
      },
    })
    const content = await sink({
      onData: (stream, _, done) => {
        stream.resume()
        stream.on('end', () => {
          done(refusing())
        })
      },
    })
    expect(await mailerOn(sender.url).send(mail)).toMatchObject({ kind: 'failed' })
    expect(await mailerOn(content.url).send(mail)).toMatchObject({ kind: 'failed' })
  })

  test('that is not there, or wants a password that we lack, is an outcome', async () => {
    const strict = await sink({ authOptional: false })
    expect(await mailerOn('smtp://127.0.0.1:9').check()).toMatchObject({ kind: 'failed' })
    expect(await mailerOn('smtp://127.0.0.1:9').send(mail)).toMatchObject({ kind: 'failed' })
    expect(await mailerOn(strict.url).send(mail)).toMatchObject({ kind: 'failed' })
  })

  test('without TLS gets no link, unless it is this machine or was asked for', async () => {
    const { url } = await sink()
    const far = url.replace('127.0.0.1', '[::ffff:127.0.0.1]')
    expect(await mailerOn(far).send(mail)).toMatchObject({ kind: 'failed' })
    expect(await mailerOn(`${far}?tls=optional`).send(mail)).toEqual({ kind: 'sent' })
  })

  test.each([
    ['says nothing', () => undefined],
    [
      'greets and falls silent',
      (socket: Socket) => {
        socket.write('220 hello\r\n')
      },
    ],
    [
      'speaks without end',
      (socket: Socket) => {
        const timer = setInterval(() => socket.write('220-wait\r\n'), 20)
        socket.on('close', () => {
          clearInterval(timer)
        })
      },
    ],
  ])('that %s is not waited for', async (_, speak) => {
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      speak(socket)
    })
    const port = await listening(server.listen(0, '127.0.0.1'))
    ending.push(async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    })
    const mailer = mailerOn(`smtp://127.0.0.1:${String(port)}`, 100)
    const startedMs = performance.now()
    const outcome = await mailer.send(mail)
    expect(outcome.kind).toBe('failed')
    expect(performance.now() - startedMs).toBeLessThan(2000)
  })
})
