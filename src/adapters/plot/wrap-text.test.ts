import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth, wrapText } from './wrap-text.ts'

const style = { size: 12 }

test('words stay whole where they fit, and a number keeps its space', () => {
  expect(wrapText('1\u00a0000 à 4\u00a0999\u00a0salariés', 60, style)).toEqual([
    '1\u00a0000 à',
    '4\u00a0999',
    'salariés',
  ])
})

test('a word wider than the room is cut in pieces alike, with hyphens', () => {
  expect(wrapText('intermédiaire', 60, { size: 11 })).toEqual(['intermé-', 'diaire'])
  expect(wrapText('Gay/Bisexual', 60, style)).toEqual(['Gay/', 'Bisexual'])
})

test('no line is wider than the room, and no letter is lost', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', 'i', 'M', '%', '1', '/', '-') })
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 8 }),
      fc.integer({ min: 40, max: 300 }),
      (words, room) => {
        const lines = wrapText(words.join(' '), room, style)
        for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(room)
        const letters = (text: string): string => text.replace(/[^a-zéM%1]/g, '')
        expect(letters(lines.join(''))).toBe(letters(words.join('')))
      },
    ),
  )
})
