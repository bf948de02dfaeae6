import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const text = readFileSync(fileURLToPath(new URL('docs/asvs-5-level-2.md', root)), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

/** The tests that a cell names. */
const testsIn = (cell = ''): readonly string[] =>
  [...cell.matchAll(/`((?:src|test)\/[^`]+\.test\.ts)`/g)].map((found) => found[1] ?? '')

describe('the checklist of ASVS 5.0', () => {
  test('has lines for every chapter', () => {
    const chapters = new Set(rows.map(([, section = '']) => Number.parseInt(section, 10)))
    expect([...chapters].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 17 }, (_, at) => at + 1),
    )
  })

  test('names tests that exist', () => {
    const named = [...new Set(rows.flatMap((row) => testsIn(row[4])))]
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([])
  })

  test('shows a test for every line that is met, and a reason for every other', () => {
    const states = ['met', 'partly', 'not met', 'by design', 'n/a']
    for (const [, section, what, state = '', how = ''] of rows) {
      expect(states).toContain(state)
      expect([section, what, how !== '', state !== 'met' || testsIn(how).length > 0]).toEqual([
        section,
        what,
        true,
        true,
      ])
    }
  })
})
