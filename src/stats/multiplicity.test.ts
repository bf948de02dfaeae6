import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import { benjaminiHochberg, bonferroni } from './index.ts'

interface AdjustCase {
  readonly name: string
  readonly pValues: readonly number[]
  readonly comparisons: number
  readonly bonferroni: readonly number[]
  readonly benjaminiHochberg: readonly number[]
}

const { cases, tolerance } = readReference<{
  readonly cases: readonly AdjustCase[]
  readonly tolerance: number
}>('multiplicity')

function expectAll(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  actual.forEach((p, at) => {
    const aim = expected[at] ?? Number.NaN
    expect(Math.abs(p - aim)).toBeLessThanOrEqual(tolerance * aim)
  })
}

const pValues = fc.array(
  fc.oneof(
    fc.constantFrom(0, 1, 0.05),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1e-300, max: 1e-9, noNaN: true }),
  ),
  { minLength: 1, maxLength: 40 },
)
const adjust = fc.constantFrom(bonferroni, benjaminiHochberg)

describe('p-values adjusted for several comparisons', () => {
  it.each(cases.map((one) => [one.name, one] as const))('agree with R: %s', (_name, one) => {
    expectAll(bonferroni(one.pValues, one.comparisons), one.bonferroni)
    expectAll(benjaminiHochberg(one.pValues), one.benjaminiHochberg)
  })

  it('are never below the raw ones nor above 1', () => {
    fc.assert(
      fc.property(adjust, pValues, (by, raw) => {
        by(raw).forEach((p, at) => {
          expect(p).toBeGreaterThanOrEqual(raw[at] ?? Number.NaN)
          expect(p).toBeLessThanOrEqual(1)
        })
      }),
    )
  })

  it('keep the order of the raw ones', () => {
    fc.assert(
      fc.property(adjust, pValues, (by, raw) => {
        const adjusted = by(raw)
        const order = raw.map((_, at) => at).toSorted((i, j) => (raw[i] ?? 0) - (raw[j] ?? 0))
        const sorted = order.map((at) => adjusted[at] ?? 0)
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
      }),
    )
  })

  it('move with the raw ones when these are reordered', () => {
    const shuffled = pValues.chain((raw) =>
      fc
        .shuffledSubarray(
          raw.map((_, at) => at),
          { minLength: raw.length },
        )
        .map((order) => ({ raw, order })),
    )
    fc.assert(
      fc.property(adjust, shuffled, (by, { raw, order }) => {
        const direct = by(raw)
        const moved = by(order.map((at) => raw[at] ?? 0))
        expect(moved).toEqual(order.map((at) => direct[at] ?? 0))
      }),
    )
  })

  it('hide no more findings by Benjamini–Hochberg than by Bonferroni', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const strict = bonferroni(raw)
        benjaminiHochberg(raw).forEach((p, at) => {
          expect(p).toBeLessThanOrEqual((strict[at] ?? 0) * (1 + 1e-15))
        })
      }),
    )
  })

  it('are none when there are none, and unchanged when there is one', () => {
    expect(bonferroni([])).toEqual([])
    expect(benjaminiHochberg([])).toEqual([])
    expect(benjaminiHochberg([0.03])).toEqual([0.03])
  })

  it('throw on what is no p-value', () => {
    expect(() => bonferroni([0.5, 1.2])).toThrow('bonferroni requires p-values from 0 to 1')
    expect(() => benjaminiHochberg([Number.NaN])).toThrow('requires p-values from 0 to 1')
    expect(() => bonferroni([0.1, 0.2], 1)).toThrow('at least as many comparisons as p-values')
  })
})
