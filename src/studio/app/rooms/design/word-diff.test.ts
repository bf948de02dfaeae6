import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'
import type { WordPiece } from './word-diff.ts'

const marked = (side: readonly WordPiece[]): string =>
  side.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join('')

test('marks the words that two questions do not share', () => {
  const [left, right] = wordDiff(
    'Does your employer watch what you do?',
    'Do you watch what your staff do?',
  )
  expect(marked(left)).toBe('[Does your employer ]watch what [you ]do?')
  expect(marked(right)).toBe('[Do you ]watch what [your staff ]do?')
})

test('marks nothing where only blanks differ', () => {
  expect(marked(wordDiff('Oui\u00a0?', 'Oui ?')[0])).toBe('Oui\u00a0?')
})

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'is', ',', '?'), { maxLength: 12 })
test('keeps both texts whole, and what they share is the same on either side', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = wordDiff(a.join(' '), b.join(' '))
      const whole = (side: readonly WordPiece[]): string => side.map((one) => one.text).join('')
      const shared = (side: readonly WordPiece[]): readonly string[] =>
        side
          .filter(({ isShared }) => isShared)
          .flatMap((one) => one.text.split(' '))
          .filter(Boolean)
      expect([whole(left), whole(right)]).toEqual([a.join(' '), b.join(' ')])
      expect(shared(left)).toEqual(shared(right))
    }),
  )
})
