import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packColumns } from './pack-columns.ts'

test('whole blocks stay together where they fit', () => {
  const blocks = [
    { title: '', columns: ['Total'] },
    { title: 'Age', columns: ['18–34', '35–64', '65+'] },
    { title: 'Sex', columns: ['Women', 'Men'] },
  ]
  expect(packColumns(blocks, 4).map((groups) => groups.map(({ title }) => title))).toEqual([
    ['', 'Age'],
    ['Sex'],
  ])
})

test('every column stands once, in order, in drawings that are never too wide', () => {
  const block = fc.record({ title: fc.string(), columns: fc.array(fc.string(), { maxLength: 9 }) })
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 6 }),
      fc.integer({ min: 1, max: 8 }),
      (blocks, most) => {
        const packs = packColumns(blocks, most)
        const columns = packs.flatMap((groups) => groups.flatMap((group) => group.columns))
        expect(columns.map(({ title }) => title)).toEqual(blocks.flatMap((one) => one.columns))
        expect(columns.map(({ index }) => index)).toEqual(columns.map((_, i) => i))
        for (const groups of packs) {
          const count = groups.reduce((sum, group) => sum + group.columns.length, 0)
          expect(count).toBeLessThanOrEqual(most)
          expect(count).toBeGreaterThan(0)
        }
      },
    ),
  )
})
