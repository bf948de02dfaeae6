import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup } from '../../src/adapters/postgres/backup/restore-backup.ts'
import { writeBackup } from '../../src/adapters/postgres/backup/write-backup.ts'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import { openRegistrarStore } from '../../src/adapters/postgres/registrar/open-registrar-store.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import { freeQuotas, sampleAnswer, sampleBallot, sampleToken } from '../contract/sample-ballots.ts'
import { startCluster } from './start-cluster.ts'
import type { TestCluster } from './start-cluster.ts'

let cluster: TestCluster
let source: string
let store: CollectorStore
const options = { mode: 'anonymous', populations: {}, poolSize: 10 } as const
const ballot = sampleBallot({
  answer: sampleAnswer({
    cells: ['sex:m', 'é:"x"'],
    flags: ['speeder'],
    record: { text: '\\n ’\u2028' },
  }),
})
const token = sampleToken({ frame: { 'a"b': '\\' } })

beforeAll(async () => {
  cluster = await startCluster()
  source = await cluster.freshDatabase()
  store = await opened(source)
  await store.setPhase('open')
  await store.setManifest('{"é": 1}')
  await store.cast(ballot, { hard: new Map([['sex:m', 5]]) })
  await store.admit([token])
  await store.saveSession(token.tokenHash, 0, { interview: { at: [1, null] } })
  await store.putDraft('d', new Uint8Array([0, 255]))
  await store.countPages([{ population: 'e', version: 1, page: 'p', shown: 3, left: 1 }])
  await store.appendAudit({ actor: 'system', action: 'open', detail: { b: 1, a: 'é' } })
})

afterAll(async () => {
  await store.end()
  await cluster.stop()
})

async function opened(url: string): Promise<CollectorStore> {
  const result = await openCollectorStore(url, options)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

function file(name: string): string {
  return join(cluster.folder, name)
}

async function tablesIn(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`)
  await client.end()
  return rows.length
}

describe('a backup', { timeout: 30_000 }, () => {
  test('brings everything back into an empty database, byte for byte', async () => {
    const written = await writeBackup(source, 'collector', file('whole'))
    expect(written).toMatchObject({ ok: true, value: { rows: { ballots: 1, sessions: 1 } } })
    expect((await stat(file('whole'))).mode & 0o777).toBe(0o600)
    const url = await cluster.freshDatabase()
    expect(await restoreBackup(url, 'collector', file('whole'))).toMatchObject({ ok: true })
    const restored = await opened(url)
    expect(await restored.ballot(ballot.rid)).toEqual(ballot)
    expect(await restored.session(token.tokenHash)).toEqual(await store.session(token.tokenHash))
    expect(await restored.draft('d')).toEqual(new Uint8Array([0, 255]))
    expect(await restored.pageCounts()).toEqual(await store.pageCounts())
    expect(await restored.auditTrail()).toEqual(await store.auditTrail())
    expect(await restored.state()).toEqual(await store.state())
    expect(await restored.cast(ballot, freeQuotas)).toEqual({ kind: 'same' })
    await restored.end()
    expect(await restoreBackup(url, 'collector', file('whole'))).toMatchObject({
      ok: false,
      issues: [{ code: 'storage.not_empty' }],
    })
  })

  test('under load is one moment: all that was acknowledged before it began is in it', async () => {
    const url = await cluster.freshDatabase()
    const busy = await opened(url)
    await busy.setPhase('open')
    const acknowledged: string[] = []
    const phase = { isLoaded: true }
    const load = Array.from({ length: 5 }, async () => {
      while (phase.isLoaded) {
        const one = sampleBallot()
        const { kind } = await busy.cast(one, freeQuotas)
        if (kind === 'stored') acknowledged.push(one.rid)
      }
    })
    while (acknowledged.length < 50) await busy.state()
    const before = [...acknowledged]
    await writeBackup(url, 'collector', file('busy'))
    phase.isLoaded = false
    await Promise.all(load)
    await busy.end()
    const other = await cluster.freshDatabase()
    expect(await restoreBackup(other, 'collector', file('busy'))).toMatchObject({ ok: true })
    const restored = await opened(other)
    const kept = new Set((await restored.receipts('k1')).map(({ rid }) => rid))
    expect(before.filter((rid) => !kept.has(rid))).toEqual([])
    await restored.end()
  })

  test('that cannot be written says so, and leaves nothing', async () => {
    expect(await writeBackup(source, 'collector', file('nowhere/at-all'))).toMatchObject({
      ok: false,
      issues: [{ code: 'storage.backup_not_written', values: { reason: 'ENOENT' } }],
    })
  })

  test('that is cut, altered, foreign or missing restores nothing, and says so', async () => {
    await writeBackup(source, 'collector', file('base'))
    const bytes = await readFile(file('base'))
    const text = gunzipSync(bytes).toString()
    const lines = text.split('\n')
    await writeFile(file('cut'), bytes)
    await truncate(file('cut'), Math.floor(bytes.length * 0.7))
    await writeFile(file('endless'), gzipSync(lines.slice(0, -2).join('\n')))
    await writeFile(file('altered'), gzipSync(text.replace('"speeder"', '"strange"')))
    await writeFile(file('lacking'), gzipSync(text.replace(/\n\{"rid"[^\n]*\n/, '\n')))
    await writeFile(file('longer'), gzipSync(`${text}{"x":1}\n`))
    await writeFile(file('newer'), gzipSync(text.replace(/"schema":\d+/, '"schema":99')))
    await writeFile(file('letter'), 'Dear all')
    await writeFile(file('noise'), gzipSync('Dear all'))
    await writeFile(file('strange'), gzipSync('{"format":"other"}\n'))
    const expected = {
      cut: 'storage.backup_incomplete',
      endless: 'storage.backup_incomplete',
      altered: 'storage.backup_altered',
      lacking: 'storage.backup_altered',
      longer: 'storage.backup_altered',
      newer: 'storage.backup_newer',
      letter: 'storage.backup_unreadable',
      noise: 'storage.backup_unreadable',
      strange: 'storage.backup_unreadable',
      nowhere: 'storage.backup_unreadable',
    }
    const url = await cluster.freshDatabase()
    for (const [name, code] of Object.entries(expected)) {
      const result = await restoreBackup(url, 'collector', file(name))
      expect([name, result]).toMatchObject([name, { ok: false, issues: [{ code }] }])
      expect(await tablesIn(url)).toBe(0)
    }
    expect(await restoreBackup(url, 'registrar', file('base'))).toMatchObject({
      issues: [{ code: 'storage.backup_kind' }],
    })
    expect(await writeBackup(source, 'registrar', file('x'))).toMatchObject({
      issues: [{ code: 'storage.wrong_kind' }],
    })
  })

  test('of a registrar holds private keys only when asked', async () => {
    const url = await cluster.freshDatabase()
    const registrar = await openRegistrarStore(url, { poolSize: 5 })
    if (!registrar.ok) throw new Error(JSON.stringify(registrar.issues))
    const person = {
      population: 'e',
      group: 'e',
      email: 'a@b.org',
      language: 'fr',
      frame: { site: 'x' },
    }
    await registrar.value.addPersons([person])
    const [{ id } = { id: '' }] = await registrar.value.persons({ size: 1 })
    await registrar.value.addSecret(id, new Uint8Array(32).fill(7), 'stop')
    const key = { keyId: 'k', group: 'e', population: 'e', jwk: '{}', pem: 'PRIVATE' }
    await registrar.value.setKeys([key])
    await registrar.value.end()
    await writeBackup(url, 'registrar', file('without'))
    await writeBackup(url, 'registrar', file('with'), { includeKeys: true })
    expect(gunzipSync(await readFile(file('without'))).toString()).not.toContain('PRIVATE')
    for (const [name, pem] of [
      ['without', undefined],
      ['with', 'PRIVATE'],
    ] as const) {
      const other = await cluster.freshDatabase()
      expect(await restoreBackup(other, 'registrar', file(name))).toMatchObject({ ok: true })
      const restored = await openRegistrarStore(other, { poolSize: 5 })
      if (!restored.ok) throw new Error(JSON.stringify(restored.issues))
      expect(await restored.value.keys()).toEqual([{ ...key, pem }])
      expect(await restored.value.refuse(new Uint8Array(32).fill(7))).toBe(true)
      await restored.value.end()
    }
  })
})
