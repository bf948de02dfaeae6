import { parseDocument } from 'yaml'
import { expect, test } from 'vitest'
import { delayUnit, placeOfAction, splitQuantity } from './action-place.ts'

test('finds an action by its id', () => {
  const document = parseDocument('advice:\n  - id: a\n  - { id: b }\n')
  expect(placeOfAction(document, 'b')).toEqual(['advice', 1])
  expect(placeOfAction(document, 'c')).toBe(undefined)
  expect(placeOfAction(parseDocument('advice: 3'), 'a')).toBe(undefined)
})

test.each([
  ['3 months', '3', 'months'],
  ['-10 points', '-10', 'points'],
  ['+0.5 mean', '+0.5', 'mean'],
  ['25 %', '25', '%'],
  ['', '', ''],
])('takes %j apart', (text, number, unit) => {
  expect(splitQuantity(text)).toEqual({ number, unit })
})

test('knows the unit of a delay in the singular and in the plural', () => {
  expect(
    ['1 day', '6 weeks', '3 months'].map((text) => delayUnit(splitQuantity(text).unit)),
  ).toEqual(['days', 'weeks', 'months'])
})
