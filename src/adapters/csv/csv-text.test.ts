import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

test('cells are quoted by RFC 4180, lines end in CRLF, formulas are guarded, numbers are not', () => {
  const rows = [
    ['a', 'b'],
    ['=1+1', '-10'],
    ['one, "two"', 'line\nbreak'],
    ['@SUM(A1)', '-cmd'],
  ]
  expect(csvText(rows)).toBe(
    `a,b\r\n'=1+1,-10\r\n"one, ""two""","line\nbreak"\r\n'@SUM(A1),'-cmd\r\n`,
  )
})
