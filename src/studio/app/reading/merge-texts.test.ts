import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts } from './merge-texts.ts'

const base = 'one\ntwo\nthree\nfour\nfive\n'

describe('two changes of one text', () => {
  test('go together where they touch no line in common', () => {
    const mine = base.replace('one', 'ONE').replace('three\n', '')
    const theirs = base.replace('five', 'five\nsix')
    expect(mergeTexts(base, mine, theirs)).toBe('ONE\ntwo\nfour\nfive\nsix\n')
  })

  test('do not where both changed a line, or lines that touch', () => {
    expect(mergeTexts(base, base.replace('two', 'a'), base.replace('two', 'b'))).toBeUndefined()
    expect(mergeTexts(base, base.replace('two', 'a'), base.replace('three', 'b'))).toBeUndefined()
    expect(mergeTexts('', 'a\n', 'b\n')).toBeUndefined()
  })

  test('are one where they are the same', () => {
    const both = base.replace('two', 'a')
    expect(mergeTexts(base, both, both)).toBe(both)
  })
})

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))

test('a change together with none is that change, and the order of the two does not count', () => {
  fc.assert(
    fc.property(text, text, text, (from, mine, theirs) => {
      expect(mergeTexts(from, mine, from)).toBe(mine)
      expect(mergeTexts(from, from, theirs)).toBe(theirs)
      expect(mergeTexts(from, mine, theirs)).toBe(mergeTexts(from, theirs, mine))
    }),
  )
})
