import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SnapshotRecord } from '../../protect/snapshot-record.ts'
import { keepSnapshotRecord, readSnapshotRecords } from './snapshot-records.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-shown-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function shown(n: number): SnapshotRecord {
  return { samples: { '2026/staff': { atoms: { 'a b': n }, shown: { total: n } } } }
}

test('what snapshots of a wave showed comes back in their order, read by nobody else', async () => {
  expect(await readSnapshotRecords(folder, '2026')).toEqual({ ok: true, value: [] })
  await keepSnapshotRecord(folder, '2026', { earlier: [], record: shown(40) })
  await keepSnapshotRecord(folder, '2026', { earlier: [shown(40)], record: shown(60) })
  const read = await readSnapshotRecords(folder, '2026')
  expect(read).toEqual({ ok: true, value: [shown(40), shown(60)] })
  expect(statSync(join(folder, 'snapshots-2026.json')).mode & 0o077).toBe(0)
  expect(await readSnapshotRecords(folder, '2028')).toEqual({ ok: true, value: [] })
})

test('a snapshot that shows what the last one showed is not kept twice', async () => {
  await keepSnapshotRecord(folder, '2026', { earlier: [], record: shown(40) })
  const before = readFileSync(join(folder, 'snapshots-2026.json'), 'utf8')
  await keepSnapshotRecord(folder, '2026', { earlier: [shown(40)], record: shown(40) })
  expect(readFileSync(join(folder, 'snapshots-2026.json'), 'utf8')).toBe(before)
})

test.each(['', '{', '{}', '[{"samples":{"a":{"atoms":{"x":-1},"shown":{}}}}]'])(
  'a file that says %j is refused: without it nobody knows what was shown',
  async (text) => {
    writeFileSync(join(folder, 'snapshots-2026.json'), text)
    const read = await readSnapshotRecords(folder, '2026')
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      'protect.records_unreadable',
    ])
  },
)
