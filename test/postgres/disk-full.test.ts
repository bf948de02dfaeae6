import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync } from 'node:fs'
import { rm, rmdir, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import { startEmbedded } from '../../src/adapters/postgres/embedded/start-embedded.ts'
import type { EmbeddedServer } from '../../src/adapters/postgres/embedded/start-embedded.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import { freeQuotas, sampleAnswer, sampleBallot } from '../contract/sample-ballots.ts'

/** A small disk of its own, where the system lets us make one. */
function makeDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder], { stdio: 'ignore' })
    chmodSync(folder, 0o755)
    return folder
  } catch {
    return undefined
  }
}

const disk = makeDisk()

describe.skipIf(disk === undefined)('a full disk', () => {
  const folder = disk ?? ''
  let server: EmbeddedServer
  let store: CollectorStore

  beforeAll(async () => {
    const started = await startEmbedded(join(folder, 'cluster'), 'collector')
    if (!started.ok) throw new Error(JSON.stringify(started.issues))
    server = started.value
    const options = { mode: 'anonymous', populations: {}, poolSize: 5 } as const
    const opened = await openCollectorStore(server.url, options)
    if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
    store = opened.value
    await store.setPhase('open')
  })

  afterAll(async () => {
    await store.end()
    await server.stop()
    execFileSync('umount', [folder])
    await rmdir(folder)
  })

  test(
    'refuses answers, goes on reading, loses nothing, and mends by itself',
    { timeout: 60_000 },
    async () => {
      const acknowledged: string[] = []
      const cast = async (): Promise<void> => {
        const record = { text: randomBytes(20_000).toString('hex') }
        const ballot = sampleBallot({ answer: sampleAnswer({ record }) })
        const { kind } = await store.cast(ballot, freeQuotas)
        if (kind === 'stored') acknowledged.push(ballot.rid)
      }
      await cast()
      const pid = server.pid()
      const { bavail, bsize } = await statfs(folder)
      await writeFile(join(folder, 'ballast'), Buffer.alloc(bavail * bsize - 30 * 1024 * 1024))
      await expect(
        (async () => {
          for (;;) await cast()
        })(),
      ).rejects.toMatchObject({ issue: { code: 'storage.full' }, isTemporary: true })
      for (const rid of acknowledged) expect(await store.ballot(rid)).toBeDefined()
      expect(server.pid()).toBe(pid)
      await rm(join(folder, 'ballast'))
      const before = acknowledged.length
      while (acknowledged.length === before) await cast().catch(() => undefined)
      const kept = new Set((await store.receipts('k1')).map(({ rid }) => rid))
      expect(acknowledged.filter((rid) => !kept.has(rid))).toEqual([])
    },
  )
})
