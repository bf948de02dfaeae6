import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/core/random.ts'
import { acknowledge, expectNothingLost, sendOnce, sendUntilAnswered } from './acknowledgements.ts'
import type { Acknowledgements } from './acknowledgements.ts'
import { openFaultField } from './fault-field.ts'
import type { FaultField } from './fault-field.ts'

/** A disk small enough to be filled: a file system in memory, which only root may mount. */
const canMount = process.getuid?.() === 0 && process.platform === 'linux'
const mayLackMount = process.env['CI'] !== 'true'
if (!canMount) console.warn('Skipped: the full disk. It mounts a small file system: run as root.')

describe.skipIf(!canMount && mayLackMount)('a full disk', () => {
  let disk: string
  let field: FaultField
  const ledger: Acknowledgements = { newest: new Map() }

  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'visavis-disk-'))
    run('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=711', 'tmpfs', disk])
    field = await openFaultField({ databaseFolder: join(disk, 'database') })
  }, 60_000)

  afterAll(async () => {
    await field.end()
    run('umount', [disk])
    await rm(disk, { recursive: true })
  }, 60_000)

  test('answers 503, never 2xx; pages are still served; recovers by itself', async () => {
    await castMany(20)
    await fillUp(disk)
    const refused = await castUntilRefused()
    expect(refused).toBe(503)
    const page = await fetch(`${field.collector.origin}/privacy`)
    expect(page.status).toBe(200)
    await rm(join(disk, 'ballast'))
    const voter = await field.maker.voter()
    const ballot = await voter.cast(1, 99)
    const sent = await sendUntilAnswered(field.collector.origin, ballot, seededRandom(6))
    expect(sent.status).toBe(200)
    acknowledge(ledger, ballot)
    await expectNothingLost(field, ledger, Infinity)
  }, 180_000)

  async function castMany(count: number): Promise<void> {
    for (let at = 0; at < count; at++) {
      const ballot = await (await field.maker.voter()).cast(1, at)
      expect((await sendOnce(field.collector.origin, ballot)).status).toBe(200)
      acknowledge(ledger, ballot)
    }
  }

  /** Casts until the database finds no room; everything acknowledged before is written down. */
  async function castUntilRefused(): Promise<number | undefined> {
    for (let at = 0; at < 20_000; at++) {
      const ballot = await (await field.maker.voter()).cast(1, at)
      const { status } = await sendOnce(field.collector.origin, ballot)
      if (status !== 200) return status
      acknowledge(ledger, ballot)
    }
    return undefined
  }
})

/** Leaves nothing free on a disk. */
async function fillUp(disk: string): Promise<void> {
  const { bavail, bsize } = await statfs(disk)
  await writeFile(join(disk, 'ballast'), Buffer.alloc(bavail * bsize))
}

function run(command: string, words: readonly string[]): void {
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
}
