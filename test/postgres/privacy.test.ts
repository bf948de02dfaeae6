import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import { openRegistrarStore } from '../../src/adapters/postgres/registrar/open-registrar-store.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import { freeQuotas, sampleAnswer, sampleBallot, sampleToken } from '../contract/sample-ballots.ts'
import { startCluster } from './start-cluster.ts'
import type { TestCluster } from './start-cluster.ts'

let cluster: TestCluster

beforeAll(async () => {
  cluster = await startCluster()
})

afterAll(async () => {
  await cluster.stop()
})

async function rows<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

async function openCollector(url: string): Promise<CollectorStore> {
  const store = await openCollectorStore(url, { mode: 'anonymous', populations: {}, poolSize: 5 })
  if (!store.ok) throw new Error(JSON.stringify(store.issues))
  return store.value
}

/** Files under a folder that hold a text, as bytes or as hexadecimal digits of it. */
async function filesWith(folder: string, needles: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of names) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    if (needles.some((needle) => bytes.includes(needle))) found.push(path)
  }
  return found
}

describe('what the order of rows says', () => {
  test(
    'nothing after a scramble: neither xmin nor place links more than chance',
    { timeout: 30_000 },
    async () => {
      const url = await cluster.freshDatabase()
      const store = await openCollector(url)
      await store.setPhase('open')
      const inOrder = Array.from({ length: 300 }, () => sampleBallot())
      for (const ballot of inOrder) await store.cast(ballot, freeQuotas)
      const linked = async (order: string): Promise<number> => {
        const found = await rows<{ rid: string }>(url, `SELECT rid FROM ballots ORDER BY ${order}`)
        return found.filter(({ rid }, at) => rid === inOrder[at]?.rid).length
      }
      // It is a fault worth mending: before, everybody is linked.
      expect(await linked('xmin::text::bigint')).toBe(300)
      expect(await linked('ctid')).toBe(300)
      await store.scramble()
      const [transactions] = await rows(
        url,
        'SELECT count(DISTINCT xmin::text)::integer AS n FROM ballots',
      )
      expect(transactions).toEqual({ n: 1 })
      // Of a random order, one in the mean; nine or more once in a million.
      expect(await linked('ctid')).toBeLessThan(9)
      expect(await linked('xmin::text::bigint, ctid')).toBeLessThan(9)
      expect(await linked('xmin::text::bigint, cmin::text::bigint, ctid')).toBeLessThan(9)
      await store.end()
    },
  )

  test('nothing of people either', async () => {
    const url = await cluster.freshDatabase()
    const opened = await openRegistrarStore(url, { poolSize: 5 })
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
    const store = opened.value
    const people = Array.from(
      { length: 200 },
      (_, n) => `person${String(n).padStart(3, '0')}@x.org`,
    )
    await store.addPersons(
      people.map((email) => ({ population: 'e', group: 'e', email, language: 'fr', frame: {} })),
    )
    const listed = await rows<{ email: string }>(url, 'SELECT email FROM persons ORDER BY ctid')
    expect(listed.filter(({ email }, at) => email === people[at]).length).toBeLessThan(9)
    const persons = await store.persons({ size: 500 })
    for (const { id } of persons) await store.addSecret(id, randomBytes(32), 'enter')
    await store.scramble()
    const secrets = await rows<{ person: string }>(url, 'SELECT person FROM secrets ORDER BY ctid')
    expect(secrets).toHaveLength(200)
    expect(secrets.filter(({ person }, at) => person === persons[at]?.id).length).toBeLessThan(9)
    await store.end()
  })

  test('no row beside people or answers has a time or a number that grows', async () => {
    for (const open of [openCollector, openRegistrarStore]) {
      const url = await cluster.freshDatabase()
      const store = await open(url)
      const columns = await rows<{ told: string }>(
        url,
        `SELECT table_name || '.' || column_name AS told FROM information_schema.columns
          WHERE table_schema = 'public' AND (data_type LIKE 'time%' OR is_identity = 'YES'
            OR column_default LIKE 'nextval%')`,
      )
      expect(columns).toEqual([])
      await ('ok' in store && store.ok ? store.value.end() : 'end' in store && store.end())
    }
  })
})

describe('a closed wave', () => {
  test(
    'leaves neither credential nor token in any file of the server',
    { timeout: 30_000 },
    async () => {
      const url = await cluster.freshDatabase()
      const store = await openCollector(url)
      await store.setPhase('open')
      const ballots = Array.from({ length: 60 }, (_, n) =>
        sampleBallot({ answer: sampleAnswer({ record: { said: `canary-answer-${n}` } }) }),
      )
      for (const ballot of ballots) await store.cast(ballot, freeQuotas)
      await store.eraseBallot(ballots[0]?.rid ?? '')
      const token = sampleToken({
        tokenHash: new Uint8Array(Buffer.from('canary-token-hash-32-bytes-long!')),
      })
      await store.admit([token])
      await store.putDraft('canary-draft', Buffer.from('canary-sealed'))
      // What the planner samples outlives a table's rows.
      await rows(url, 'ANALYZE')
      await store.scramble()
      const secrets = [
        ...ballots.map(({ rid }) => rid),
        'canary-token-hash-32-bytes-long!',
        'canary-draft',
        'canary-sealed',
      ]
      const data = join(cluster.folder, 'data')
      expect(await filesWith(data, secrets)).not.toEqual([])
      await store.close()
      expect(await filesWith(data, secrets)).toEqual([])
      expect(await filesWith(data, ['canary-answer-7'])).not.toEqual([])
      const log = await readFile(join(cluster.folder, 'postgres.log'), 'utf8')
      expect(secrets.filter((secret) => log.includes(secret))).toEqual([])
      await store.end()
    },
  )

  test('leaves no private key once they are destroyed', async () => {
    const url = await cluster.freshDatabase()
    const store = await openRegistrarStore(url, { poolSize: 5 })
    if (!store.ok) throw new Error(JSON.stringify(store.issues))
    const pem = 'canary-private-key'
    await store.value.setKeys([{ keyId: 'k', group: 'e', population: 'e', jwk: '{}', pem }])
    const data = join(cluster.folder, 'data')
    expect(await filesWith(data, [pem])).not.toEqual([])
    await store.value.destroyKeys()
    expect(await filesWith(data, [pem])).toEqual([])
    await store.value.end()
  })

  test('logs nothing of what a failing statement held', async () => {
    const url = await cluster.freshDatabase()
    const secret = randomBytes(16).toString('hex')
    await expect(rows(url, `SELECT '${secret}'::uuid, '${secret}x'::integer`)).rejects.toThrow(
      'invalid',
    )
    await expect(rows(url, `SELECT nothing_${secret}`)).rejects.toThrow('exist')
    expect(await readFile(join(cluster.folder, 'postgres.log'), 'utf8')).not.toContain(secret)
  })
})
