import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRegistrarStore } from '../../src/adapters/postgres/registrar/open-registrar-store.ts'
import { ok } from '../../src/core/result.ts'
import { tokenHashOf } from '../../src/server/collector/session-link.ts'
import { doRetention } from '../../src/server/registrar/do-retention.ts'
import { startCluster } from '../postgres/start-cluster.ts'
import type { TestCluster } from '../postgres/start-cluster.ts'
import { startCollector, teleworkStudy } from './start-collector.ts'
import { walkForms } from './walk-forms.ts'

let cluster: TestCluster

beforeAll(async () => {
  cluster = await startCluster()
}, 60_000)

afterAll(async () => {
  await cluster.stop()
})

const tokens = ['k3Jx0aT9QpZr5LwN8mBv2g', 'a3Jx0aT9QpZr5LwN8mBv2g', 'b3Jx0aT9QpZr5LwN8mBv2g']
const { linksDays } = teleworkStudy().fieldwork.retention

/** The day that lies days after another. */
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Files of the server that hold one of some bytes, or their hexadecimal. */
async function filesWith(hashes: readonly Uint8Array[]): Promise<readonly string[]> {
  const folder = join(cluster.folder, 'data')
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const one of names.filter((name) => name.isFile())) {
    const path = join(one.parentPath, one.name)
    // A server's temporary files come and go.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    const holds = hashes.some(
      (hash) =>
        bytes.includes(Buffer.from(hash)) || bytes.includes(Buffer.from(hash).toString('hex')),
    )
    if (holds) found.push(path)
  }
  return found
}

it('cuts every link of a confidential wave on the day that was promised, and proves it', async () => {
  let days = 0
  const collector = await startCollector(
    await cluster.freshDatabase(),
    { mode: 'confidential' },
    (store) => ({
      ...store,
      state: async () => {
        const state = await store.state()
        return { ...state, today: later(state.today, days) }
      },
    }),
  )
  expect((await collector.control.open()).ok).toBe(true)
  const hashes = tokens.map(tokenHashOf)
  const admitted = { group: 'employees', population: 'employees', language: 'en', frame: {} }
  await collector.control.admit(hashes.map((tokenHash) => ({ ...admitted, tokenHash })))
  await walkForms(collector, `/r/${tokens[0] ?? ''}`)
  await walkForms(collector, `/r/${tokens[1] ?? ''}`)
  expect((await collector.control.close()).ok).toBe(true)
  days = linksDays - 1
  expect(await collector.control.retention()).toEqual(ok({ links: 0, answers: 0 }))
  expect(await collector.store.finishedTokens()).toHaveLength(2)
  expect(await filesWith(hashes.slice(0, 2))).not.toEqual([])
  days = linksDays
  expect(await collector.control.retention()).toEqual(ok({ links: 2, answers: 0 }))
  const trail = await collector.store.auditTrail()
  expect(trail.find(({ action }) => action === 'links.cut')?.detail).toEqual({
    links: 2,
    before: 2,
    after: 0,
  })
  expect(await filesWith(hashes)).toEqual([])
  let answers = 0
  for await (const _ of collector.store.answers()) answers += 1
  expect(answers).toBe(2)
  await collector.stop()
}, 60_000)

it('deletes people and their links at the registrar on the same day, and proves it', async () => {
  const opened = await openRegistrarStore(await cluster.freshDatabase(), { poolSize: 2 })
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues))
  const store = opened.value
  const hash = new Uint8Array(createHash('sha256').update('somebody’s link').digest())
  const email = 'canary-person@example.org'
  const person = { population: 'employees', group: 'employees', email, language: 'fr', frame: {} }
  await store.addPersons([person])
  const [added] = await store.persons({ size: 1 })
  await store.addSecret(added?.id ?? '', hash, 'enter')
  await store.setPhase('open')
  await store.setPhase('closed')
  await store.appendAudit({ actor: 'test', action: 'wave.closed', detail: {} })
  const canaries = [hash, new TextEncoder().encode(email)]
  expect(await filesWith(canaries)).not.toEqual([])
  const study = teleworkStudy()
  const at = async (days: number): Promise<number> =>
    doRetention(
      {
        fieldwork: async () => Promise.resolve(ok({ study, fieldwork: study.fieldwork })),
        store: {
          ...store,
          state: async () => {
            const state = await store.state()
            return { ...state, today: later(state.today, days) }
          },
        },
      },
      'test',
    )
  expect([await at(linksDays - 1), await at(linksDays)]).toEqual([0, 1])
  const last = (await store.auditTrail()).at(-1)
  expect([last?.action, last?.detail]).toEqual(['persons.deleted', { persons: 1, after: 0 }])
  expect(await store.persons({ size: 10 })).toEqual([])
  expect(await filesWith(canaries)).toEqual([])
  await store.end()
}, 60_000)
