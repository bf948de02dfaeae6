import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acknowledge, expectNothingLost, sendOnce } from './acknowledgements.ts'
import type { Acknowledgements } from './acknowledgements.ts'
import { must, openFaultField } from './fault-field.ts'
import type { FaultField } from './fault-field.ts'

const dayMs = 86_400_000
const clocks: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a day ahead', { NODE_OPTIONS: clockMovedBy(dayMs) }],
  ['a day behind', { NODE_OPTIONS: clockMovedBy(-dayMs) }],
  ['running backwards', { NODE_OPTIONS: clockMovedBy(0, -60) }],
  ['where summer time ends', { TZ: 'Europe/Paris', NODE_OPTIONS: clockMovedBy(lastOctober()) }],
]

let field: FaultField
const ledger: Acknowledgements = { newest: new Map() }

beforeAll(async () => {
  field = await openFaultField()
}, 60_000)

afterAll(async () => field.end(), 60_000)

describe('the clock of the collector', () => {
  test.each(clocks)(
    '%s: nothing is lost, versions keep their order',
    async (_, environment) => {
      await field.collector.stop()
      await field.collector.start(environment)
      const voter = await field.maker.voter()
      const versions = [await voter.cast(1, 1), await voter.cast(2, 2)] as const
      for (const ballot of versions) {
        expect((await sendOnce(field.collector.origin, ballot)).status).toBe(200)
        acknowledge(ledger, ballot)
      }
      expect((await sendOnce(field.collector.origin, versions[0])).status).toBe(409)
      await expectNothingLost(field, ledger, clocks.length)
    },
    60_000,
  )

  test.each([
    ['ahead', clockMovedBy(2 * dayMs)],
    ['behind', clockMovedBy(-2 * dayMs)],
  ])(
    'two days %s: the window is that of the database’s clock',
    async (_, moved) => {
      await field.collector.stop()
      await field.collector.start({ NODE_OPTIONS: moved })
      const { today } = must(await field.collector.control.state())
      const [row] = await field.rows(
        `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day`,
      )
      expect(today).toBe(row?.['day'])
      must(await field.collector.control.extend(today))
      const voter = await field.maker.voter()
      expect((await sendOnce(field.collector.origin, await voter.cast(1, 3))).status).toBe(200)
      const yesterday = new Date(Date.parse(today) - dayMs).toISOString().slice(0, 10)
      must(await field.collector.control.extend(yesterday))
      const late = await sendOnce(field.collector.origin, await voter.cast(2, 4))
      expect(late.status).toBeGreaterThanOrEqual(400)
      expect(
        await field.rows(`SELECT version FROM ballots WHERE rid = '${voter.credential.rid}'`),
      ).toEqual([{ version: 1 }])
      must(await field.collector.control.extend(today))
    },
    60_000,
  )
})

/** Has Node load a clock that is wrong by so much, and runs at another pace, before anything else. */
function clockMovedBy(offsetMs: number, pace = 1): string {
  const code = `
    const started = Date.now(), Real = Date;
    const now = () => started + ${offsetMs} + (Real.now() - started) * ${pace};
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
      static now() { return Math.floor(now()); }
    };`
  return `--import data:text/javascript,${encodeURIComponent(code)}`
}

/** From now to a minute before the hour that comes twice, in milliseconds. */
function lastOctober(): number {
  return Date.parse('2026-10-25T00:59:00Z') - Date.now()
}
