import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWrittenNumber, writeNumber } from './written-number.ts'

const cases: readonly (readonly [string, string, number, number])[] = [
  ['12', 'fr', 0, 12],
  [' 12,5 ', 'fr', 1, 12.5],
  ['12.5', 'fr', 1, 12.5],
  ['12,5', 'en', 1, 12.5],
  ['1\u202f200', 'fr', 0, 1200],
  ['1 200,50', 'fr', 2, 1200.5],
  ['1,200', 'en', 2, 1200],
  ['1,200', 'fr', 3, 1.2],
  ['1.200', 'en', 0, 1200],
  ['1.200,5', 'de', 1, 1200.5],
  ['1,200.5', 'en', 1, 1200.5],
  ['1,200,300', 'en', 0, 1200300],
  ['1\u2019200', 'de-CH', 0, 1200],
  ['0,500', 'en', 3, 0.5],
  [',5', 'fr', 1, 0.5],
  ['12,', 'fr', 1, 12],
  ['+3', 'en', 0, 3],
  ['-3', 'en', 0, -3],
  ['\u22123', 'fr', 0, -3],
  ['٣٫٥', 'ar', 1, 3.5],
  ['۱۲', 'fa', 0, 12],
]

const refused = [
  '',
  ' ',
  'douze',
  '12 ans',
  '1e3',
  '0x10',
  'Infinity',
  'NaN',
  '--3',
  '1,2,3',
  '.',
  ',',
  '1.2,3.4',
  '12/3',
]

describe('a number typed in a form', () => {
  test.each(cases)('%j in %s with %i decimals is %d', (text, language, decimals, value) => {
    expect(readWrittenNumber(text, { language, decimals })).toBe(value)
  })

  test.each(refused)('%j is none', (text) => {
    expect(readWrittenNumber(text, { language: 'fr', decimals: 2 })).toBeNaN()
  })

  test('is read back as it is written, in every language', () => {
    const language = fc.constantFrom('fr', 'en', 'de', 'de-CH', 'ar', 'ar-EG', 'fa', 'hi', 'sv')
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(3),
        language,
        (whole, decimals, tag) => {
          const value = whole / 10 ** decimals
          const written = writeNumber(value, tag)
          expect(readWrittenNumber(written, { language: tag, decimals })).toBe(
            value === 0 ? 0 : value,
          )
        },
      ),
    )
  })

  test('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(6), (text, decimals) => {
        expect(typeof readWrittenNumber(text, { language: 'fr', decimals })).toBe('number')
      }),
    )
  })
})
