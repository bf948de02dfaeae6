import { parseDocument } from 'yaml'
import { expect, test } from 'vitest'
import { wordsAt, writeWords } from './write-texts.ts'

const source = `# ours
waves:
  "2025": # the first
    mode: { fr: En ligne, en: Online }
    samples:
      staff:
        n: 600 # planned
      bosses: { n: 200 }
`

test('adds words where none stand, and leaves the rest as it is', () => {
  const path = ['waves', '2025', 'samples', 'staff', 'selection']
  const one = writeWords(source, path, { language: 'fr', words: 'Tirage' }) ?? ''
  const both = writeWords(one, path, { language: 'en', words: 'Drawn: at random' }) ?? ''
  expect(both).toBe(
    source.replace(
      'n: 600 # planned\n',
      "n: 600 # planned\n        selection: { fr: Tirage, en: 'Drawn: at random' }\n",
    ),
  )
  expect(wordsAt(parseDocument(both), path)).toEqual({ fr: 'Tirage', en: 'Drawn: at random' })
})

test('adds words into a mapping on one line, and replaces words that stand', () => {
  const path = ['waves', '2025', 'samples', 'bosses', 'frame']
  expect(writeWords(source, path, { language: 'en', words: 'Register' })).toBe(
    source.replace('{ n: 200 }', '{ n: 200, frame: { en: Register } }'),
  )
  expect(writeWords(source, ['waves', '2025', 'mode'], { language: 'en', words: 'By phone' })).toBe(
    source.replace('Online', 'By phone'),
  )
})

test('writes nothing where there is no place', () => {
  expect(writeWords(source, ['waves', '2026', 'mode'], { language: 'en', words: 'x' })).toBe(
    undefined,
  )
})
