import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import { migrate } from '../../src/adapters/postgres/migrations/migrate.ts'
import type { SchemaKind } from '../../src/adapters/postgres/migrations/migration.ts'
import { schemas } from '../../src/adapters/postgres/migrations/schemas.ts'
import { openRegistrarStore } from '../../src/adapters/postgres/registrar/open-registrar-store.ts'
import { freeQuotas, sampleBallot } from '../contract/sample-ballots.ts'
import { startCluster } from './start-cluster.ts'
import type { TestCluster } from './start-cluster.ts'

let cluster: TestCluster
const kinds: readonly SchemaKind[] = ['registrar', 'collector']

beforeAll(async () => {
  cluster = await startCluster()
})

afterAll(async () => {
  await cluster.stop()
})

async function run(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** Everything that a schema consists of. */
async function shapeOf(url: string): Promise<unknown> {
  return run(
    url,
    `SELECT table_name, column_name, data_type, is_nullable, column_default
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT proname, pg_get_function_identity_arguments(oid), prosrc, '', ''
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', ''
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    ORDER BY 1, 2, 3`,
  )
}

/** What a database held when it was at version 1. */
const early: Readonly<Record<SchemaKind, string>> = {
  collector: `UPDATE wave SET phase = 'open';
    INSERT INTO ballots VALUES ('${'a'.repeat(64)}', 'k1', 'employees', 2, '{}', 'd', '\\x01', '\\x02',
      '{"n": 1}', 'complete', '{}', '{}', false)`,
  registrar: `INSERT INTO persons (population, group_id, email, language, frame, status)
    VALUES ('employees', 'employees', 'a@b.org', 'fr', '{}', 'invited'),
      ('employees', 'employees', NULL, 'fr', '{}', 'sampled')`,
}

describe('migrations', () => {
  test('are numbered from 1 without a gap', () => {
    for (const kind of kinds) {
      const versions = schemas[kind].map(({ version }) => version)
      expect(versions).toEqual(versions.map((_, at) => at + 1))
      expect(versions.length).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(kinds)(
    'of the %s lead from every earlier version to one schema, with the data',
    { timeout: 30_000 },
    async (kind) => {
      const newest = await cluster.emptied()
      await migrate(newest, kind)
      const wanted = await shapeOf(newest)
      for (const { version } of schemas[kind]) {
        const url = await cluster.emptied()
        await migrate(url, kind, { upTo: 1 })
        await run(url, early[kind])
        await migrate(url, kind, { upTo: version })
        const to = schemas[kind].length
        expect(await migrate(url, kind)).toEqual({
          ok: true,
          value: { from: version, to },
        })
        expect(await shapeOf(url)).toEqual(wanted)
        await expectations[kind](url)
      }
    },
  )

  test.each(kinds)(
    'of the %s killed at any statement leave a schema that goes on',
    { timeout: 60_000 },
    async (kind) => {
      const total = await countStatements(kind)
      for (let fatal = 1; fatal < total; fatal += 1) {
        const url = await cluster.emptied()
        await migrate(url, kind, { upTo: 1 })
        await run(url, early[kind])
        const before = async (statement: number): Promise<void> => {
          if (statement === fatal) await killOthers(url)
        }
        await expect(migrate(url, kind, { before })).rejects.toMatchObject({
          issue: { code: 'storage.unavailable' },
        })
        const [row] = await run(url, 'SELECT max(version) AS version FROM visavis_schema')
        expect(row?.['version']).toBeLessThan(schemas[kind].length)
        expect(await migrate(url, kind)).toMatchObject({ ok: true })
        await expectations[kind](url)
      }
    },
  )

  test('of two processes wait for each other', async () => {
    const url = await cluster.emptied()
    const results = await Promise.all([1, 2, 3].map(() => migrate(url, 'collector')))
    const to = schemas.collector.length
    expect(results.map((result) => (result.ok ? result.value : result)).toSorted(byFrom)).toEqual([
      { from: 0, to },
      { from: to, to },
      { from: to, to },
    ])
  })

  test('refuse the other side’s database, and one that a newer program kept', async () => {
    const url = await cluster.emptied()
    await migrate(url, 'registrar')
    expect(await migrate(url, 'collector')).toMatchObject({
      ok: false,
      issues: [{ code: 'storage.wrong_kind', values: { found: 'registrar' } }],
    })
    await run(url, `INSERT INTO visavis_schema VALUES (99, 'registrar', 'from the future')`)
    expect(await openRegistrarStore(url)).toMatchObject({
      ok: false,
      issues: [{ code: 'storage.schema_newer', values: { found: 99 } }],
    })
  })
})

function byFrom(a: unknown, b: unknown): number {
  return JSON.stringify(a).localeCompare(JSON.stringify(b))
}

async function countStatements(kind: SchemaKind): Promise<number> {
  const url = await cluster.emptied()
  let total = 0
  await migrate(url, kind, { upTo: 1 })
  await migrate(url, kind, {
    before: async (statement) => {
      total = statement + 1
    },
  })
  return total
}

async function killOthers(url: string): Promise<void> {
  await run(
    url,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
}

/** What is left of the early data, as the stores of today read it. */
const expectations: Readonly<Record<SchemaKind, (url: string) => Promise<void>>> = {
  collector: async (url) => {
    const store = await openCollectorStore(url, { mode: 'anonymous', populations: {}, poolSize: 2 })
    if (!store.ok) throw new Error(JSON.stringify(store.issues))
    expect(await store.value.ballot('a'.repeat(64))).toMatchObject({ version: 2, keyId: 'k1' })
    const newer = sampleBallot({ rid: 'a'.repeat(64), version: 3 })
    expect(await store.value.cast(newer, freeQuotas)).toEqual({ kind: 'stored' })
    await store.value.end()
  },
  registrar: async (url) => {
    const store = await openRegistrarStore(url, { poolSize: 2 })
    if (!store.ok) throw new Error(JSON.stringify(store.issues))
    expect(await store.value.groups()).toMatchObject([
      { byStatus: { invited: 1, sampled: 1 }, mailsSent: { invitation: 1, reminder: 0 } },
    ])
    await store.value.end()
  },
}
