import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckdb } from '../../src/adapters/duckdb/duckdb-database.ts'
import type { DuckdbDatabase } from '../../src/adapters/duckdb/duckdb-database.ts'
import { duckdbAggregator } from '../../src/adapters/duckdb/duckdb-aggregator.ts'
import { openDuckdbSample } from '../../src/adapters/duckdb/open-duckdb-sample.ts'
import { laySample } from '../../src/adapters/sql/lay-sample.ts'
import { openSamples, sampleSources } from '../../src/pipeline/open-samples.ts'
import { openStudy } from '../../src/pipeline/open-study.ts'
import { everyRequest } from './every-request.ts'
import { plainAggregator } from './plain-aggregator.ts'

let database: DuckdbDatabase
beforeAll(async () => {
  database = await openDuckdb({ threads: 2 })
})
afterAll(async () => database.close())

describe.each(['masculinity-2018', 'reseaux-sociaux'])('the study %s in DuckDB', (id) => {
  it('has the facts and the sums that it has in memory, to the last bit', async () => {
    const opened = await openStudy(`studies/${id}`)
    if (!opened.ok) throw new Error('the studies are sound')
    const { study, folder } = opened.value
    const inMemory = await openSamples(opened.value)
    if (!inMemory.ok) throw new Error('the samples are sound')
    for (const [at, { wave, population }] of sampleSources(study).entries()) {
      const sample = await openDuckdbSample(database, { folder, study, wave, population })
      const expected = inMemory.value[at]
      if (expected === undefined || !sample.ok) throw new Error(JSON.stringify(sample))
      const { database: _, table: __, layout: ___, ...facts } = sample.value
      expect(facts).toEqual(laySample(expected).facts)
      const requests = everyRequest(expected.dataset)
      expect(await duckdbAggregator.aggregate(sample.value, requests)).toEqual(
        await plainAggregator.aggregate(expected, requests),
      )
    }
  }, 120_000)
})
