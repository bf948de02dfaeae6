import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clickhouseAggregator,
  dropSample,
  loadSample,
  openCluster,
} from '../../src/adapters/clickhouse/index.ts'
import type { Cluster } from '../../src/adapters/clickhouse/index.ts'
import { runAggregatorContract } from '../contract/aggregator-contract.ts'
import { findClickhouse, mayLackClickhouse, missingClickhouse } from './find-clickhouse.ts'
import { startServers } from './start-servers.ts'
import type { TestServers } from './start-servers.ts'
import { valueOf } from './value-of.ts'

it('ClickHouse is there to be asked', () => {
  if (findClickhouse() === undefined) console.warn(missingClickhouse)
  expect(mayLackClickhouse() ? 'servers, or a machine without' : missingClickhouse).not.toBe(
    missingClickhouse,
  )
})

describe.runIf(findClickhouse() !== undefined)('three ClickHouse servers', () => {
  let running: TestServers
  let cluster: Cluster

  beforeAll(async () => {
    running = await startServers(3)
    cluster = valueOf(await openCluster({ urls: running.urls }))
  })

  afterAll(async () => {
    await cluster.close()
    await running.stop()
  })

  runAggregatorContract('ClickHouse', async (sample, requests) => {
    const loaded = valueOf(await loadSample(cluster, sample))
    try {
      return await clickhouseAggregator.aggregate(loaded, requests)
    } finally {
      valueOf(await dropSample(loaded))
    }
  })
})
