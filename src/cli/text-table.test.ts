import { expect, test } from 'vitest'
import { textTable } from './text-table.ts'

test('aligns the first column to the left and numbers to the right, accents counted once', () => {
  expect(
    textTable([
      ['', 'A'],
      ['é', '5'],
      ['ab', '10'],
    ]),
  ).toBe('     A\né    5\nab  10')
})
