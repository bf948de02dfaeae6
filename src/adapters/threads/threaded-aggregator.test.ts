import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { runAggregatorContract } from '../../../test/contract/aggregator-contract.ts'
import { anySample } from '../../../test/contract/arbitrary-sample.ts'
import { threadedAggregator } from './threaded-aggregator.ts'

/** Node runs the built file: it knows no TypeScript. */
const file = new URL('../../../dist/adapters/threads/tally-worker.js', import.meta.url)
const threaded = threadedAggregator({ threads: 3, leastWork: 0, file })
const folder = mkdtempSync(path.join(tmpdir(), 'visavis-threads-'))

afterAll(async () => {
  await threaded.close()
  rmSync(folder, { recursive: true, force: true })
})

runAggregatorContract(
  'memory on three threads',
  (sample, requests) => threaded.aggregate(sample, requests),
  50,
)

const [sample] = fc.sample(anySample, { numRuns: 1, seed: 3 })

async function failure(program: string): Promise<unknown> {
  const broken = path.join(folder, `${program.length}.mjs`)
  writeFileSync(broken, program)
  const aggregator = threadedAggregator({ threads: 2, leastWork: 0, file: pathToFileURL(broken) })
  if (sample === undefined) throw new Error('fast-check draws a sample')
  try {
    const request = { byDesign: false, by: [], measures: [] }
    return await aggregator.aggregate(sample, [request]).catch((error: unknown) => error)
  } finally {
    await aggregator.close()
  }
}

it('fails with the cause when a thread breaks', async () => {
  const error = await failure("throw new RangeError('no memory')")
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ cause: { message: 'no memory' } })
})

it('fails when a thread ends without an answer', async () => {
  const error = await failure('process.exit(7)')
  expect(error).toMatchObject({ cause: { message: 'the thread ended with code 7' } })
})
