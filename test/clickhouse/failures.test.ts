import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  aggregateOnCluster,
  clickhouseAggregator,
  EngineStop,
  loadSample,
  openCluster,
} from '../../src/adapters/clickhouse/index.ts'
import type {
  ClickhouseSample,
  Cluster,
  ClusterOptions,
} from '../../src/adapters/clickhouse/index.ts'
import { messageOf } from '../../src/core/message.ts'
import type { Issue } from '../../src/core/issue.ts'
import type { AggregateRequest } from '../../src/tabulate/aggregate-request.ts'
import { nameOf, parsed, sampleScope } from '../expression/sample-scope.ts'
import fc from 'fast-check'
import { anySample } from '../contract/arbitrary-sample.ts'
import { findClickhouse } from './find-clickhouse.ts'
import { largeIds, largeSample, largeSizes } from './large-sample.ts'
import { guarded, startServers } from './start-servers.ts'
import type { TestServer, TestServers } from './start-servers.ts'
import { valueOf } from './value-of.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The code and the sentences of an issue. */
function told(issue: Issue): string {
  return [issue.code, messageOf(issue, 'fr'), messageOf(issue, 'en')].join('\n')
}

/** A request that sums the answers to the question by its code and its parity, in many queries. */
function longWork(queries: number): readonly AggregateRequest[] {
  return Array.from({ length: queries }, (_, at) => ({
    byDesign: true,
    by: [],
    measures: [
      {
        kind: 'levels',
        classifier: {
          kind: 'category',
          variable: largeIds.question,
          levelCount: 2,
          levels: Array.from({ length: largeSizes.question }, (_code, code) => (code + at) % 2),
          blanks: [],
        },
      },
    ],
  }))
}

async function ask(server: TestServer, sql: string): Promise<string> {
  const answer = await fetch(server.url, { method: 'POST', body: sql })
  return (await answer.text()).trim()
}

async function tablesOf({ servers }: TestServers): Promise<readonly string[]> {
  return Promise.all(servers.map((server) => ask(server, 'SHOW TABLES')))
}

/** Waits until a server works on somebody else's query. */
async function untilBusy(server: TestServer): Promise<void> {
  const others =
    "SELECT count() FROM system.processes WHERE query LIKE '%GROUP BY%' AND NOT query LIKE '%processes%'"
  while ((await ask(server, others)) === '0') await wait(1)
}

/** What ended the work. */
async function reasonOf(work: Promise<unknown>): Promise<Issue> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const [issue] = error instanceof EngineStop ? error.issues : []
  if (issue === undefined) throw new Error(`the work should have been stopped: ${String(error)}`)
  return issue
}

describe.runIf(findClickhouse() !== undefined)('a cluster where something goes wrong', () => {
  let running: TestServers
  let cluster: Cluster | undefined

  beforeEach(async () => {
    running = await startServers(3)
  })

  afterEach(async () => {
    await cluster?.close()
    await running.stop()
  })

  async function open(options: Partial<ClusterOptions> = {}): Promise<Cluster> {
    cluster = valueOf(await openCluster({ urls: running.urls, ...options }))
    return cluster
  }

  async function load(n: number, options: Partial<ClusterOptions> = {}): Promise<ClickhouseSample> {
    return valueOf(await loadSample(await open(options), largeSample(n)))
  }

  async function openingIssues(options: Partial<ClusterOptions>): Promise<readonly string[]> {
    const opened = await openCluster({ urls: running.urls, ...options })
    if (opened.ok) throw new Error('the cluster should not open')
    return opened.issues.map(told)
  }

  it('answers nothing when a shard is killed in the middle, and names it', async () => {
    const loaded = await load(1_000_000)
    const [, second] = running.servers
    if (second === undefined) throw new Error('three servers were started')
    const work = reasonOf(clickhouseAggregator.aggregate(loaded, longWork(200)))
    await untilBusy(second)
    await second.kill()
    const issue = await work
    expect(issue.code).toBe('engine.shard_unreachable')
    expect(messageOf(issue, 'fr')).toContain(second.address)
    expect(messageOf(issue, 'en')).toContain(second.address)
    // And it stays so: two shards are not the sample.
    const again = await reasonOf(clickhouseAggregator.aggregate(loaded, longWork(1)))
    expect(again).toMatchObject({
      code: 'engine.shard_unreachable',
      values: { shard: second.address, reason: 'ECONNREFUSED' },
    })
  })

  it('answers nothing when a shard hangs', async () => {
    const loaded = await load(300, { timeoutMs: 500 })
    const [, , third] = running.servers
    third?.pause()
    const issue = await reasonOf(clickhouseAggregator.aggregate(loaded, longWork(1)))
    third?.resume()
    expect(issue.code).toBe('engine.shard_too_slow')
    expect(messageOf(issue, 'en')).toBe(
      `Server ${third?.address ?? ''} did not answer within 0.5 s: no result. Allow more time, or try again when it is less busy.`,
    )
  })

  it('answers nothing when a shard lost its table, or a part of it', async () => {
    const loaded = await load(300)
    const [first] = running.servers
    const [part] = loaded.tables
    if (first === undefined || part === undefined) throw new Error('three servers were started')
    await ask(first, `INSERT INTO ${part.table} SELECT * FROM ${part.table} LIMIT 1`)
    expect(await reasonOf(clickhouseAggregator.aggregate(loaded, longWork(1)))).toMatchObject({
      code: 'engine.sample_incomplete',
      values: { shard: first.address, expected: 100, found: 101 },
    })
    const again = await loadSample(loaded.cluster, largeSample(300))
    expect(again).toMatchObject({ ok: false, issues: [{ code: 'engine.sample_incomplete' }] })
    await ask(first, `DROP TABLE ${part.table}`)
    expect(await reasonOf(clickhouseAggregator.aggregate(loaded, longWork(1)))).toMatchObject({
      code: 'engine.sample_gone',
      values: { shard: first.address },
    })
  })

  it('stops when told to', async () => {
    const loaded = await load(1_000_000)
    const controller = new AbortController()
    const work = reasonOf(aggregateOnCluster(loaded, longWork(200), controller.signal))
    const [first] = running.servers
    if (first !== undefined) await untilBusy(first)
    controller.abort()
    expect((await work).code).toBe('engine.interrupted')
  })

  it('leaves nothing of a loading that was interrupted', async () => {
    const controller = new AbortController()
    const stopped = await loadSample(await open(), largeSample(1_000_000), {
      onProgress: (done) => {
        if (done > 200_000) controller.abort()
      },
      signal: controller.signal,
    })
    expect(stopped).toMatchObject({ ok: false, issues: [{ code: 'engine.interrupted' }] })
    expect(await tablesOf(running)).toEqual(['', '', ''])
  })

  it('leaves nothing on the others when a shard is killed while loading', async () => {
    const [first, , third] = running.servers
    let killed: Promise<void> | undefined
    const failed = await loadSample(await open(), largeSample(1_000_000), {
      onProgress: (done) => {
        if (done > 200_000) killed ??= third?.kill()
      },
    })
    await killed
    expect(failed).toMatchObject({
      ok: false,
      issues: [{ code: 'engine.shard_unreachable', values: { shard: third?.address } }],
    })
    expect(first && (await ask(first, 'SHOW TABLES'))).toBe('')
  })

  it('does not open with a wrong password, and does not repeat it', async () => {
    const user = guarded.user
    const issues = await openingIssues({ user, password: 'sesame-wrong' })
    expect(issues).toHaveLength(3)
    for (const issue of issues) {
      expect(issue).toContain('engine.access_refused')
      expect(issue).toContain(user)
      expect(issue).not.toContain('sesame')
    }
    expect((await openingIssues({ user: 'nobody' })).join()).toContain('engine.access_refused')
    expect((await open(guarded)).shards).toHaveLength(3)
  })

  it('does not open what is no ClickHouse, no server, or has no such database', async () => {
    const [first] = running.servers
    const other = createServer((_, response) => response.end('<h1>It works!</h1>'))
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const web = `127.0.0.1:${String((other.address() as AddressInfo).port)}`
    const tcp = `127.0.0.1:${String(first?.tcpPort)}`
    const issues = await openingIssues({
      urls: [`http://${web}`, `http://${tcp}`, 'http://127.0.0.1:1', first?.url ?? ''],
    })
    other.close()
    expect(issues.map((issue) => issue.split('\n')[0])).toEqual([
      'engine.not_clickhouse',
      'engine.not_clickhouse',
      'engine.shard_unreachable',
    ])
    expect(issues.join()).toContain(web)
    expect(issues.join()).toContain('ECONNREFUSED')
    const unknown = await openingIssues({ database: 'nowhere' })
    expect(unknown).toHaveLength(3)
    expect(unknown.join()).toContain('engine.unknown_database')
  })

  it('refuses an expression that reads a free text, and keeps such texts at home', async () => {
    const [sample] = fc.sample(anySample, { numRuns: 1, seed: 3 })
    if (sample === undefined) throw new Error('fast-check draws a sample')
    const loaded = valueOf(await loadSample(await open(), sample))
    const base = { kind: 'expression', expression: parsed("ville = 'Lyon'") } as const
    const issue = await reasonOf(
      clickhouseAggregator.aggregate(loaded, [{ base, byDesign: false, by: [], measures: [] }]),
    )
    expect(issue).toMatchObject({ code: 'engine.free_text', values: { variable: nameOf('ville') } })
    const at = sampleScope.variables.findIndex(({ id }) => id === 'ville')
    const [first] = running.servers
    const columns = first && (await ask(first, `DESCRIBE TABLE ${loaded.tables[0]?.table ?? ''}`))
    expect(columns).toContain(`s${String(at)}\tUInt8`)
    expect(columns).not.toContain('String')
  })
})
