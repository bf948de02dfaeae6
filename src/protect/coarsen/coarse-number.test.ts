import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coarseCount } from './coarse-bases.ts'
import { coarseCell } from './coarse-cell.ts'
import { coarseNumber, coarseP } from './coarse-number.ts'

describe('the digits that leave', () => {
  it('are whole percentages, whole NPS, three digits of a mean', () => {
    expect(coarseNumber(0.285, 'share')).toBe(0.29)
    expect(coarseNumber(-31.6, 'nps')).toBe(-32)
    expect([5.4321, 45.678, 1234.5, -0.04, 0].map((value) => coarseNumber(value, 'mean'))).toEqual([
      5.4, 45.7, 1230, 0, 0,
    ])
  })

  it('are bases in fives: nobody stays nobody, somebody stays somebody', () => {
    expect([0, 1, 7, 12, 13, 1200].map((n) => coarseCount(n, 5))).toEqual([0, 5, 5, 10, 15, 1200])
    expect(coarseCount(13, 1)).toBe(13)
  })

  it('leave a p-value on its side of the level, and never above itself but at the level', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.1, 0.05, 0.025, 0.01, 0.001),
        (p, alpha) => {
          const coarse = coarseP(p, alpha)
          expect(coarse < alpha).toBe(p < alpha)
          expect(coarse).toBeLessThanOrEqual(p + 1e-12)
        },
      ),
    )
  })

  it('are the same for people who differ by less than what is rounded away', () => {
    const cell = (n: number, value: number): Parameters<typeof coarseCell>[0] => ({
      kind: 'estimate',
      value,
      se: 0.0123 + value / 1e4,
      interval: [value - 0.024, value + 0.024],
      df: n - 1,
      bases: { kind: 'bases', n, weightedN: n * 1.01, effectiveN: n * 0.99 },
      letters: [],
    })
    const rule = { unit: 'share', step: 5 } as const
    expect(coarseCell(cell(301, 0.4012), rule)).toEqual(coarseCell(cell(302, 0.4021), rule))
    expect(coarseCell(cell(301, 0.4012), { ...rule, step: 1 })).toEqual(cell(301, 0.4012))
  })
})
