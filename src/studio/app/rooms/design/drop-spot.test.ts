import { expect, test } from 'vitest'
import { dropSpot, spotOf, spotText } from './drop-spot.ts'

test.each([
  ['0.0', '0.2', false, '0.1'],
  ['0.0', '0.2', true, '0.2'],
  ['0.2', '0.0', false, '0.0'],
  ['0.2', '0.0', true, '0.1'],
  ['0.1', '0.2', false, undefined],
  ['0.1', '0.1', true, undefined],
  ['0.1', '2.0', true, '2.1'],
  ['0.1', '2', true, '2.0'],
  ['0', '2', true, '2'],
  ['0', '2', false, '1'],
  ['0', '2.3', false, '2'],
  ['2', '0.1', true, '0'],
  ['1', '1.0', true, undefined],
])('%s over %s (after: %s) goes to %s', (from, over, isAfter, to) => {
  const found = dropSpot(spotOf(from), { over: spotOf(over), isAfter })
  expect(found && spotText(found)).toBe(to)
})
