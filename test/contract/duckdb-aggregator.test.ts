import { afterAll, beforeAll } from 'vitest'
import { duckdbAggregator } from '../../src/adapters/duckdb/duckdb-aggregator.ts'
import { openDuckdb } from '../../src/adapters/duckdb/duckdb-database.ts'
import type { DuckdbDatabase } from '../../src/adapters/duckdb/duckdb-database.ts'
import { loadSample } from '../../src/adapters/duckdb/load-sample.ts'
import { runAggregatorContract } from './aggregator-contract.ts'

let database: DuckdbDatabase
beforeAll(async () => {
  database = await openDuckdb({ threads: 2 })
})
afterAll(async () => database.close())

runAggregatorContract('DuckDB', async (sample, requests) =>
  duckdbAggregator.aggregate(await loadSample(database, sample), requests),
)
