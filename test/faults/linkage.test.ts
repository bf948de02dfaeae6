import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import { openRegistrarStore } from '../../src/adapters/postgres/registrar/open-registrar-store.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import type { RegistrarStore } from '../../src/collect/ports/registrar-store.ts'
import { seededRandom } from '../../src/core/random.ts'
import type { Random } from '../../src/core/random.ts'
import { freeQuotas, sampleBallot } from '../contract/sample-ballots.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { must } from './fault-field.ts'

/** The game of TRUST.md §2: people answer in bursts after mails, some minutes after they opened. */
const people = 720
const days = 10
const dayMinutes = 24 * 60

let cluster: TestCluster

beforeAll(async () => {
  cluster = await startCluster()
}, 60_000)

afterAll(async () => cluster.stop(), 60_000)

test('with both databases stolen after the night, at most 2 % of people are linked', async () => {
  const wave = await playWave({ seed: 720, nights: true })
  // Who steals the tables knows their order and every id in them.
  expect(await linkedByOrder(wave)).toBeLessThanOrEqual(0.02 * people)
}, 180_000)

test('without the nightly rewrite the same attack links many: the game can be lost', async () => {
  const wave = await playWave({ seed: 720, nights: false })
  expect(await linkedByOrder(wave)).toBeGreaterThan(0.2 * people)
}, 180_000)

/** One respondent: person at the registrar, ballot at the collector, and when each was touched. */
interface Respondent {
  readonly secret: Uint8Array
  readonly rid: string
  readonly issuedAt: number
  readonly castAt: number
}

interface Stolen {
  readonly registrarUrl: string
  readonly collectorUrl: string
  /** The truth that the attacker looks for: ballot by person. */
  readonly ridOf: ReadonlyMap<string, string>
}

async function playWave({
  seed,
  nights,
}: {
  readonly seed: number
  readonly nights: boolean
}): Promise<Stolen> {
  const [registrarUrl, collectorUrl] = [
    await cluster.freshDatabase(),
    await cluster.freshDatabase(),
  ]
  const registrar = must(await openRegistrarStore(registrarUrl, { poolSize: 2 }))
  const collector = must(
    await openCollectorStore(collectorUrl, { mode: 'anonymous', populations: {}, poolSize: 2 }),
  )
  const ridOf = new Map<string, string>()
  const respondents = await invite(registrar, seededRandom(seed), ridOf)
  await collector.setPhase('open')
  for (let day = 0; day < days; day++) {
    await playDay({ registrar, collector }, respondents, day)
    await setDay(registrarUrl, day)
    if (nights) await Promise.all([registrar.scramble(), collector.scramble()])
  }
  await Promise.all([registrar.end(), collector.end()])
  return { registrarUrl, collectorUrl, ridOf }
}

async function invite(
  registrar: RegistrarStore,
  random: Random,
  ridOf: Map<string, string>,
): Promise<readonly Respondent[]> {
  const key = { keyId: 'employees', group: 'employees', population: 'employees', jwk: '{}' }
  await registrar.setKeys([{ ...key, pem: 'of this game' }])
  await registrar.addPersons(
    Array.from({ length: people }, (_, at) => {
      const email = `person${at}@example.org`
      return { population: 'employees', group: 'employees', email, language: 'fr', frame: {} }
    }),
  )
  await registrar.setPhase('open')
  const persons = await registrar.persons({ size: people })
  return Promise.all(
    persons.map(async ({ id }) => {
      const secret = randomBytes(16)
      await registrar.addSecret(id, hashOf(secret), 'enter')
      const rid = randomBytes(32).toString('hex')
      ridOf.set(id, rid)
      const issuedAt = openedAt(random)
      return { secret, rid, issuedAt, castAt: issuedAt + answeringMinutes(random) }
    }),
  )
}

/** Two mails: half of those who answer do so within hours of one, the others over the days. */
function openedAt(random: Random): number {
  const mail = random.uniform() < 0.6 ? 9 * 60 : 5 * dayMinutes + 9 * 60
  const afterMail = random.uniform() < 0.5 ? -90 * Math.log(1 - random.uniform()) : undefined
  return afterMail === undefined ? random.uniform() * (days - 1) * dayMinutes : mail + afterMail
}

/** Twelve minutes in the median, some come back hours later. */
function answeringMinutes(random: Random): number {
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform())
  return 12 * Math.exp(0.9 * normal)
}

/** What happens in a day, in its true order, one thing after the other. */
async function playDay(
  {
    registrar,
    collector,
  }: { readonly registrar: RegistrarStore; readonly collector: CollectorStore },
  respondents: readonly Respondent[],
  day: number,
): Promise<void> {
  const isToday = (at: number): boolean => Math.floor(at / dayMinutes) === day
  const events = respondents.flatMap(({ secret, rid, issuedAt, castAt }) => [
    { at: issuedAt, act: async () => issue(registrar, secret) },
    { at: castAt, act: async () => collector.cast(sampleBallot({ rid }), freeQuotas) },
  ])
  const todays = events.filter(({ at }) => isToday(at)).toSorted((a, b) => a.at - b.at)
  for (const { act } of todays) await act()
}

async function issue(registrar: RegistrarStore, secret: Uint8Array): Promise<void> {
  const { kind } = await registrar.issue({
    secretHash: hashOf(secret),
    keyId: 'employees',
    blinded: randomBytes(384),
    reissueCap: 0,
    sign: () => randomBytes(384),
  })
  expect(kind).toBe('issued')
}

/** The game lasts seconds: the day that the registrar writes down is set as it would have been. */
async function setDay(url: string, day: number): Promise<void> {
  const date = `2026-03-${String(day + 1).padStart(2, '0')}`
  await query(
    url,
    `UPDATE persons SET day = '${date}' WHERE status = 'issued' AND day > '2026-03-31'`,
  )
}

/**
 * The best that order allows: both lists by day, transaction and place, matched rank by rank, which is
 * the cheapest matching whatever grows with the distance in time.
 */
async function linkedByOrder({ registrarUrl, collectorUrl, ridOf }: Stolen): Promise<number> {
  const persons = await query<{ person: string }>(
    registrarUrl,
    `SELECT c.person FROM credentials c JOIN persons p ON p.id = c.person
      ORDER BY p.day, c.xmin::text::bigint, c.ctid`,
  )
  const ballots = await query<{ rid: string }>(
    collectorUrl,
    'SELECT rid FROM ballots ORDER BY xmin::text::bigint, ctid',
  )
  expect(persons.length).toBeGreaterThan(0.95 * people)
  return persons.filter(({ person }, at) => ridOf.get(person) === ballots[at]?.rid).length
}

async function query<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

function hashOf(secret: Uint8Array): Uint8Array {
  return createHash('sha256').update(secret).digest()
}
