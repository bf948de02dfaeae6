import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridScale, toGrid } from './index.ts'

const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.constantFrom(0, 1e-12, 0.1, 0.3, 1e6, -1e6, 2 ** 20, 5e-324),
)
const values = fc.array(value, { minLength: 1, maxLength: 60 })

function largestOf(numbers: readonly number[]): number {
  return Math.max(...numbers.map(Math.abs))
}

/** Adds halves of halves, as threads would, in the order given. */
function sumByHalves(numbers: readonly number[]): number {
  if (numbers.length < 2) return numbers[0] ?? 0
  const middle = Math.ceil(numbers.length / 2)
  return sumByHalves(numbers.slice(0, middle)) + sumByHalves(numbers.slice(middle))
}

function sumInTurn(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

describe('sums on a grid', () => {
  it('are the same in any order, by any splitting, and as whole numbers', () => {
    const shuffled = values.chain((numbers) =>
      fc
        .shuffledSubarray(
          numbers.map((_, at) => at),
          { minLength: numbers.length },
        )
        .map((order) => ({ numbers, order })),
    )
    fc.assert(
      fc.property(shuffled, ({ numbers, order }) => {
        const scale = gridScale(numbers.length, largestOf(numbers))
        const whole = numbers.map((number) => toGrid(number, scale))
        const other = order.map((at) => whole[at] ?? Number.NaN)
        const exact = Number(whole.reduce((sum, steps) => sum + BigInt(steps), 0n))
        for (const sum of [sumInTurn(whole), sumInTurn(other), sumByHalves(other)]) {
          // Not toBe: a sum of no steps may be −0.
          expect(sum - exact).toBe(0)
        }
      }),
    )
  })

  it('never leave the whole numbers that a double holds, even when all n are the largest', () => {
    const n = fc.oneof(fc.constantFrom(1, 2, 3, 1e7, 2 ** 30), fc.integer({ min: 1, max: 1e7 }))
    const largest = fc.oneof(
      fc.constantFrom(5e-324, 2.2e-308, 1, 0.1, 1e6, Number.MAX_VALUE),
      fc.double({ min: -323, max: 308, noNaN: true }).map((power) => 10 ** power),
    )
    fc.assert(
      fc.property(n, largest, (count, most) => {
        const scale = gridScale(count, most)
        for (const one of [toGrid(most, scale), toGrid(-most, scale)]) {
          expect(BigInt(Math.abs(one)) * BigInt(count)).toBeLessThanOrEqual(2n ** 53n)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('move each number by no more than half a step, 2⁻⁵¹ × n × largest', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const largest = largestOf(numbers)
        fc.pre(largest > 1e-280)
        const scale = gridScale(numbers.length, largest)
        for (const number of numbers) {
          const moved = Math.abs(toGrid(number, scale) / scale - number)
          expect(moved).toBeLessThanOrEqual((0.5 / scale) * (1 + 1e-12))
          expect(moved).toBeLessThanOrEqual(2 ** -51 * numbers.length * largest)
        }
      }),
    )
  })

  it('scale by a power of two, so that scaling itself rounds nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), value, (n, number) => {
        expect(Number.isInteger(Math.log2(gridScale(n, Math.abs(number))))).toBe(true)
      }),
    )
  })

  it('hold ten million weights of up to a million', () => {
    const scale = gridScale(1e7, 1e6)
    expect(scale).toBe(2 ** 8)
    expect(toGrid(1e6, scale) * 1e7).toBeLessThan(2 ** 53)
    expect(toGrid(0.3, scale) / scale).toBeCloseTo(0.3, 2)
  })

  it('are sums of nothing when all numbers are 0 or too small for any grid', () => {
    expect(gridScale(10, 0)).toBe(1)
    expect(toGrid(0, 1)).toBe(0)
    expect(toGrid(5e-324, gridScale(10, 5e-324))).toBe(0)
    expect(Number.isFinite(gridScale(1, 5e-324))).toBe(true)
  })
})

describe('toGrid', () => {
  it('is the formula that engines compute: halves upward, below 0 too', () => {
    expect([2.5, 2.4, -2.5, -2.6, 0.5, -0.5].map((x) => toGrid(x, 1) + 0)).toEqual([
      3, 2, -2, -3, 1, 0,
    ])
    expect(toGrid(1.25, 2)).toBe(3)
  })
})

describe('gridScale', () => {
  it('throws without a number or a finite largest one', () => {
    expect(() => gridScale(0, 1)).toThrow('gridScale requires at least one number')
    expect(() => gridScale(5, -1)).toThrow('gridScale requires a finite largest value')
    expect(() => gridScale(5, Infinity)).toThrow(RangeError)
    expect(() => gridScale(Number.NaN, 1)).toThrow(RangeError)
  })
})
