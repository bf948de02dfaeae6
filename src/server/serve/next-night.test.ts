import { expect, test } from 'vitest'
import { nextNight } from './next-night.ts'

test.each([
  ['before the night', new Date(2026, 2, 2, 0, 30), new Date(2026, 2, 2, 3, 0)],
  ['after its minute', new Date(2026, 2, 2, 3, 0), new Date(2026, 2, 3, 3, 0)],
  [
    'in the evening of the last day of a year',
    new Date(2026, 11, 31, 22),
    new Date(2027, 0, 1, 3, 0),
  ],
])('%s, the next one is in the future', (_, now, then) => {
  expect(nextNight(now, 0.5)).toEqual(then)
})

test('any minute of the night can be drawn, none outside it', () => {
  const evening = new Date(2026, 2, 2, 20)
  expect(nextNight(evening, 0)).toEqual(new Date(2026, 2, 3, 1, 0))
  expect(nextNight(evening, 0.999_999)).toEqual(new Date(2026, 2, 3, 4, 59))
})
