import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

test('the same seed gives the same draws, another seed others', () => {
  const draw = (seed: number): readonly number[] => {
    const random = seededRandom(seed)
    return Array.from({ length: 20 }, () => random.uniform())
  }
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('whole numbers stay within their bounds and reach both', () => {
  const random = seededRandom(1)
  const drawn = Array.from({ length: 400 }, () => random.integer(1, 6))
  expect(new Set(drawn)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
})

test('a shuffle is a permutation, every one about as likely', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
      const sort = (list: readonly number[]): readonly number[] => list.toSorted((a, b) => a - b)
      expect(sort(seededRandom(seed).shuffle(items))).toEqual(sort(items))
    }),
  )
  const counts = new Map<string, number>()
  const random = seededRandom(3)
  for (let i = 0; i < 6000; i++) {
    const order = random.shuffle(['a', 'b', 'c']).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('a fork depends on its label and the seed, not on what was drawn before', () => {
  const fresh = seededRandom(5)
  const used = seededRandom(5)
  used.uniform()
  expect(used.fork('order').uniform()).toBe(fresh.fork('order').uniform())
  expect(fresh.fork('order').uniform()).not.toBe(fresh.fork('other').uniform())
})

test('neighbouring seeds and labels draw evenly from the first draw on', () => {
  const bins = (draws: readonly number[]): number => {
    const counts = Array.from({ length: 20 }, () => 0)
    for (const draw of draws)
      counts[Math.floor(draw * 20)] = (counts[Math.floor(draw * 20)] ?? 0) + 1
    const expected = draws.length / 20
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  }
  const indexes = Array.from({ length: 10_000 }, (_, i) => i)
  // The 0.999 quantile of chi-square with 19 degrees of freedom.
  const limit = 43.8
  expect(bins(indexes.map((seed) => seededRandom(seed).uniform()))).toBeLessThan(limit)
  const root = seededRandom(2012)
  expect(bins(indexes.map((i) => root.fork(`r${String(i)}`).uniform()))).toBeLessThan(limit)
})
