import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetName } from './sheet-name.ts'

describe('sheetName', () => {
  test.each([
    ['Staff / 2012', 'Staff 2012'],
    ["'quoted'", 'quoted'],
    ['History', 'History 2'],
    ['[a]:b*c?d\\e', 'a b c d e'],
    ['Managers 2012 Size, industry', 'Managers 2012 Size, industry'],
    ['Responsables 2012 Taille, secteur', 'Responsables 2012 Taille'],
  ])('writes %j as %j', (title, name) => {
    expect(sheetName(title, [])).toBe(name)
  })

  test('tells sheets of one title apart, whatever their case', () => {
    expect(sheetName('Staff', ['staff', 'STAFF 2'])).toBe('Staff 3')
  })

  test('is legal and new for any title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.array(fc.string()),
        (title, taken) => {
          const name = sheetName(title, taken)
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
          expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase())
        },
      ),
    )
  })
})
