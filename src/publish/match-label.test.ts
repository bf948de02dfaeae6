import { expect, test } from 'vitest'
import { labelHolds, labelIsOneOf } from './match-label.ts'

test('letters and digits alone count, without accents or case', () => {
  expect(labelIsOneOf('IT’S always clear.', [{ en: "It's always clear" }])).toBe(true)
  expect(labelIsOneOf('Etes-vous', [{ fr: 'Êtes-vous', en: 'Are you' }])).toBe(true)
  expect(labelIsOneOf('Often', [{ en: 'Sometimes' }])).toBe(false)
})

test('a question mark stands for the one character that an encoding lost, or for none', () => {
  expect(labelIsOneOf('It isn?t always clear', ['It isn’t always clear'])).toBe(true)
  expect(labelIsOneOf('Soci?t?', ['Société'])).toBe(true)
  expect(labelIsOneOf('Are you sure?', ['Are you sure'])).toBe(true)
  expect(labelIsOneOf('Soci?t?', ['Société anonyme'])).toBe(false)
})

test('a question may stand inside what was printed, or the other way round', () => {
  expect(labelHolds('AMONG EMPLOYED: How much?', [{ en: 'How much' }])).toBe(true)
  expect(labelHolds('Cry', [{ en: 'How often do you do this? — Cry' }])).toBe(true)
  expect(labelHolds('Cry', [{ en: 'Laugh' }])).toBe(false)
  expect(labelHolds('?', [{ en: 'Laugh' }])).toBe(false)
})
