import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findClickhouse } from '../clickhouse/find-clickhouse.ts'
import { startServers } from '../clickhouse/start-servers.ts'
import type { TestServers } from '../clickhouse/start-servers.ts'
import { mustRun, runIn } from './run-in.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const studies = ['studies/masculinity-2018', 'studies/reseaux-sociaux'] as const

async function tablesOf(study: string, ...options: readonly string[]): Promise<string> {
  const run = await runIn(root, ['tab', study, '--json', ...options])
  expect(run.err).toBe('')
  expect(run.code).toBe(0)
  return run.out
}

describe('visavis tab with another engine', () => {
  it.each(studies)(
    'says of %s with DuckDB what it says in memory, to the last character',
    { timeout: 120_000 },
    async (study) => {
      expect(await tablesOf(study, '--engine', 'duckdb')).toBe(await tablesOf(study))
    },
  )

  it('asks for the address of a cluster, and takes none for another engine', async () => {
    const [study] = studies
    const none = await runIn(root, ['tab', study, '--engine', 'clickhouse'])
    expect(none.code).toBe(2)
    expect(none.err).toContain('Engine clickhouse needs --url: one address a shard')
    const unused = await runIn(root, ['tab', study, '--url', 'http://127.0.0.1:1'], 'fr')
    expect(unused.code).toBe(2)
    expect(unused.err).toContain('--url n’a de sens qu’avec --engine clickhouse')
    const unknown = await runIn(root, ['tab', study, '--engine', 'oracle'])
    expect(unknown.err).toContain('Possible values: memory, duckdb, clickhouse')
  })

  it('says which shard cannot be reached', async () => {
    const url = 'http://127.0.0.1:1'
    const run = await runIn(root, ['tab', studies[0], '--engine', 'clickhouse', '--url', url])
    expect(run.code).toBe(2)
    expect(run.err).toContain('127.0.0.1:1')
  })

  it('leaves no file behind when it is interrupted', { timeout: 60_000 }, async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'visavis-interrupted-'))
    try {
      const command = ['bin/visavis.js', 'tab', studies[0], '--engine', 'duckdb']
      const child = spawn(process.execPath, command, {
        cwd: root,
        env: { ...process.env, TMPDIR: temporary },
        stdio: 'ignore',
      })
      while (readdirSync(temporary).length === 0 && child.exitCode === null) {
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
      }
      child.kill('SIGINT')
      const [code] = (await once(child, 'exit')) as readonly unknown[]
      expect(code).toBe(130)
      expect(readdirSync(temporary)).toEqual([])
    } finally {
      rmSync(temporary, { recursive: true, force: true })
    }
  })
})

describe.runIf(findClickhouse() !== undefined)('visavis tab on a cluster', () => {
  let servers: TestServers
  let folder: string

  beforeAll(async () => {
    servers = await startServers(3)
    folder = mkdtempSync(join(tmpdir(), 'visavis-cluster-'))
    await mustRun(folder, ['new', 'study'])
    await mustRun(folder, ['simulate', 'study'])
  }, 60_000)

  afterAll(async () => {
    await servers.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says what it says in memory, to the last character', { timeout: 120_000 }, async () => {
    const url = servers.urls.join(',')
    const words = ['tab', join(folder, 'study'), '--json']
    const memory = await runIn(root, words)
    const cluster = await runIn(root, [...words, '--engine', 'clickhouse', '--url', url])
    expect(cluster.err).toBe('')
    expect(cluster.out).toBe(memory.out)
  })

  it('is refused by a cluster that lost a shard', { timeout: 60_000 }, async () => {
    const [lost] = servers.servers
    if (lost === undefined) throw new Error('three servers were started')
    await lost.kill()
    const url = servers.urls.join(',')
    const run = await runIn(root, [
      'tab',
      join(folder, 'study'),
      '--engine',
      'clickhouse',
      '--url',
      url,
    ])
    expect(run.code).toBe(2)
    expect(run.out).toBe('')
    expect(run.err).toContain(lost.address)
  })
})
