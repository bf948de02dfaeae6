import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownTypst, quoteTypst, typst, typstLines } from './typst-code.ts'

const anyText = fc.string({ unit: 'binary' })

test('a literal ends where the text ends, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const literal = quoteTypst(text)
      // One literal: a quote, then signs that are neither quote nor backslash, or a pair of them.
      expect(literal).toMatch(/^"(?:[^"\\]|\\["\\])*"$/su)
      expect(literal).not.toMatch(/[^\P{Cc}\t]/u)
    }),
  )
})

test('a text without controls is in its literal as it is', () => {
  const written = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(text))
  fc.assert(
    fc.property(written, (text) => {
      const inside = quoteTypst(text).slice(1, -1)
      expect(inside.replace(/\\(["\\])/g, '$1')).toBe(text)
    }),
  )
})

test.each([
  ['#panic("x")', '"#panic(\\"x\\")"'],
  ['a\\', '"a\\\\"'],
  ['one\ntwo\ttree', '"one two tree"'],
  ['\u0000\u0007bell', '"bell"'],
  ['\ud800', '"\ufffd"'],
  ['61\u00a0%', '"61\u00a0%"'],
])('%j is written %s', (text, literal) => {
  expect(quoteTypst(text)).toBe(literal)
})

test('a template writes texts as literals, code as it is, and leaves out what is not there', () => {
  const made = typst`#f(${'a"b'}, ${1.5}, ${-2}, ${ownTypst('x')}, ${undefined}${false})${[ownTypst('#y'), ownTypst('#z')]}`
  expect(made.text).toBe('#f("a\\"b", 1.5, (-2), x, )#y#z')
  expect(String(typstLines([ownTypst('a'), ownTypst('b')]))).toBe('a\nb')
})

test('numbers have no exponent, and nothing that is no number passes for one', () => {
  expect(typst`${1e-9} ${0.1 + 0.2}`.text).toBe('0 0.3')
  expect(() => typst`${Number.NaN}`).toThrow('finite')
})
