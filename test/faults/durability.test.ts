import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendOnce } from './acknowledgements.ts'
import { openFaultField } from './fault-field.ts'
import type { FaultField } from './fault-field.ts'
import { descendantsOf } from './kill-tree.ts'

const hasStrace = spawnSync('strace', ['-V']).status === 0
const mayLackStrace = process.env['CI'] !== 'true'
if (!hasStrace) {
  console.warn('Skipped: counting syncs to disk. Install strace (Debian: apt-get install strace).')
}

describe('an answer is acknowledged only after it is on disk', () => {
  let field: FaultField

  beforeAll(async () => {
    field = await openFaultField()
  }, 60_000)

  afterAll(async () => field.end(), 60_000)

  test.skipIf(!hasStrace && mayLackStrace)(
    'one after the other, each ballot has its own sync before its reply',
    async () => {
      const voters = await Promise.all(Array.from({ length: 20 }, field.maker.voter))
      const ballots = await Promise.all(voters.map(async (voter, at) => voter.cast(1, at)))
      // The pool's connections are open before they are watched.
      for (const ballot of ballots.slice(0, 2)) await sendOnce(field.collector.origin, ballot)
      const trace = await watchSyncs(field.server.pid())
      const synced: number[] = []
      for (const ballot of ballots.slice(2)) {
        expect((await sendOnce(field.collector.origin, ballot)).status).toBe(200)
        synced.push(trace.count())
      }
      await trace.end()
      const grew = synced.map((count, at) => count - (synced[at - 1] ?? 0))
      expect(Math.min(...grew)).toBeGreaterThanOrEqual(1)
    },
    120_000,
  )
})

describe('a database that does not promise durability', () => {
  test.each([
    ['fsync', { fsync: 'off' }],
    ['synchronous_commit', { synchronous_commit: 'off' }],
    ['full_page_writes', { full_page_writes: 'off' }],
  ])(
    '%s off: the wave refuses to open',
    async (setting, settings) => {
      const field = await openFaultField({ postgres: { settings }, unopened: true })
      try {
        const opened = await field.collector.control.open()
        expect(opened.ok).toBe(false)
        expect(opened.ok || opened.issues.map(({ values }) => values['setting'])).toEqual([setting])
        const voter = await field.maker.voter()
        const refused = await sendOnce(field.collector.origin, await voter.cast(1, 1))
        expect(refused.status).toBeGreaterThanOrEqual(400)
        expect(await field.rows('SELECT rid FROM ballots')).toEqual([])
      } finally {
        await field.end()
      }
    },
    120_000,
  )
})

interface SyncTrace {
  /** Syncs that ended since it began. */
  readonly count: () => number
  readonly end: () => Promise<void>
}

/** Watches a server and all its processes, those to come included, for syncs to disk. */
async function watchSyncs(pid: number): Promise<SyncTrace> {
  const watched = [pid, ...(await descendantsOf(pid))].flatMap((one) => ['-p', String(one)])
  const calls = 'trace=fsync,fdatasync,sync_file_range,msync'
  const strace: ChildProcess = spawn('strace', ['-f', '-e', calls, ...watched], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const { stderr } = strace
  if (stderr === null) throw new Error('strace tells what it sees')
  stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  while (!said.includes(`Process ${pid} attached`)) await once(stderr, 'data')
  return {
    count: () =>
      said.match(/f(?:data)?sync\(\d+\)\s+= 0|f(?:data)?sync resumed>\)\s+= 0/g)?.length ?? 0,
    end: async () => {
      const exited = once(strace, 'exit')
      strace.kill('SIGINT')
      await exited
    },
  }
}
