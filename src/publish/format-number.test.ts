import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatDistance,
  formatNumber,
  formatP,
  formatPoints,
  formatShare,
  formatSigned,
  roundHalfUp,
} from './format-number.ts'

test('halves round away from zero, as a person would write the number', () => {
  expect(roundHalfUp(0.285 * 100)).toBe(29)
  expect(roundHalfUp(28.499999999999996)).toBe(29)
  expect(roundHalfUp(-0.5)).toBe(-1)
  expect(roundHalfUp(1.005, 2)).toBe(1.01)
})

test('what rounds to nothing is plain zero, never minus zero', () => {
  expect(Object.is(roundHalfUp(-0.4), 0)).toBe(true)
  expect(formatPoints(-0.004, 'en')).toBe('0 points')
})

test('rounding moves a number by half a unit at most', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(3), (value, decimals) => {
      const half = 0.5 * 10 ** -decimals
      expect(Math.abs(roundHalfUp(value, decimals) - value)).toBeLessThanOrEqual(half + 1e-6)
    }),
  )
})

test('French keeps its no-break space before the percent sign, English has none', () => {
  expect(formatShare(0.614, 'fr')).toBe('61\u00a0%')
  expect(formatShare(0.614, 'en')).toBe('61%')
  expect(formatShare(0.6149, 'fr', 1)).toBe('61,5\u00a0%')
})

test('points carry their sign, a true minus, and the number of their noun', () => {
  expect(formatPoints(0.2, 'fr')).toBe('+20\u00a0points')
  expect(formatPoints(0.01, 'en')).toBe('+1 point')
  expect(formatPoints(-0.02, 'en')).toBe('\u22122 points')
  // French counts from two in the plural.
  expect(formatPoints(0, 'fr')).toBe('0\u00a0point')
  expect(formatPoints(0, 'en')).toBe('0 points')
})

test('a distance has no sign', () => {
  expect(formatDistance(-0.2, 'fr')).toBe('20\u00a0points')
  expect(formatDistance(0.2, 'en')).toBe('20 points')
})

test('numbers are grouped as the language groups them', () => {
  expect(formatNumber(1200, 'fr')).toBe('1\u202f200')
  expect(formatNumber(1200, 'en')).toBe('1,200')
  expect(formatNumber(5.44, 'fr', 1)).toBe('5,4')
  expect(formatSigned(0.31, 'en', 1)).toBe('+0.3')
})

test('a p-value under a thousandth says no more than that', () => {
  expect(formatP(0.0004, 'fr')).toBe('p\u00a0<\u00a00,001')
  expect(formatP(0.0312, 'en')).toBe('p\u00a0=\u00a00.031')
})
