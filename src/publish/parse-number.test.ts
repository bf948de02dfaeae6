import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../core/local-text.ts'
import type { FigureUnit } from './figure.ts'
import { parseNumber } from './parse-number.ts'
import { agrees } from './verify-binding.ts'
import { writeFigure } from './write-figure.ts'

describe('parseNumber', () => {
  test.each([
    ['61\u00a0%', 'fr', 61, 'percent'],
    ['61 pour cent', 'fr', 61, 'percent'],
    ['61%', 'en', 61, 'percent'],
    ['61 percent', 'en', 61, 'percent'],
    ['près de 61,5\u00a0%', 'fr', 61.5, 'percent'],
    ['+11 points', 'fr', 11, 'points'],
    ['11 points de pourcentage', 'fr', 11, 'points'],
    ['11 percentage points', 'en', 11, 'points'],
    ['11-point', 'en', 11, 'points'],
    ['\u22125 pts', 'fr', -5, 'points'],
    ['1\u202f200', 'fr', 1200, 'none'],
    ['1 200', 'fr', 1200, 'none'],
    ['1,200', 'en', 1200, 'none'],
    ['5,4', 'fr', 5.4, 'none'],
    ['5.4', 'en', 5.4, 'none'],
    ['61.', 'en', 61, 'none'],
  ] as const)('reads %s in %s', (text, language, value, unit) => {
    expect(parseNumber(text, language)).toMatchObject({ value, unit })
  })

  test('reads neither words nor two numbers at once', () => {
    expect(parseNumber('un quart', 'fr')).toBeUndefined()
    expect(parseNumber('18-34', 'fr')).toBeUndefined()
    expect(parseNumber('entre 20 et 30 %', 'fr')).toBeUndefined()
    expect(parseNumber('1,2,3', 'fr')).toBeUndefined()
  })

  test('tells 20 from +20, and 5 from 5.0', () => {
    expect(parseNumber('20', 'en')).toMatchObject({ signed: false, decimals: 0 })
    expect(parseNumber('+20', 'en')).toMatchObject({ signed: true })
    expect(parseNumber('5.0', 'en')).toMatchObject({ decimals: 1 })
  })
})

const units: readonly FigureUnit[] = ['share', 'points', 'mean', 'nps', 'count']

test('what is written of a figure reads back as that figure, in each unit and language', () => {
  const values: Readonly<Record<FigureUnit, fc.Arbitrary<number>>> = {
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    points: fc.double({ min: -1, max: 1, noNaN: true }),
    mean: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
    nps: fc.double({ min: -100, max: 100, noNaN: true }),
    count: fc.nat(10_000_000),
  }
  const figure = fc
    .constantFrom(...units)
    .chain((unit) => fc.record({ unit: fc.constant(unit), value: values[unit] }))
  const p = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined })
  fc.assert(
    fc.property(figure, p, fc.constantFrom(...languages), ({ unit, value }, test_, language) => {
      const written = parseNumber(writeFigure({ unit, value, p: test_ }, language), language)
      expect(written).toBeDefined()
      expect(written && agrees(written, { unit, value, p: test_ })).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
