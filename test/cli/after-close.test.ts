import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepSnapshotRecord } from '../../src/adapters/snapshot-records/snapshot-records.ts'
import { buildSnapshot, openSamples, openStudy } from '../../src/pipeline/index.ts'
import { memoryAggregator } from '../../src/tabulate/index.ts'
import { soundRows, writeSmallFolder } from '../bad-input/small-folder.ts'
import { runIn } from './run-in.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-close-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Keeps what a snapshot of the forty showed, as the field does. */
async function showForty(): Promise<void> {
  writeSmallFolder(folder, {})
  const open = await openStudy(folder)
  if (!open.ok) throw new Error('a sound study was expected')
  const samples = await openSamples(open.value)
  if (!samples.ok) throw new Error('sound answers were expected')
  const tabulated = { samples: samples.value, aggregator: memoryAggregator }
  const snapshot = await buildSnapshot(open.value.study, tabulated)
  if (!snapshot.ok) throw new Error('a snapshot was expected')
  const { record } = snapshot.value
  await keepSnapshotRecord(join(folder, '.visavis'), '2025', { earlier: [], record })
}

function write(rows: readonly string[]): void {
  writeFileSync(join(folder, 'data/people.csv'), `${['sex,region,use', ...rows].join('\n')}\n`)
}

const more = (count: number, region: string): readonly string[] =>
  Array.from({ length: count }, () => `woman,${region},often`)

describe('tables of a wave that was shown while it ran', () => {
  it('come out where nobody came since', async () => {
    await showForty()
    const { code, out } = await runIn(folder, ['tab', '.', '--json'])
    expect(code).toBe(0)
    expect(out).not.toContain('"reason": "complement"')
  })

  it.each(['memory', 'duckdb'])(
    'hide what a few who came since would show, by %s',
    async (engine) => {
      await showForty()
      write([...soundRows, ...more(4, 'north'), ...more(20, 'south')])
      const { code, out } = await runIn(folder, ['tab', '.', '--json', '--engine', engine])
      expect(code).toBe(0)
      expect(out).toContain('"reason": "complement"')
    },
  )

  it('do not come out where all who came since are a few', async () => {
    await showForty()
    write([...soundRows, ...more(4, 'north')])
    const { code, out, err } = await runIn(folder, ['tab', '.'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('group “total” of “2025/people” gained or lost fewer than 10 people')
  })
})
