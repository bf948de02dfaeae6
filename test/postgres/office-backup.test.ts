import { createHash, randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUpOffice, restoreOffice } from '../../src/adapters/postgres-office/office-backup.ts'
import {
  migrateOffice,
  openOfficeStore,
} from '../../src/adapters/postgres-office/open-office-store.ts'
import { brokenAuditLine } from '../../src/adapters/postgres-office/verify-audit.ts'
import { startCluster } from './start-cluster.ts'
import type { TestCluster } from './start-cluster.ts'

let cluster: TestCluster
let from: string
let file: string
const ana = randomUUID()
const acting = { staff: ana, study: 'one' }
const hash = new Uint8Array(createHash('sha256').update('a key').digest())
const studies = [{ id: 'one', title: 'One' }]

beforeAll(async () => {
  cluster = await startCluster()
  from = await cluster.freshDatabase()
  file = path.join(cluster.folder, 'office.backup.gz')
  const store = await openOfficeStore(from, studies, () => undefined)
  const superuser = new pg.Client({ connectionString: from })
  await superuser.connect()
  await superuser.query('insert into office.staff values ($1, $2, $3)', [ana, 'ana@x', 'Ana « A »'])
  await superuser.query('insert into office.membership values ($1, $2, $3)', [
    ana,
    'one',
    'director',
  ])
  await superuser.query("insert into office.passkey values ('k', $1, '\\x0102', 7, 'usb')", [ana])
  await superuser.end()
  await store.makeKey(acting, { hash, name: 'A program', role: 'reader', until: '2999-12-31' })
  await store.appendAudit(acting, 'test.done', { what: 'a line\nof two' })
  await store.end()
  await backUpOffice(from, file)
}, 60_000)

afterAll(async () => {
  await cluster.stop()
})

test('staff, passkeys, keys and the chain of the log come back into an empty database', async () => {
  const to = await cluster.freshDatabase()
  await migrateOffice(to)
  expect(await restoreOffice(to, file)).toEqual({ rows: 7 })
  const store = await openOfficeStore(to, studies, (_, hasDirector) => {
    expect(hasDirector).toBe(true)
    return undefined
  })
  expect(await store.members(acting)).toMatchObject([{ name: 'Ana « A »', role: 'director' }])
  expect(await store.passkey('k')).toMatchObject({ counter: 7, publicKey: new Uint8Array([1, 2]) })
  expect(await store.apiKey(hash, new Date())).toMatchObject({ name: 'A program' })
  await store.appendAudit(acting, 'test.after', {})
  const lines = await store.audit(acting, { after: 0, size: 100 })
  expect(lines.map(({ action }) => action)).toEqual(['key.made', 'test.done', 'test.after'])
  expect(brokenAuditLine(lines)).toBeUndefined()
  // Nobody else sees anything: row security holds again.
  expect(await store.members({ staff: randomUUID(), study: 'one' })).toEqual([])
  await store.end()
  expect(await restoreOffice(to, file)).toEqual({ trouble: 'not_empty' })
})

test('the database that was backed up still refuses whoever is nobody', async () => {
  const store = await openOfficeStore(from, studies, () => undefined)
  expect(await store.members({ staff: randomUUID(), study: 'one' })).toEqual([])
  expect(await store.members(acting)).toHaveLength(1)
  await store.end()
})

test('a file that is no backup, or was changed, brings nothing back', async () => {
  const to = await cluster.freshDatabase()
  await migrateOffice(to)
  const other = path.join(cluster.folder, 'other.gz')
  await writeFile(other, 'not packed')
  expect(await restoreOffice(to, other)).toEqual({ trouble: 'unreadable' })
  const { gunzipSync, gzipSync } = await import('node:zlib')
  const text = gunzipSync(await readFile(file)).toString('utf8')
  await writeFile(other, gzipSync(text.replace('ana@x', 'eve@x')))
  expect(await restoreOffice(to, other)).toEqual({ trouble: 'altered' })
})
