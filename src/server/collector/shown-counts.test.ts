import { describe, expect, test } from 'vitest'
import type { CollectorStore } from '../../collect/ports/collector-store.ts'
import type { Phase } from '../../collect/ports/phase.ts'
import { teleworkStudy } from '../../../test/collector/start-collector.ts'
import type { CollectMode } from '../../study/fieldwork.ts'
import { shownCounts } from './shown-counts.ts'
import type { ShownCounts } from './shown-counts.ts'

const shown = async (mode: CollectMode, phase: Phase): Promise<ShownCounts> => {
  const state = { phase, today: '2026-03-02', takesAnswers: true }
  const store = { state: async () => Promise.resolve(state) } as unknown as CollectorStore
  const { fieldwork } = teleworkStudy()
  return shownCounts({ store, fieldwork: { ...fieldwork, mode, showAfter: 30 } })
}

const group = (complete: number): Parameters<ShownCounts['group']>[0] => ({
  group: 'all',
  population: 'employees',
  screened: 3,
  quotaFull: 31,
  erased: 0,
  started: complete + 4,
  complete,
})

describe('counts that staff see', () => {
  test.each(['anonymous', 'confidential', 'open'] as const)(
    'are hidden below the threshold while a wave of %s mode runs',
    async (mode) => {
      const { group: told, quota, page } = await shown(mode, 'open')
      expect(told(group(29))).toMatchObject({ started: 0, complete: 0, fewerThan: 30 })
      expect(told(group(29))).toEqual(told(group(0)))
      expect(quota({ cell: 'a:1', count: 29 })).toEqual(quota({ cell: 'a:1', count: 0 }))
      const seen = { population: 'p', version: 1, page: 'one' }
      const few = page({ ...seen, shown: 29, left: 28 })
      expect(few).toEqual(page({ ...seen, shown: 1, left: 0 }))
      // Two of the groups' outcomes are small although the group is not.
      expect(told(group(35)).screened).toBe(0)
    },
  )

  test('move by ten at once in anonymous mode, so that nobody is seen to answer', async () => {
    const { group: told, quota } = await shown('anonymous', 'open')
    const steps = Array.from({ length: 100 }, (_, n) => told(group(n)).complete)
    expect([...new Set(steps)]).toEqual([0, 30, 40, 50, 60, 70, 80, 90])
    expect(quota({ cell: 'a:1', count: 39 }).count).toBe(30)
  })

  test('are exact after the close', async () => {
    const { group: told, quota } = await shown('anonymous', 'closed')
    expect(told(group(7))).toEqual(group(7))
    expect(quota({ cell: 'a:1', count: 1 })).toEqual({ cell: 'a:1', count: 1 })
  })
})
