import { describe, expect, test } from 'vitest'
import type { AuditLine } from '../../collect/ports/phase.ts'
import { groupsTooClose, snapshotAct, snapshotCounts } from './snapshot-gain.ts'

const none = { started: 0, screened: 0, quotaFull: 0, erased: 0 }

function line(action: string, detail: AuditLine['detail']): AuditLine {
  return { at: '2026-03-02T10:00:00Z', actor: 'ana', action, detail, hash: '', before: '' }
}

describe('what a snapshot counts', () => {
  test('are the groups that have enough', () => {
    const groups = [
      { group: 'employees', population: 'employees', complete: 30, ...none },
      { group: 'managers', population: 'managers', complete: 29, ...none },
    ]
    expect(snapshotCounts(groups, 30)).toEqual({ employees: 30 })
  })
})

describe('two snapshots', () => {
  const before = [
    line(snapshotAct, { employees: 40 }),
    line(snapshotAct, { employees: 100 }),
    line('open', {}),
  ]

  test.each([
    ['the same answers', { employees: 100 }, []],
    ['one more', { employees: 101 }, ['employees']],
    ['one less, erased since', { employees: 99 }, ['employees']],
    ['one too few', { employees: 129 }, ['employees']],
    ['enough more', { employees: 130 }, []],
    ['a group for the first time', { employees: 130, managers: 30 }, []],
    ['one group of two', { employees: 131, managers: 31 }, []],
    ['one group too close', { employees: 110, managers: 31 }, ['employees']],
  ])('of %s', (_, now, refused) => {
    expect(groupsTooClose(before, now, 30)).toEqual(refused)
  })

  test('the first is free', () => {
    expect(groupsTooClose([], { employees: 31 }, 30)).toEqual([])
  })
})
