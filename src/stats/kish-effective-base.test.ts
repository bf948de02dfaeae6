import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kishEffectiveBase } from './kish-effective-base.ts'

const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 })

describe('kishEffectiveBase', () => {
  it('is n when all weights are equal', () => {
    expect(kishEffectiveBase([2.5, 2.5, 2.5])).toBeCloseTo(3, 12)
  })

  it('takes typed arrays, and ignores respondents of weight 0', () => {
    expect(kishEffectiveBase(Float64Array.of(3, 1, 0))).toBe(1.6)
  })

  it('lies between 1 and n', () => {
    fc.assert(
      fc.property(weights, (w) => {
        const base = kishEffectiveBase(w)
        expect(base).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(base).toBeLessThanOrEqual(w.length * (1 + 1e-12))
      }),
    )
  })

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0.001, max: 1000, noNaN: true }), (w, scale) => {
        const rescaled = kishEffectiveBase(w.map((weight) => weight * scale))
        expect(rescaled / kishEffectiveBase(w)).toBeCloseTo(1, 10)
      }),
    )
  })

  it('throws when the weights weigh nothing or less', () => {
    expect(() => kishEffectiveBase([])).toThrow('requires at least one weight above 0')
    expect(() => kishEffectiveBase([0, 0])).toThrow('requires at least one weight above 0')
    expect(() => kishEffectiveBase([1, -1])).toThrow(RangeError)
    expect(() => kishEffectiveBase([1, Number.NaN])).toThrow(RangeError)
  })
})
