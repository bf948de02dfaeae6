import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networksTable } from '../../../test/publish/wide-table.ts'
import { fitColumns, needsWidePage } from './fit-columns.ts'

const blockSizes = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 })

test('every column stands in one part, in order, the total in each, no part too wide', () => {
  fc.assert(
    fc.property(blockSizes, (sizes) => {
      const table = networksTable(sizes)
      const parts = fitColumns(table)
      expect(parts.flatMap(([, ...others]) => others)).toEqual(
        table.columns.slice(1).map((_, index) => index + 1),
      )
      for (const [first, ...others] of parts) {
        expect(first).toBe(0)
        expect(others.length).toBeLessThanOrEqual(14)
      }
    }),
  )
})

test('a block that fits on a page is not cut in two', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 6 }), (sizes) => {
      const table = networksTable(sizes)
      const partOf = new Map(
        fitColumns(table).flatMap((part, at) => part.slice(1).map((index) => [index, at] as const)),
      )
      for (const block of sizes.keys()) {
        const own = table.columns.flatMap((column, index) =>
          column.block === block ? [index] : [],
        )
        expect(new Set(own.map((index) => partOf.get(index))).size).toBe(1)
      }
    }),
  )
})

test('ten columns turn the page', () => {
  expect(needsWidePage(networksTable([9]))).toBe(false)
  expect(needsWidePage(networksTable([5, 5]))).toBe(true)
})
