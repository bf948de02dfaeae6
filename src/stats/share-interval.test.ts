import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { EstimatedShare } from './estimated-share.ts'
import { exactInterval, kornGraubardInterval, logitInterval, shareInterval } from './index.ts'
import type { ShareIntervalMethod } from './index.ts'

type Referenced = 'logit' | 'wilson' | 'exact'

interface IntervalCase {
  readonly name: string
  readonly input: EstimatedShare & { readonly level: number }
  readonly expected: Readonly<Record<Referenced, readonly [number, number]>>
}

const { cases, tolerance } = readReference<{
  readonly cases: readonly IntervalCase[]
  readonly tolerance: Readonly<Record<Referenced, number>>
}>('share-intervals')

const referenced: readonly Referenced[] = ['logit', 'wilson', 'exact']
const methods: readonly ShareIntervalMethod[] = [
  'korn-graubard',
  'korn-graubard-uncapped',
  ...referenced,
]

const method = fc.constantFrom(...methods)
const estimate = fc.record({
  share: fc.oneof(
    fc.constantFrom(0, 1, 1e-9, 1 - 1e-9, 0.5),
    fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
  ),
  se: fc.oneof(
    fc.constantFrom(0, 1e-17, 1e-9, 1e-160, 0.5, 1e6),
    fc.double({ min: 0.0001, max: 0.3, noNaN: true }),
  ),
  n: fc.oneof(fc.constantFrom(2, 1e7), fc.integer({ min: 2, max: 5000 })),
  effectiveN: fc.oneof(
    fc.constantFrom(0.001, 1, 1e7),
    fc.double({ min: 1, max: 5000, noNaN: true }),
  ),
  df: fc.oneof(fc.constantFrom(1, 0.5, 1e6), fc.integer({ min: 1, max: 500 })),
})
const level = fc.constantFrom(0.5, 0.9, 0.95, 0.999)

describe('shareInterval', () => {
  const each = cases.flatMap((one) => referenced.map((by) => [one.name, by, one] as const))
  it.each(each)('agrees with R: %s, %s', (_name, by, { input, expected }) => {
    shareInterval(by, input, { level: input.level }).forEach((bound, side) => {
      const aim = expected[by][side] ?? Number.NaN
      expect(Math.abs(bound - aim)).toBeLessThanOrEqual(tolerance[by] * aim)
    })
  })

  it('is Korn–Graubard under its own name, capped and not', () => {
    const wide = { share: 0.4, se: 0.02, n: 300, effectiveN: 280, df: 40 }
    expect(shareInterval('korn-graubard', wide)).toEqual(kornGraubardInterval(wide))
    expect(shareInterval('korn-graubard-uncapped', wide)).toEqual(
      kornGraubardInterval(wide, { capped: false }),
    )
    expect(shareInterval('korn-graubard', wide)).not.toEqual(
      shareInterval('korn-graubard-uncapped', wide),
    )
  })

  it('contains the share and stays within 0 and 1, however extreme', () => {
    fc.assert(
      fc.property(method, estimate, level, (by, input, at) => {
        const [lower, upper] = shareInterval(by, input, { level: at })
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(input.share)
        expect(upper).toBeGreaterThanOrEqual(input.share)
        expect(upper).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('mirrors when the share is told from the other side', () => {
    fc.assert(
      fc.property(method, estimate, (by, drawn) => {
        const input = { ...drawn, share: Math.round(drawn.share * 2 ** 30) / 2 ** 30 }
        const [lower, upper] = shareInterval(by, input)
        const [otherLower, otherUpper] = shareInterval(by, { ...input, share: 1 - input.share })
        expect(otherLower).toBeCloseTo(1 - upper, 8)
        expect(otherUpper).toBeCloseTo(1 - lower, 8)
      }),
    )
  })

  it('is never narrower at a higher level or a larger standard error', () => {
    const one = fc.constantFrom<ShareIntervalMethod>('logit', 'wilson', 'exact')
    fc.assert(
      fc.property(one, estimate, (by, input) => {
        const [lower, upper] = shareInterval(by, input)
        const more = { ...input, se: input.share === 0 || input.share === 1 ? 0 : input.se * 2 }
        for (const wider of [shareInterval(by, input, { level: 0.99 }), shareInterval(by, more)]) {
          expect(wider[0]).toBeLessThanOrEqual(lower + 1e-12)
          expect(wider[1]).toBeGreaterThanOrEqual(upper - 1e-12)
        }
      }),
    )
  })

  it('rests on Kish base at 0 and 1, and is the point where the design saw no variance', () => {
    const base = { se: 0, n: 100, effectiveN: 80, df: 20 }
    expect(shareInterval('logit', { share: 0, ...base })).toEqual(
      exactInterval({ share: 0, effectiveN: 80 }),
    )
    // Wilson at 0: t²/m / (1 + t²/m), with t = 2.085963 on 20 degrees.
    expect(shareInterval('wilson', { share: 0, ...base })[1]).toBeCloseTo(0.0515848, 6)
    expect(shareInterval('logit', { share: 0.3, ...base })).toEqual([0.3, 0.3])
    expect(shareInterval('wilson', { share: 0.3, ...base })).toEqual([0.3, 0.3])
    expect(shareInterval('exact', { share: 0.3, ...base })).toEqual(
      exactInterval({ share: 0.3, effectiveN: 80 }),
    )
  })

  it('serves a base too large for beta quantiles', () => {
    const input = { share: 0.25, se: 1e-9, n: 1000, effectiveN: 900, df: 999 }
    const [lower, upper] = shareInterval('korn-graubard-uncapped', input)
    expect((upper - lower) / (2 * 1.959964e-9)).toBeCloseTo(1, 4)
  })

  it('throws on what no survey can give', () => {
    const good = { share: 0.5, se: 0.05, n: 100, effectiveN: 80, df: 20 }
    expect(() => logitInterval({ ...good, share: 2 })).toThrow('logitInterval requires a share')
    expect(() => shareInterval('wilson', good, { level: 1 })).toThrow(
      'wilsonInterval requires a level strictly between 0 and 1',
    )
    expect(() => exactInterval({ share: 0.5, effectiveN: Infinity })).toThrow(
      'exactInterval requires an effective base above 0',
    )
  })
})
