import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import { kornGraubardInterval } from './korn-graubard-interval.ts'
import type { EstimatedShare } from './estimated-share.ts'

interface IntervalCase {
  readonly name: string
  readonly input: EstimatedShare & { readonly level: number }
  readonly expected: {
    readonly uncapped: readonly [number, number]
    readonly capped: readonly [number, number]
  }
}

const { cases, tolerance } = readReference<{
  readonly cases: readonly IntervalCase[]
  readonly tolerance: { readonly capped: number; readonly uncapped: number }
}>('korn-graubard')

function expectBounds(
  actual: readonly [number, number],
  expected: readonly [number, number],
  relative: number,
): void {
  expect(Math.abs(actual[0] - expected[0])).toBeLessThanOrEqual(relative * expected[0])
  expect(Math.abs(actual[1] - expected[1])).toBeLessThanOrEqual(relative * expected[1])
}

const estimate = fc.record({
  share: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })),
  se: fc.double({ min: 0.0001, max: 0.3, noNaN: true }),
  n: fc.integer({ min: 2, max: 5000 }),
  effectiveN: fc.double({ min: 1, max: 5000, noNaN: true }),
  df: fc.integer({ min: 1, max: 500 }),
})

describe('kornGraubardInterval', () => {
  it.each(cases.map((one) => [one.name, one] as const))('agrees with R: %s', (_name, one) => {
    const { level } = one.input
    const uncapped = kornGraubardInterval(one.input, { level, capped: false })
    expectBounds(uncapped, one.expected.uncapped, tolerance.uncapped)
    expectBounds(kornGraubardInterval(one.input, { level }), one.expected.capped, tolerance.capped)
  })

  it('covers the reference cases in which the cap matters', () => {
    const moved = cases.filter(({ expected: { capped, uncapped } }) => capped[0] < uncapped[0])
    expect(moved.length).toBeGreaterThan(2)
  })

  it('contains the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(estimate, (input) => {
        const [lower, upper] = kornGraubardInterval(input)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(input.share)
        expect(upper).toBeGreaterThanOrEqual(input.share)
        expect(upper).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('mirrors when the share is told from the other side', () => {
    fc.assert(
      fc.property(estimate, (drawn) => {
        // On this grid 1 − share is exact; 1.4e-9 from the other side is off by 1e-7 of itself.
        const input = { ...drawn, share: Math.round(drawn.share * 2 ** 30) / 2 ** 30 }
        const [lower, upper] = kornGraubardInterval(input)
        const [otherLower, otherUpper] = kornGraubardInterval({ ...input, share: 1 - input.share })
        expect(otherLower).toBeCloseTo(1 - upper, 9)
        expect(otherUpper).toBeCloseTo(1 - lower, 9)
      }),
    )
  })

  it('is never narrower capped than uncapped', () => {
    fc.assert(
      fc.property(estimate, (input) => {
        const uncapped = kornGraubardInterval(input, { capped: false })
        const capped = kornGraubardInterval(input)
        expect(capped[0]).toBeLessThanOrEqual(uncapped[0] + 1e-12)
        expect(capped[1]).toBeGreaterThanOrEqual(uncapped[1] - 1e-12)
      }),
    )
  })

  it('is never narrower at a higher level, as long as the base has more df than the design', () => {
    fc.assert(
      fc.property(estimate, (input) => {
        fc.pre(input.df < input.n)
        const usual = kornGraubardInterval(input)
        const surer = kornGraubardInterval(input, { level: 0.99 })
        expect(surer[0]).toBeLessThanOrEqual(usual[0] + 1e-12)
        expect(surer[1]).toBeGreaterThanOrEqual(usual[1] - 1e-12)
      }),
    )
  })

  it('takes Kish base when everybody or nobody said yes', () => {
    const base = { se: 0, n: 100, effectiveN: 80, df: 20 }
    // Nobody: the upper bound solves (1 − p)⁸⁰ = 0.025.
    const [lower, upper] = kornGraubardInterval({ share: 0, ...base })
    expect(lower).toBe(0)
    expect(upper).toBeCloseTo(1 - 0.025 ** (1 / 80), 12)
    const [otherLower, otherUpper] = kornGraubardInterval({ share: 1, ...base })
    expect(otherUpper).toBe(1)
    expect(otherLower).toBeCloseTo(0.025 ** (1 / 80), 12)
  })

  it('rests on n when the design saw no variance, and is a point when it may not', () => {
    const input = { share: 0.5, se: 0, n: 100, effectiveN: 80, df: 20 }
    const [lower, upper] = kornGraubardInterval(input)
    // Clopper-Pearson for 50 of 100, R 4.2.2: binom.test(50, 100).
    expect(lower).toBeCloseTo(0.3983211, 7)
    expect(upper).toBeCloseTo(0.6016789, 7)
    expect(kornGraubardInterval(input, { capped: false })).toEqual([0.5, 0.5])
  })

  it('throws on what no survey can give', () => {
    const good = { share: 0.5, se: 0.05, n: 100, effectiveN: 80, df: 20 }
    const bad = (change: Partial<EstimatedShare>) => () =>
      kornGraubardInterval({ ...good, ...change })
    expect(bad({ share: 1.1 })).toThrow('kornGraubardInterval requires a share from 0 to 1')
    expect(bad({ se: -0.1 })).toThrow('requires a standard error of at least 0')
    expect(bad({ n: 1 })).toThrow('requires at least two respondents')
    expect(bad({ effectiveN: 0 })).toThrow('requires an effective base above 0')
    expect(bad({ df: 0 })).toThrow('requires finite degrees of freedom above 0')
    expect(() => kornGraubardInterval(good, { level: 95 })).toThrow(
      'requires a level strictly between 0 and 1',
    )
  })
})
