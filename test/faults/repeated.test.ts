import { createServer, connect } from 'node:net'
import type { Server } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/core/random.ts'
import { sendOnce, sendUntilAnswered } from './acknowledgements.ts'
import { openFaultField } from './fault-field.ts'
import type { FaultField } from './fault-field.ts'

let field: FaultField

beforeAll(async () => {
  field = await openFaultField()
}, 60_000)

afterAll(async () => field.end(), 60_000)

describe('the same answer more than once', () => {
  test('cut between commit and reply: the retry is answered as the first would have been', async () => {
    const [ballot, later] = await castTwice()
    const proxy = await cuttingProxy(field.collector.origin)
    const cut = await sendOnce(proxy.origin, ballot)
    expect(cut.status).toBeUndefined()
    expect(proxy.cutReplies()).toBe(1)
    // The ballot is committed, but its author does not know.
    expect(await versionsOf(ballot.rid)).toEqual([1])
    const retried = await sendOnce(field.collector.origin, ballot)
    expect(retried.status).toBe(200)
    expect(await versionsOf(ballot.rid)).toEqual([1])
    expect((await sendOnce(field.collector.origin, later)).status).toBe(200)
    expect(await versionsOf(ballot.rid)).toEqual([2])
    await proxy.end()
  })

  test('twenty times at once, in any order: one row, identical receipts', async () => {
    const random = seededRandom(4)
    const voters = await Promise.all(Array.from({ length: 5 }, field.maker.voter))
    const ballots = await Promise.all(voters.map(async (voter) => voter.cast(1, 4)))
    const wave = ballots.flatMap((ballot) => Array.from({ length: 20 }, () => ballot))
    const mixed = wave
      .map((ballot) => ({ ballot, at: random.uniform() }))
      .toSorted((a, b) => a.at - b.at)
    const answers = await Promise.all(
      mixed.map(async ({ ballot }) => ({
        rid: ballot.rid,
        ...(await sendUntilAnswered(field.collector.origin, ballot, random)),
      })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    for (const { rid } of ballots) {
      const receipts = answers.filter((one) => one.rid === rid).map(({ text }) => text)
      expect(receipts).toHaveLength(20)
      expect(new Set(receipts).size).toBe(1)
      expect(await versionsOf(rid)).toEqual([1])
    }
  }, 60_000)

  test('an older version that arrives late is told so, and the newer is kept', async () => {
    const [first, second] = await castTwice()
    expect((await sendOnce(field.collector.origin, second)).status).toBe(200)
    const late = await sendOnce(field.collector.origin, first)
    expect(late.status).toBe(409)
    expect(late.text).toContain('collector.older')
    const [row] = await field.rows(`SELECT version, digest FROM ballots WHERE rid = '${first.rid}'`)
    expect(row).toEqual({ version: 2, digest: second.digest })
  })

  test('the same version with other answers is refused', async () => {
    const voter = await field.maker.voter()
    const [one, other] = [await voter.cast(1, 10), await voter.cast(1, 11)]
    expect((await sendOnce(field.collector.origin, one)).status).toBe(200)
    expect((await sendOnce(field.collector.origin, other)).status).toBe(409)
    const [row] = await field.rows(`SELECT digest FROM ballots WHERE rid = '${one.rid}'`)
    expect(row).toEqual({ digest: one.digest })
  })

  test('ten times the load: every ballot is acknowledged in the end, none twice', async () => {
    const random = seededRandom(12)
    const before = await count()
    const voters = await Promise.all(Array.from({ length: 500 }, field.maker.voter))
    const ballots = await Promise.all(voters.map(async (voter, at) => voter.cast(1, at)))
    const answers = await Promise.all(
      ballots.map(async (ballot) => sendUntilAnswered(field.collector.origin, ballot, random)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await count()).toBe(before + 500)
  }, 120_000)
})

async function castTwice(): Promise<readonly [Ballot, Ballot]> {
  const voter = await field.maker.voter()
  return [await voter.cast(1, 1), await voter.cast(2, 2)]
}

type Ballot = Awaited<ReturnType<Awaited<ReturnType<FaultField['maker']['voter']>>['cast']>>

async function versionsOf(rid: string): Promise<readonly unknown[]> {
  const rows = await field.rows(`SELECT version FROM ballots WHERE rid = '${rid}'`)
  return rows.map(({ version }) => version)
}

async function count(): Promise<number> {
  const [row] = await field.rows('SELECT count(*)::integer AS n FROM ballots')
  return Number(row?.['n'])
}

/** Passes requests on, and cuts the line as soon as a reply begins. */
async function cuttingProxy(origin: string): Promise<{
  readonly origin: string
  readonly cutReplies: () => number
  readonly end: () => Promise<void>
}> {
  const { port } = new URL(origin)
  let cut = 0
  const server: Server = createServer((socket) => {
    const upstream = connect(Number(port), '127.0.0.1')
    socket.pipe(upstream)
    socket.on('error', () => upstream.destroy())
    upstream.on('error', () => socket.destroy())
    upstream.once('data', () => {
      cut += 1
      socket.destroy()
      upstream.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a proxy has a port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    cutReplies: () => cut,
    end: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
