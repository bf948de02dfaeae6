import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/core/random.ts'
import type { Random } from '../../src/core/random.ts'
import { acknowledge, expectNothingLost, sendUntilAnswered } from './acknowledgements.ts'
import type { Acknowledgements } from './acknowledgements.ts'
import type { Voter } from './ballot-maker.ts'
import { openFaultField } from './fault-field.ts'
import type { FaultField } from './fault-field.ts'
import { faultSeeds } from './fault-seeds.ts'
import { killTree } from './kill-tree.ts'

/** People who send at the same time. */
const people = 4
const killsOfCollector = 10
const killsOfTree = 3

let field: FaultField
const ledger: Acknowledgements = { newest: new Map() }
let made = 0

beforeAll(async () => {
  field = await openFaultField()
}, 60_000)

afterAll(async () => field.end(), 60_000)

describe('killed without warning', () => {
  test.each(faultSeeds)(
    'seed %i: the collector, at ten moments: what was acknowledged is there',
    async (seed) => {
      const readyMs = await underLoad(seed, killsOfCollector, async () => {
        await field.collector.kill()
        return field.collector.start()
      })
      expect(Math.max(...readyMs)).toBeLessThan(10_000)
      await expectNothingLost(field, ledger, made)
    },
    120_000,
  )

  test.each(faultSeeds)(
    'seed %i: the collector and its database: what was acknowledged is there',
    async (seed) => {
      const readyMs = await underLoad(1000 + seed, killsOfTree, async () => {
        const startedMs = performance.now()
        await Promise.all([killTree(field.server.pid()), field.collector.kill()])
        await startAgain(field)
        return performance.now() - startedMs
      })
      expect(Math.max(...readyMs)).toBeLessThan(60_000)
      await expectNothingLost(field, ledger, made)
    },
    180_000,
  )
})

/** Kills while people cast and correct ballots; answers how long it took each time to be ready. */
async function underLoad(
  seed: number,
  kills: number,
  kill: () => Promise<number>,
): Promise<readonly number[]> {
  const random = seededRandom(seed)
  const over = new AbortController()
  const voting = Array.from({ length: people }, async (_, at) =>
    voteUntil(over.signal, seededRandom(seed * 100 + at)),
  )
  const readyMs: number[] = []
  const before = ledger.newest.size
  for (let done = 0; done < kills; done++) {
    // The moment is drawn, in the midst of the load.
    await pause(20 + random.integer(0, 200))
    readyMs.push(await kill())
  }
  over.abort()
  await Promise.all(voting)
  expect(ledger.newest.size).toBeGreaterThan(before)
  return readyMs
}

/** Casts new ballots, and corrects some, until told to stop. */
async function voteUntil(over: AbortSignal, random: Random): Promise<void> {
  while (!over.aborted) {
    const voter = await field.maker.voter()
    made += 1
    const versions = random.integer(1, 3)
    for (let version = 1; version <= versions; version++) await castOne(voter, version, random)
  }
}

async function castOne(voter: Voter, version: number, random: Random): Promise<void> {
  const ballot = await voter.cast(version, random.integer(0, 1_000_000))
  const { status, text } = await sendUntilAnswered(field.collector.origin, ballot, random)
  expect({ status, text: status === 200 ? '' : text }).toEqual({ status: 200, text: '' })
  acknowledge(ledger, ballot)
}

/** A collector that finds no database ends; its supervisor starts it again. */
async function startAgain({ collector }: FaultField): Promise<void> {
  for (;;) {
    const started = await collector.start().catch(() => undefined)
    if (started !== undefined) return
    await collector.kill()
    await pause(100)
  }
}
