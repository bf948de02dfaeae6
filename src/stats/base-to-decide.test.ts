import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseToDecide } from './base-to-decide.ts'

test('the sample grows by the square of what the interval lacks', () => {
  const estimate = { value: 0.43, interval: [0.37, 0.49], n: 300 } as const
  expect(baseToDecide(estimate, [0.4])).toBe(1200)
  expect(baseToDecide(estimate, [0.46])).toBe(1200)
  // The nearer of two thresholds asks for more.
  expect(baseToDecide(estimate, [0.4, 0.45])).toBe(2700)
})

test('each side of an uneven interval counts for its own thresholds', () => {
  const estimate = { value: 0.07, interval: [0.04, 0.11], n: 300 } as const
  expect(baseToDecide(estimate, [0.05])).toBe(680)
  expect(baseToDecide(estimate, [0.1])).toBe(540)
})

test('what is decided already asks for nobody more, and what is too near is not promised', () => {
  const estimate = { value: 0.43, interval: [0.37, 0.49], n: 300 } as const
  expect(baseToDecide(estimate, [0.2])).toBe(300)
  expect(baseToDecide(estimate, [0.43])).toBeUndefined()
  expect(baseToDecide(estimate, [0.431])).toBeUndefined()
})

test('an interval that shrinks as promised is off every threshold', () => {
  const near = fc.double({ min: 0.01, max: 0.1, noNaN: true })
  fc.assert(
    fc.property(near, near, near, fc.integer({ min: 30, max: 5000 }), (below, above, at, n) => {
      const value = 0.5
      const threshold = value - Math.min(at, below)
      const estimate = { value, interval: [value - below, value + above] as const, n }
      const enough = baseToDecide(estimate, [threshold])
      if (enough === undefined) return
      expect(value - below * Math.sqrt(n / enough)).toBeGreaterThanOrEqual(threshold - 1e-9)
      expect(enough).toBeGreaterThanOrEqual(n)
    }),
  )
})

test('an estimate outside its interval, and nobody, are refused', () => {
  expect(() => baseToDecide({ value: 0.5, interval: [0.6, 0.7], n: 30 }, [])).toThrow(RangeError)
  expect(() => baseToDecide({ value: 0.5, interval: [0.4, 0.6], n: 0 }, [])).toThrow(RangeError)
})
