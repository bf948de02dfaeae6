import { afterAll, afterEach, beforeAll } from 'vitest'
import { openCollectorStore } from '../../src/adapters/postgres/collector/open-collector-store.ts'
import type { CollectorStore } from '../../src/collect/ports/collector-store.ts'
import { runCollectorStoreContract } from '../contract/collector-store-contract.ts'
import { startCluster } from './start-cluster.ts'
import type { TestCluster } from './start-cluster.ts'

let cluster: TestCluster
const opened: CollectorStore[] = []

beforeAll(async () => {
  cluster = await startCluster()
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.end()))
})

afterAll(async () => {
  await cluster.stop()
})

runCollectorStoreContract(async (mode) => {
  const url = await cluster.emptied()
  const store = await openCollectorStore(url, {
    mode,
    populations: { employees: 'employees' },
    poolSize: 10,
  })
  if (!store.ok) throw new Error(JSON.stringify(store.issues))
  opened.push(store.value)
  return store.value
})
