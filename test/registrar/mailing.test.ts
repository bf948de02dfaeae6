import { afterAll, beforeAll, expect, test } from 'vitest'
import { smtpMailer } from '../../src/adapters/mail/smtp-mailer.ts'
import { signingKeyFromSeed } from '../../src/adapters/ballot-keys/signing-key.ts'
import { openRegistrarStore } from '../../src/adapters/postgres/index.ts'
import type { AdmittedToken } from '../../src/collect/ports/collector-store.ts'
import type { RegistrarStore } from '../../src/collect/ports/registrar-store.ts'
import { idOf } from '../../src/core/ids.ts'
import type { PopulationId } from '../../src/core/ids.ts'
import { ok } from '../../src/core/result.ts'
import type { CollectorControl } from '../../src/server/control/collector-control.ts'
import { hashToken } from '../../src/server/control/hash-token.ts'
import type { MailingProgress } from '../../src/server/control/registrar-control.ts'
import { openMailing } from '../../src/server/registrar/mailing/open-mailing.ts'
import type { Mailing } from '../../src/server/registrar/mailing/open-mailing.ts'
import type { RegistrarContext } from '../../src/server/registrar/registrar-context.ts'
import { servedStudy } from '../respondent/served-study.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { openSink } from './mail-sink.ts'
import type { MailSink } from './mail-sink.ts'

let cluster: TestCluster
const ending: (() => Promise<void>)[] = []

beforeAll(async () => {
  cluster = await startCluster()
}, 60_000)

afterAll(async () => {
  for (const end of ending.toReversed()) await end()
  await cluster.stop()
}, 60_000)

interface Office {
  readonly store: RegistrarStore
  readonly mailing: Mailing
  /** A registrar that starts anew on the same database. */
  readonly again: () => Promise<Mailing>
}

/** A registrar of fifty people whose wave is open. */
async function openOffice(
  sink: MailSink,
  mode: 'anonymous' | 'confidential' = 'anonymous',
  collector?: Partial<CollectorControl>,
): Promise<Office> {
  const { study, fieldwork: served } = servedStudy(mode)
  const text = { fr: 'Bonjour {name}\n{link}\n{stop}', en: 'Hello {name}\n{link}\n{stop}' }
  const messages = { from: 'Étude <study@example.org>', subject: { fr: 'À vous' } }
  const fieldwork = { ...served, messages: { ...messages, invitation: text, reminder: text } }
  const [group] = fieldwork.groups
  if (group === undefined) throw new Error('no group')
  const opened = await openRegistrarStore(await cluster.freshDatabase())
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const store = opened.value
  await store.addPersons(
    Array.from({ length: 50 }, (_, i) => ({
      population: idOf<PopulationId>(group.population),
      group: group.id,
      email: `p${String(i)}@example.org`,
      name: `Zoé ${String(i)}`,
      language: 'fr',
      frame: {},
    })),
  )
  await store.setPhase('open')
  const mailer = smtpMailer(sink.url)
  const context: RegistrarContext = {
    store,
    mailer,
    fieldwork: async () => ok({ study, fieldwork }),
    origin: 'https://people.example.org',
    collectorOrigin: 'https://survey.example.org',
    collector: collector as CollectorControl | undefined,
    operatorKey: async () => signingKeyFromSeed(new Uint8Array(32)),
    backup: async (file) => ok({ file }),
  }
  ending.push(
    sink.stop,
    async () => store.end(),
    async () => mailer.end(),
  )
  return {
    store,
    mailing: openMailing(context),
    again: async () => {
      await store.releaseMails()
      return openMailing(context)
    },
  }
}

async function ended(mailing: Mailing): Promise<MailingProgress> {
  await expect.poll(() => mailing.progress().running, { timeout: 30_000 }).toBe(false)
  return mailing.progress()
}

const order = { kind: 'invitation', size: 20, pauseMs: 0 } as const
const everybody = Array.from({ length: 50 }, (_, i) => `p${String(i)}@example.org`).toSorted()

test('fifty mails leave in batches, each with its own links and a one-click stop', async () => {
  const sink = await openSink()
  const { mailing, store } = await openOffice(sink)
  expect((await mailing.start(order, 'me')).ok).toBe(true)
  expect(await mailing.start(order, 'me')).toMatchObject({
    issues: [{ code: 'registrar.mailing_running' }],
  })
  expect(await ended(mailing)).toMatchObject({ sent: 50, refused: 0, failed: 0, reasons: [] })
  expect(sink.received.map(({ to }) => to).toSorted()).toEqual(everybody)
  const stops = sink.received.map(
    ({ headers }) =>
      /^List-Unsubscribe: <https:\/\/people\.example\.org\/stop\/([\w-]{22})>\r$/m.exec(
        headers,
      )?.[1],
  )
  expect(new Set(stops).size).toBe(50)
  for (const { headers } of sink.received) {
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  }
  const links = sink.received.map(({ text }) => /\/i#[\w-]+\.([\w-]{22})\b/.exec(text)?.[1])
  expect(new Set(links).size).toBe(50)
  expect(await store.refuse(hashToken(stops[0] ?? ''))).toBe(true)
  expect(await store.refuse(hashToken(links[0] ?? ''))).toBe(false)
  // Invited today: nobody is reminded before tomorrow, and nobody is invited twice.
  await mailing.start({ ...order, kind: 'reminder' }, 'me')
  expect(await ended(mailing)).toMatchObject({ sent: 0 })
  await mailing.start(order, 'me')
  expect(await ended(mailing)).toMatchObject({ sent: 0 })
  const audit = await store.auditTrail()
  expect(JSON.stringify(audit)).not.toMatch(/example\.org|Zo/)
}, 60_000)

test('addresses refused for good are bounced, others are left for the next mailing', async () => {
  let busy = true
  const sink = await openSink({
    refuse: (address) => {
      if (address.startsWith('p1')) return 550
      return busy && address === 'p2@example.org' ? 450 : undefined
    },
  })
  const { mailing, store } = await openOffice(sink)
  await mailing.start(order, 'me')
  const first = await ended(mailing)
  expect(first).toMatchObject({ sent: 38, refused: 11, failed: 1 })
  expect(first.reasons.join()).not.toContain('@')
  busy = false
  await mailing.start(order, 'me')
  expect(await ended(mailing)).toMatchObject({ sent: 1, refused: 0, failed: 0 })
  const [counts] = await store.groups()
  expect(counts?.byStatus).toMatchObject({ invited: 39, bounced: 11, sampled: 0 })
}, 60_000)

test('halted in the middle and taken up again, nobody is written to twice, nobody forgotten', async () => {
  const halts: Promise<unknown>[] = []
  const sink = await openSink({
    onMail: (count) => {
      if (count === 7) halts.push(office.mailing.halt())
    },
  })
  const office = await openOffice(sink)
  await office.mailing.start(order, 'me')
  const halted = await ended(office.mailing)
  await Promise.all(halts)
  expect(halted.sent).toBeLessThan(20)
  expect(halted.sent).toBe(sink.received.length)
  const again = await office.again()
  await again.start(order, 'me')
  await ended(again)
  expect(sink.received.map(({ to }) => to).toSorted()).toEqual(everybody)
}, 60_000)

test('mails that were taken by a process that died are sent by the next', async () => {
  const sink = await openSink()
  const { store, again } = await openOffice(sink)
  expect(await store.takeBatch('invitation', 20)).toHaveLength(20)
  const mailing = await again()
  await mailing.start(order, 'me')
  expect(await ended(mailing)).toMatchObject({ sent: 50 })
  expect(sink.received.map(({ to }) => to).toSorted()).toEqual(everybody)
}, 60_000)

test('a server that goes away ends the mailing soon, and everybody is still due', async () => {
  const sink = await openSink({ refuse: () => 421 })
  const { mailing, store } = await openOffice(sink)
  await mailing.start(order, 'me')
  const gone = await ended(mailing)
  expect(gone.sent).toBe(0)
  expect(gone.failed).toBeLessThan(20)
  const [counts] = await store.groups()
  expect(counts?.byStatus).toMatchObject({ sampled: 50 })
  expect(await store.takeBatch('invitation', 100)).toHaveLength(50)
}, 60_000)

test('confidential: the collector knows every link before its mail leaves, and who finished', async () => {
  const admitted: AdmittedToken[] = []
  let unknownAtArrival = 0
  const finished: Uint8Array[] = []
  const tokenOf = (text: string): string => /\/r\/([\w-]{22})\b/.exec(text)?.[1] ?? ''
  const sink: MailSink = await openSink({
    onMail: () => {
      const hash = hashToken(tokenOf(sink.received.at(-1)?.text ?? ''))
      const known = admitted.some(({ tokenHash }) => Buffer.from(tokenHash).equals(hash))
      if (!known) unknownAtArrival += 1
    },
  })
  const { mailing, store } = await openOffice(sink, 'confidential', {
    admit: async (tokens) => {
      admitted.push(...tokens)
      return ok(null)
    },
    finished: async () => ok(finished),
  })
  await mailing.start(order, 'me')
  expect(await ended(mailing)).toMatchObject({ sent: 50 })
  expect(unknownAtArrival).toBe(0)
  expect(admitted).toHaveLength(50)
  expect(JSON.stringify(admitted)).not.toMatch(/example\.org|Zo/)
  finished.push(hashToken(tokenOf(sink.received[0]?.text ?? '')))
  await mailing.start({ ...order, kind: 'reminder' }, 'me')
  await ended(mailing)
  const [counts] = await store.groups()
  expect(counts?.byStatus).toMatchObject({ invited: 49, answered: 1 })
}, 60_000)
