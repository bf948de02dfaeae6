import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduceRows } from './reduce-rows.ts'

describe('reduceRows', () => {
  it('leaves each pivot in one row, and rows that vanished with what they were made of', () => {
    const reduced = reduceRows(
      [
        [1, 1, 0, 1, 0, 0],
        [0, 1, 1, 0, 1, 0],
        [1, 2, 1, 0, 0, 1],
      ],
      3,
    )
    expect(reduced?.rows.map(({ pivot, values }) => [pivot, ...values.slice(0, 3)])).toEqual([
      [0, 1, 0, -1],
      [1, 0, 1, 1],
    ])
    expect(reduced?.vanished.map((row) => [...row])).toEqual([[0, 0, 0, -1, -1, 1]])
  })

  it('keeps count of what each row is made of, in whole numbers', () => {
    const bit = fc.integer({ min: 0, max: 1 })
    const square = fc.array(fc.array(bit, { minLength: 7, maxLength: 7 }), {
      minLength: 7,
      maxLength: 7,
    })
    fc.assert(
      fc.property(square, (groups) => {
        const marked = groups.map((row, own) => [...row, ...groups.map((_, at) => +(at === own))])
        const reduced = reduceRows(marked, 7)
        const all = [
          ...(reduced?.rows.map(({ values }) => values) ?? []),
          ...(reduced?.vanished ?? []),
        ]
        expect(all).toHaveLength(7)
        for (const row of all) {
          const made = Array.from({ length: 7 }, (_, place) =>
            groups.reduce((sum, group, at) => sum + (row[7 + at] ?? 0) * (group[place] ?? 0), 0),
          )
          expect(made.map((value) => value + 0)).toEqual(
            Array.from(row.slice(0, 7), (value) => value + 0),
          )
          expect(row.every(Number.isSafeInteger)).toBe(true)
        }
      }),
    )
  })

  it('stops where numbers grow too large to be exact', () => {
    const large = 2 ** 25 + 1
    expect(
      reduceRows(
        [
          [large, 1000, 7],
          [large - 2, 3, 1],
        ],
        3,
      ),
    ).toBeUndefined()
  })
})
