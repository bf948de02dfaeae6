import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

test('labels with room stay where they are', () => {
  const labels = [
    { at: 10, room: 10 },
    { at: 50, room: 10 },
  ]
  expect(spreadLabels(labels, 0, 100)).toEqual([0, 0])
})

test('no two labels cover each other, whatever stands where', () => {
  const label = fc.record({
    at: fc.double({ min: 0, max: 200, noNaN: true }),
    room: fc.constantFrom(15, 30),
  })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      const shifts = spreadLabels(labels, -8, 400)
      const placed = labels
        .map(({ at, room }, i) => ({ middle: at + (shifts[i] ?? 0), room }))
        .toSorted((a, b) => a.middle - b.middle)
      for (const [i, { middle, room }] of placed.entries()) {
        const before = placed[i - 1]
        if (before === undefined) continue
        expect(middle - before.middle).toBeGreaterThanOrEqual((room + before.room) / 2 - 1e-6)
      }
    }),
  )
})
