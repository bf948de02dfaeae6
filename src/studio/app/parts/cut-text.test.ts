import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText, replaceSpan } from './cut-text.ts'

test('a stretch gives way to other words', () => {
  expect(replaceSpan('62 % of staff', { start: 0, end: 4 }, '61 %')).toBe('61 % of staff')
})

test('marks cut a text where they begin and end', () => {
  expect(cutText('abcdef', [{ start: 2, end: 4, mark: 'error' }])).toEqual([
    { text: 'ab', start: 0 },
    { text: 'cd', start: 2, mark: 'error' },
    { text: 'ef', start: 4 },
  ])
})

test('whatever the marks, the pieces are the text', () => {
  const span = fc.record({ start: fc.nat(30), end: fc.nat(30), mark: fc.constant('x') })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span), (text, marks) => {
      const pieces = cutText(text, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
  )
})
