import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { openCollectorStore } from '../../src/adapters/postgres/index.ts'
import { restoreBackup } from '../../src/adapters/postgres/backup/restore-backup.ts'
import { seededRandom } from '../../src/core/random.ts'
import { acknowledge, sendUntilAnswered } from './acknowledgements.ts'
import type { Acknowledgements } from './acknowledgements.ts'
import { must, openFaultField } from './fault-field.ts'
import type { FaultField } from './fault-field.ts'

let field: FaultField

beforeAll(async () => {
  field = await openFaultField()
}, 60_000)

afterAll(async () => field.end(), 60_000)

test('a backup made under load holds all that was acknowledged before it, and goes on elsewhere', async () => {
  const ledger: Acknowledgements = { newest: new Map() }
  const over = new AbortController()
  const voting = Array.from({ length: 6 }, async (_, at) => voteUntil(over.signal, ledger, at))
  await expect.poll(() => ledger.newest.size, { timeout: 60_000 }).toBeGreaterThan(100)
  const before = new Map(ledger.newest)
  const file = join(field.folder, 'under-load.visavis-backup')
  must(await field.collector.control.backup(file))
  over.abort()
  await Promise.all(voting)
  expect(ledger.newest.size).toBeGreaterThan(before.size)

  const url = await field.server.database('restored')
  must(await restoreBackup(url, 'collector', file))
  const restored = await digests(url)
  for (const [rid, { digest }] of before) expect(restored.get(rid)).toBe(digest)
  const store = must(await openCollectorStore(url, { mode: 'anonymous', populations: {} }))
  expect((await store.state()).phase).toBe('open')
  await store.end()
}, 120_000)

async function voteUntil(over: AbortSignal, ledger: Acknowledgements, at: number): Promise<void> {
  const random = seededRandom(at)
  while (!over.aborted) {
    const ballot = await (await field.maker.voter()).cast(1, random.integer(0, 1_000_000))
    expect((await sendUntilAnswered(field.collector.origin, ballot, random)).status).toBe(200)
    acknowledge(ledger, ballot)
  }
}

async function digests(url: string): Promise<ReadonlyMap<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ rid: string; digest: string }>(
    'SELECT rid, digest FROM ballots',
  )
  await client.end()
  return new Map(rows.map(({ rid, digest }) => [rid, digest]))
}
