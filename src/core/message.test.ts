import { describe, expect, test } from 'vitest'
import { issue } from './issue.ts'
import { fillText, messageOf, placeText } from './message.ts'

describe('fillText', () => {
  const entry = { fr: '{n} {n|problème|problèmes}', en: '{n} {n|problem|problems}' }

  test('agrees with the number as each language counts', () => {
    expect(fillText(entry, 'fr', { n: 0 })).toBe('0 problème')
    expect(fillText(entry, 'en', { n: 0 })).toBe('0 problems')
    expect(fillText(entry, 'fr', { n: 1 })).toBe('1 problème')
    expect(fillText(entry, 'en', { n: 2 })).toBe('2 problems')
  })

  test('writes numbers as the language does, and leaves text alone', () => {
    expect(fillText({ fr: '{n}', en: '{n}' }, 'fr', { n: 1200 })).toBe('1\u202f200')
    expect(fillText({ fr: '{n}', en: '{n}' }, 'en', { n: '2012' })).toBe('2012')
  })

  test('refuses a placeholder without a value', () => {
    expect(() => fillText({ fr: '{n}', en: '{n}' }, 'fr')).toThrow(
      'fillText requires a value for {n}',
    )
  })

  test('never reads a value as a template', () => {
    expect(fillText({ fr: '{a}', en: '{a}' }, 'en', { a: '{b}' })).toBe('{b}')
  })
})

test('messageOf speaks both languages', () => {
  const found = issue('file.empty', { file: 'study.yaml' })
  expect(messageOf(found, 'fr')).toBe('«\u00a0study.yaml\u00a0» est vide.')
  expect(messageOf(found, 'en')).toBe('“study.yaml” is empty.')
})

test('placeText writes a file, a line and a column, or a path', () => {
  expect(placeText({ file: 'a.yaml', line: 3, column: 7 })).toBe('a.yaml:3:7')
  expect(placeText({ file: 'a.yaml' })).toBe('a.yaml')
  expect(placeText({ path: 'pages.0' })).toBe('pages.0')
})
