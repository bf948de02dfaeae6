import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeBins } from './merge-bins.ts'

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 10 })

test('no bin holds fewer people than the smallest, and nobody is lost', () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 30 }), (sizes, smallest) => {
      const bins = sizes.map((n, at) => ({ from: at, to: at + 1, n }))
      const merged = mergeBins(bins, smallest)
      if (merged === undefined) return
      expect(Math.min(...merged.map(({ n }) => n))).toBeGreaterThanOrEqual(smallest)
      expect(merged.reduce((sum, { n }) => sum + n, 0)).toBe(sizes.reduce((sum, n) => sum + n, 0))
    }),
  )
})

test('one bin says nothing', () => {
  expect(mergeBins([{ from: 0, to: 1, n: 900 }], 10)).toBeUndefined()
  expect(mergeBins([], 10)).toBeUndefined()
})

test('the last bin has no end', () => {
  const bins = [
    { from: 0, to: 1, n: 20 },
    { from: 1, to: Infinity, n: 20 },
  ]
  expect(mergeBins(bins, 10)).toEqual([
    { from: 0, to: 1, n: 20 },
    { from: 1, to: undefined, n: 20 },
  ])
})
