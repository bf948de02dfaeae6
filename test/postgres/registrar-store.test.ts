import { afterAll, afterEach, beforeAll } from 'vitest'
import { openRegistrarStore } from '../../src/adapters/postgres/registrar/open-registrar-store.ts'
import type { RegistrarStore } from '../../src/collect/ports/registrar-store.ts'
import { runRegistrarStoreContract } from '../contract/registrar-store-contract.ts'
import { startCluster } from './start-cluster.ts'
import type { TestCluster } from './start-cluster.ts'

let cluster: TestCluster
const opened: RegistrarStore[] = []

beforeAll(async () => {
  cluster = await startCluster()
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.end()))
})

afterAll(async () => {
  await cluster.stop()
})

runRegistrarStoreContract(async () => {
  const url = await cluster.emptied()
  const store = await openRegistrarStore(url, { poolSize: 10 })
  if (!store.ok) throw new Error(JSON.stringify(store.issues))
  opened.push(store.value)
  return store.value
})
