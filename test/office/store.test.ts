import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeStore } from '../../src/adapters/postgres-office/open-office-store.ts'
import { startCluster } from './start-cluster.ts'
import type { Cluster } from './start-cluster.ts'
let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster()
}, 60000)
afterAll(() => cluster.stop())
test('a', async () => {
  const url = await cluster.database('one')
  const link = randomBytes(16)
  const h = createHash('sha256').update(link).digest()
  const store = await openOfficeStore(url, [{ id: 'a', title: 'A' }], () => ({
    hash: h,
    expiresAt: new Date(Date.now() + 86400000),
  }))
  const now = new Date()
  expect(await store.invitation(h, now)).toMatchObject({ study: 'a', role: 'director' })
  const s = randomBytes(32)
  expect(
    await store.enrol({
      link: h,
      name: 'Ana',
      email: 'ana@x.org',
      passkey: { id: 'pk1', publicKey: new Uint8Array([1]), counter: 0, transports: ['internal'] },
      session: { hash: s, now },
    }),
  ).toMatchObject({ kind: 'enrolled' })
  const owner = await store.session(s, now)
  expect(owner).toMatchObject({ memberships: [{ study: 'a', role: 'director' }] })
  const acting = { staff: owner!.staff.id, study: 'a' }
  console.log(await store.audit(acting, { after: 0, size: 10 }))
  console.log(await store.members(acting))
  await store.end()
})
