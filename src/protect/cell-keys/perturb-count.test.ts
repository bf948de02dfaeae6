import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../core/random.ts'
import { cellKey, perturbCount, perturbedShares } from './perturb-count.ts'

const keys = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('a count moved by its key', () => {
  it('is the same for the same people in whatever order, and never 1 or 2', () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 9 }), (people) => {
        const moved = perturbCount(people.length, cellKey(people))
        expect(perturbCount(people.length, cellKey(people.toReversed()))).toBe(moved)
        expect([1, 2]).not.toContain(moved)
        expect(moved === 0 || people.length > 0).toBe(true)
      }),
    )
  })

  /** Counts, and how far each moves at most. */
  const farthest = [
    [1, 2],
    [2, 2],
    [3, 3],
    [4, 1],
    [5, 2],
    [60, 2],
  ] as const

  it('moves by two at most from five on, and by nothing on average', () => {
    const random = seededRandom(7)
    for (const [count, most] of farthest) {
      const moves = Array.from(
        { length: 20_000 },
        () => perturbCount(count, random.integer(0, 2 ** 32 - 1)) - count,
      )
      const mean = moves.reduce((sum, move) => sum + move, 0) / moves.length
      const variance = moves.reduce((sum, move) => sum + move ** 2, 0) / moves.length
      expect(Math.abs(mean)).toBeLessThan(0.05)
      expect(variance).toBeLessThan(2.1)
      expect(Math.max(...moves.map(Math.abs))).toBe(most)
    }
  })

  it('gives shares of what is left, by what a respondent weighs', () => {
    const cells = [
      { count: 60, key: 1, meanWeight: 1 },
      { count: 40, key: 2, meanWeight: 2 },
    ]
    const shares = perturbedShares(cells) ?? []
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(perturbedShares([{ count: 0, key: 9, meanWeight: 1 }])).toBeUndefined()
    expect(() => perturbCount(1.5, 0)).toThrow('whole number')
  })
})
