import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clickhouseAggregator,
  dropSample,
  loadSample,
  openCluster,
} from '../../src/adapters/clickhouse/index.ts'
import type { Cluster } from '../../src/adapters/clickhouse/index.ts'
import type { Expression } from '../../src/study/expression/ast.ts'
import type { AggregateRequest } from '../../src/tabulate/aggregate-request.ts'
import { runAggregatorContract } from '../contract/aggregator-contract.ts'
import { anyRequest, anyTextlessExpression } from '../contract/arbitrary-request.ts'
import { anySample } from '../contract/arbitrary-sample.ts'
import { plainAggregator } from '../contract/plain-aggregator.ts'
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

  it('read expressions as memory does: true, false or unknown', { timeout: 300_000 }, async () => {
    const [sample] = fc.sample(anySample, { numRuns: 1, seed: 20_260_102 })
    if (sample === undefined) throw new Error('fast-check draws a sample')
    const loaded = valueOf(await loadSample(cluster, sample))
    const known = fc.array(anyTextlessExpression, { minLength: 5, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(known, async (expressions) => {
        const tests = expressions.flatMap((one): Expression[] => [
          one,
          { kind: 'not', operand: one, span: one.span },
        ])
        const request: AggregateRequest = {
          byDesign: false,
          by: [],
          measures: tests.map((expression) => ({
            kind: 'levels',
            classifier: { kind: 'condition', condition: { kind: 'expression', expression } },
          })),
        }
        const expected = await plainAggregator.aggregate(sample, [request])
        expect(await clickhouseAggregator.aggregate(loaded, [request])).toEqual(expected)
      }),
      { numRuns: 40, seed: 20_260_102 },
    )
  })

  it('give each request its own answer, also where requests share respondents and levels', async () => {
    const [sample] = fc.sample(anySample, { numRuns: 1, seed: 4 })
    if (sample === undefined) throw new Error('fast-check draws a sample')
    const loaded = valueOf(await loadSample(cluster, sample))
    const drawn = fc.sample(anyRequest, { numRuns: 4, seed: 4 })
    const requests = drawn.flatMap((one, at) => {
      const other = drawn.at(at - 1)?.measures ?? []
      return [one, { ...one, measures: other }, { ...one, byDesign: !one.byDesign }]
    })
    const expected = await plainAggregator.aggregate(sample, requests)
    expect(await clickhouseAggregator.aggregate(loaded, requests)).toEqual(expected)
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
