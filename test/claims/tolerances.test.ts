import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/core/local-text.ts'
import { toleranceTable } from '../../src/publish/claims/tolerance-table.ts'
import { isRatioWithin, isWithin } from '../../src/publish/claims/within-tolerance.ts'

/** Cells without the spaces that line them up. */
function cells(table: string): readonly string[] {
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/.test(line))
    .map((line) => line.replaceAll(/[ \u0020]*\|[ \u0020]*/g, '|'))
}

test.each(languages)('docs/claims.md prints the tolerances that check texts, in %s', (language) => {
  const page = readFileSync(new URL('../../docs/claims.md', import.meta.url), 'utf8')
  const printed = cells(page)
  const expected = cells(toleranceTable(language))
  expect(expected.length).toBeGreaterThan(10)
  for (const line of expected) expect(printed).toContain(line)
})

describe('a fraction in words', () => {
  const said = { value: 25, decimals: 0, form: 'fraction', hedge: 'plain' } as const

  test.each([
    ['plain', 23, true],
    ['plain', 27.0001, false],
    ['nearly', 20.5, true],
    ['nearly', 26, false],
    ['over', 25, false],
    ['over', 25.1, true],
    ['under', 25, false],
    ['under', 9.9, false],
    ['about', 28, true],
  ] as const)('%s a quarter, of %s %%: %s', (hedge, actual, holds) => {
    expect(isWithin({ ...said, hedge }, actual)).toBe(holds)
  })
})

test('digits are exact to the rounding written, ranges to their ends', () => {
  const digits = { value: 61, decimals: 0, form: 'digits', hedge: 'plain' } as const
  expect([60.4, 60.5, 61.49, 61.5].map((actual) => isWithin(digits, actual))).toEqual([
    false,
    true,
    true,
    false,
  ])
  const range = { value: 40, high: 45, decimals: 0, form: 'range', hedge: 'plain' } as const
  expect([39.4, 39.5, 45.4, 45.5].map((actual) => isWithin(range, actual))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('a ratio holds within a tenth', () => {
  expect(
    [1.79, 1.8, 2.2, 2.21].map((actual) => isRatioWithin({ times: 2, hedge: 'plain' }, actual)),
  ).toEqual([false, true, true, false])
})
