import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import { startEmbedded } from '../../src/adapters/postgres/embedded/start-embedded.ts'
import type { EmbeddedServer } from '../../src/adapters/postgres/embedded/start-embedded.ts'
import { StorageError } from '../../src/adapters/postgres/storage-error.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import { durabilityIssues } from '../../src/server/control/durability-issues.ts'
import { freeQuotas, sampleBallot } from '../contract/sample-ballots.ts'

let top: string
const root = fileURLToPath(new URL('../../', import.meta.url))
const options = { mode: 'anonymous', populations: {}, poolSize: 10 } as const

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'visavis-embedded-'))
  await chmod(top, 0o755)
})

afterAll(async () => {
  await rm(top, { recursive: true, force: true })
})

async function started(folder: string, settings = {}): Promise<EmbeddedServer> {
  const result = await startEmbedded(folder, 'collector', { settings })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

async function opened(url: string): Promise<CollectorStore> {
  const result = await openCollectorStore(url, options)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

async function value(url: string, text: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ told: unknown }>(text)
    return rows[0]?.told
  } finally {
    await client.end()
  }
}

/** Starts a server from another process, which then waits to be killed. */
async function holder(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(`${root}dist/adapters/postgres/index.js`)})
    const started = await startEmbedded(${JSON.stringify(folder)}, 'collector')
    console.log(started.ok ? started.value.pid() : JSON.stringify(started))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told: readonly unknown[] = await once(child.stdout, 'data')
  return { child, said: String(told[0]) }
}

async function kill({ child }: { readonly child: ChildProcess }): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('a server of our own', () => {
  test('keeps its data over a stop, promises durability, and shows its password to nobody', async () => {
    const folder = join(top, 'kept')
    const first = await started(folder)
    expect(first.isAdopted).toBe(false)
    const store = await opened(first.url)
    const durability = await store.durability()
    expect(durability).toMatchObject({ engine: 'postgresql', version: 18, fsync: true })
    expect(durabilityIssues('collector', durability)).toEqual([])
    await store.setPhase('open')
    const ballot = sampleBallot()
    await store.cast(ballot, freeQuotas)
    await store.end()
    expect(await value(first.url, `SELECT current_setting('data_checksums') AS told`)).toBe('on')
    expect(await value(first.url, `SELECT current_setting('listen_addresses') AS told`)).toBe('')
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600)
    await first.stop()
    const second = await started(folder)
    const again = await opened(second.url)
    expect(await again.ballot(ballot.rid)).toEqual(ballot)
    await again.end()
    await second.stop()
  }, 60_000)

  test('is refused to a second owner, in this process and in another', async () => {
    const folder = join(top, 'owned')
    const first = await started(folder)
    expect(await startEmbedded(folder, 'collector')).toMatchObject({
      ok: false,
      issues: [{ code: 'storage.in_use', values: { pid: process.pid } }],
    })
    const other = await holder(folder)
    expect(other.said).toContain('storage.in_use')
    await kill(other)
    expect(await value(first.url, 'SELECT 1 AS told')).toBe(1)
    await first.stop()
  }, 60_000)

  test('is adopted when only its owner was killed, and started anew when both were', async () => {
    const folder = join(top, 'orphan')
    await kill(await holder(folder))
    const adopted = await started(folder)
    expect(adopted.isAdopted).toBe(true)
    const store = await opened(adopted.url)
    await store.setPhase('open')
    const ballot = sampleBallot()
    await store.cast(ballot, freeQuotas)
    await store.end()
    await adopted.stop()

    const owner = await holder(folder)
    const pid = Number(owner.said)
    process.kill(pid, 'SIGKILL')
    await kill(owner)
    const begun = performance.now()
    const anew = await started(folder)
    expect(performance.now() - begun).toBeLessThan(20_000)
    const kept = await opened(anew.url)
    expect(await kept.ballot(ballot.rid)).toEqual(ballot)
    await kept.end()
    await anew.stop()
  }, 60_000)

  test('killed under load comes back by itself, with every answer that was acknowledged', async () => {
    const server = await started(join(top, 'killed'))
    const store = await opened(server.url)
    await store.setPhase('open')
    const acknowledged = new Set<string>()
    const failures: unknown[] = []
    const deaths = 2
    const phase = { isLoaded: true }
    const load = Array.from({ length: 10 }, async () => {
      while (phase.isLoaded) {
        const ballot = sampleBallot()
        try {
          const { kind } = await store.cast(ballot, freeQuotas)
          if (kind === 'stored') acknowledged.add(ballot.rid)
        } catch (error) {
          failures.push(error)
          await store.state().catch(() => undefined)
        }
      }
    })
    for (let death = 0; death < deaths; death++) {
      const goal = acknowledged.size + 50
      while (acknowledged.size < goal) await store.state().catch(() => undefined)
      const killed = server.pid()
      process.kill(killed, 'SIGKILL')
      // Its children go on answering for a moment; the next death is another server's.
      await expect.poll(() => server.pid(), { timeout: 20_000 }).not.toBe(killed)
    }
    const goal = acknowledged.size + 50
    while (acknowledged.size < goal) await store.state().catch(() => undefined)
    phase.isLoaded = false
    await Promise.all(load)
    const stored = new Set((await store.receipts('k1')).map(({ rid }) => rid))
    expect([...acknowledged].filter((rid) => !stored.has(rid))).toEqual([])
    expect(failures.length).toBeGreaterThan(0)
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(StorageError)
      expect(failure).toMatchObject({ isTemporary: true })
    }
    await store.end()
    await server.stop()
  }, 60_000)

  test('says why it does not start', async () => {
    const folder = join(top, 'broken')
    const broken = await startEmbedded(folder, 'collector', {
      settings: { shared_buffers: 'much' },
    })
    expect(broken).toMatchObject({
      ok: false,
      issues: [{ code: 'storage.not_started' }],
    })
    expect(JSON.stringify(broken)).toContain('shared_buffers')
    const mended = await started(folder)
    await mended.stop()
  }, 60_000)

  test.skipIf(process.getuid?.() !== 0)('says which folder its account cannot enter', async () => {
    const closed = join(top, 'closed')
    await mkdir(closed, { mode: 0o700 })
    expect(await startEmbedded(join(closed, 'inner'), 'collector')).toMatchObject({
      ok: false,
      issues: [{ code: 'storage.folder_unreachable', values: { folder: closed } }],
    })
  })

  test('lives in a folder whose name is too long for a socket, without fsync if asked', async () => {
    const folder = join(top, 'x'.repeat(110))
    const server = await started(folder, { fsync: 'off', full_page_writes: 'off' })
    const store = await opened(server.url)
    expect(durabilityIssues('collector', await store.durability())).toMatchObject([
      { code: 'storage.not_durable', values: { setting: 'fsync' } },
      { code: 'storage.not_durable', values: { setting: 'full_page_writes' } },
    ])
    await store.end()
    await server.stop()
    await expect(openCollectorStore(server.url, options)).rejects.toMatchObject({
      issue: { code: 'storage.unavailable' },
    })
  }, 60_000)
})
