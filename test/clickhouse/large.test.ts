import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clickhouseAggregator,
  loadSample,
  openCluster,
} from '../../src/adapters/clickhouse/index.ts'
import type { Cluster } from '../../src/adapters/clickhouse/index.ts'
import { toGrid } from '../../src/stats/grid.ts'
import type { AggregateRequest } from '../../src/tabulate/aggregate-request.ts'
import { weightGrid } from '../../src/tabulate/sample-grid.ts'
import type { WeightedSample } from '../../src/weigh/weighted-sample.ts'
import { findClickhouse } from './find-clickhouse.ts'
import { largeIds, largeSample, largeSizes } from './large-sample.ts'
import { startServers } from './start-servers.ts'
import type { TestServers } from './start-servers.ts'
import { valueOf } from './value-of.ts'

const respondents = 5_000_000
const cells = largeSizes.banner * largeSizes.question

function levels(size: number): readonly number[] {
  return Array.from({ length: size }, (_, at) => at)
}

const crosstab: AggregateRequest = {
  byDesign: false,
  by: [
    {
      kind: 'category',
      variable: largeIds.banner,
      levelCount: largeSizes.banner,
      levels: levels(largeSizes.banner),
      blanks: [],
    },
  ],
  measures: [
    {
      kind: 'levels',
      classifier: {
        kind: 'category',
        variable: largeIds.question,
        levelCount: largeSizes.question,
        levels: levels(largeSizes.question),
        blanks: [],
      },
    },
  ],
}

function codesOf({ dataset }: WeightedSample, id: (typeof largeIds)['banner']): Uint16Array {
  const column = dataset.columns.get(id)
  if (column?.kind !== 'single') throw new Error('a large sample holds singles')
  return column.codes
}

/** n, Σw and Σw² of each cell, by one loop in memory. */
function sumInMemory(sample: WeightedSample): {
  n: Float64Array
  w: Float64Array
  w2: Float64Array
} {
  const banner = codesOf(sample, largeIds.banner)
  const question = codesOf(sample, largeIds.question)
  const grid = weightGrid(
    respondents,
    sample.weights.reduce((a, b) => Math.max(a, b), 0),
  )
  const [n, w, w2] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)]
  sample.weights.forEach((weight, row) => {
    const at = (banner[row] ?? 0) * largeSizes.question + (question[row] ?? 0)
    const steps = toGrid(weight, grid.w)
    n[at] = (n[at] ?? 0) + 1
    w[at] = (w[at] ?? 0) + steps
    w2[at] = (w2[at] ?? 0) + toGrid((steps / grid.w) * (steps / grid.w), grid.w2)
  })
  return { n, w: w.map((sum) => sum / grid.w), w2: w2.map((sum) => sum / grid.w2) }
}

describe.runIf(findClickhouse() !== undefined)('five million respondents on three servers', () => {
  let running: TestServers
  let cluster: Cluster
  let sample: WeightedSample

  beforeAll(async () => {
    running = await startServers(3)
    cluster = valueOf(await openCluster({ urls: running.urls }))
    sample = largeSample(respondents)
  })

  afterAll(async () => {
    await cluster.close()
    await running.stop()
  })

  it('give the crosstab that memory gives, to the last bit', { timeout: 120_000 }, async () => {
    const told: number[] = []
    const onProgress = (done: number): number => told.push(done)
    const loaded = valueOf(await loadSample(cluster, sample, { onProgress }))
    expect(told.at(-1)).toBe(respondents)
    expect(told.length).toBeGreaterThan(50)
    expect(Math.min(...loaded.tables.map(({ rows }) => rows))).toBeGreaterThan(1_600_000)

    const [sums] = await clickhouseAggregator.aggregate(loaded, [crosstab])
    expect(sums?.measures).toEqual([
      { kind: 'levels', levelCount: largeSizes.question, ...sumInMemory(sample) },
    ])
  })

  it('are found again instead of loaded again', { timeout: 60_000 }, async () => {
    const told: number[] = []
    await loadSample(cluster, sample, { onProgress: (done) => told.push(done) })
    expect(told).toHaveLength(3)
    expect(told.at(-1)).toBe(respondents)
  })
})
