import { expect, test } from 'vitest'
import { writeDate } from './write-date.ts'
import { writeLanguages, writeList } from './write-list.ts'

test.each([
  ['2012', 'fr', '2012'],
  ['2011-11', 'fr', 'novembre 2011'],
  ['2011-11', 'en', 'November 2011'],
  ['2018-05-01', 'fr', '1er mai 2018'],
  ['2018-05-10', 'en', '10 May 2018'],
  ['2018-05-01/2018-05-22', 'fr', '1er–22 mai 2018'],
  ['2011-11/2012-01', 'fr', 'novembre 2011 – janvier 2012'],
  ['2011-11/2011-12-15', 'en', 'November – December 2011'],
  ['autumn 2011', 'en', 'autumn 2011'],
  ['2012-01-18/', 'en', '2012-01-18/'],
] as const)('%s in %s is %s', (text, language, expected) => {
  const plain = writeDate(text, language).replace(/[\u2009\u00a0\u202f]/g, ' ')
  expect(plain.replace(/ – (?=\d)/, '–')).toBe(expected)
})

test('lists and languages are written as each language writes them', () => {
  expect(writeList(['a', 'b', 'c'], 'fr')).toBe('a, b et c')
  expect(writeList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
  expect(writeLanguages(['fr', 'en'], 'en')).toBe('French and English')
})
