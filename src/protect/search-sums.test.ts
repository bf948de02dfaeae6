import { describe, expect, it } from 'vitest'
import { searchSums } from './search-sums.ts'

function rowsOf(...rows: readonly (readonly number[])[]): readonly Float64Array[] {
  return rows.map((row) => Float64Array.from(row))
}

describe('searchSums', () => {
  it('finds a sum that holds few people, each atom once', () => {
    const rows = rowsOf([1, 0, 1], [0, 1, -1])
    expect(searchSums(rows, { sizes: [4, 3, 20], level: 1, smallest: 10 })).toEqual(
      Float64Array.of(1, 1, 0),
    )
    expect(searchSums(rows, { sizes: [4, 3, 20], level: 1, smallest: 7 })).toBe('none')
  })

  it('takes no sum that holds an atom twice, in part, or less than not at all', () => {
    const rows = rowsOf([2, 0, 4], [0, 2, 1])
    expect(searchSums(rows, { sizes: [1, 1, 1], level: 2, smallest: 10 })).toBe('none')
  })

  it('says when there are too many sums to look at', () => {
    // 30 a = 21 b has no solution under 17 rows, which only trying them shows.
    const rows = Array.from({ length: 30 }, (_, row) =>
      Float64Array.from({ length: 31 }, (_unused, at) => {
        if (at === 30) return row < 15 ? 30 : -21
        return at === row ? 1 : 0
      }),
    )
    const sizes = rows.map(() => 1)
    expect(searchSums(rows, { sizes: [...sizes, 1], level: 1, smallest: 12 })).toBe('unknown')
  })
})
