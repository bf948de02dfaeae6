import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guardCell, unguardCell } from './formula-guard.ts'

it.each(['=1+1', '+33 1 23', '-x', '@SUM(A1)', '\tx', '\rx', '=', "'=1"])(
  'puts an apostrophe before %j',
  (text) => {
    expect(guardCell(text)).toBe(`'${text}`)
  },
)

it.each(['-5', '-5.25', '-1e-7', '12', "'tis", 'a=b', ''])('leaves %j as it is', (text) => {
  expect(guardCell(text)).toBe(text)
})

it('gives every text back', () => {
  const nasty = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '\t', '\r', '1', 'a') })
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string()), (text) => {
      expect(unguardCell(guardCell(text))).toBe(text)
    }),
  )
})
