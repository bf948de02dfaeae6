import { expect, test } from 'vitest'
import { placeOnThresholds } from './place-on-thresholds.ts'

test('thresholds stand at a third and at two, whichever way is better', () => {
  const higher = { better: 'higher', good: 0.6, act: 0.3 } as const
  const between = placeOnThresholds({ value: 0.45, interval: [0.3, 0.6] }, higher)
  expect(between.low).toBeCloseTo(100 / 3)
  expect(between.high).toBeCloseTo(200 / 3)
  expect(between.dot).toBeCloseTo(50)
  const lower = { better: 'lower', good: 0.3, act: 0.6 } as const
  expect(placeOnThresholds({ value: 0.3, interval: [0.25, 0.35] }, lower).dot).toBeCloseTo(200 / 3)
})

test('what leaves the bar is cut and said', () => {
  const levels = { better: 'higher', good: 0.5, act: 0.4 } as const
  const far = placeOnThresholds({ value: 0.05, interval: [0.01, 0.42] }, levels)
  expect(far).toMatchObject({ low: 0, dot: undefined, before: true, after: false })
})
