import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaCdf,
  betaQuantile,
  betaUpperTail,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  fCdf,
  fQuantile,
  fUpperTail,
  normalCdf,
  normalQuantile,
  normalUpperTail,
  studentTCdf,
  studentTQuantile,
  studentTUpperTail,
} from './index.ts'

/** From 10^low to 10^high, evenly by order of magnitude. */
function magnitude(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: low, max: high, noNaN: true }).map((power) => 10 ** power)
}

const probability = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  magnitude(-12, -3),
  magnitude(-12, -3).map((p) => 1 - p),
)
const degrees = magnitude(0, 6)
const shape = magnitude(-0.3, 5)

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected)
}

/** How far a quantile's tails are from the probability, on the side that holds more digits. */
function roundTripError(p: number, lower: number, upper: number): number {
  return p < 0.5 ? relativeError(lower, p) : relativeError(upper, 1 - p)
}

describe('a quantile gives back its probability', () => {
  // A quantile is a double: rounding it moves the probability by up to √df or √shape roundings.
  const tolerance = 2e-11

  it('for the normal', () => {
    fc.assert(
      fc.property(probability, (p) => {
        const x = normalQuantile(p)
        expect(roundTripError(p, normalCdf(x), normalUpperTail(x))).toBeLessThan(tolerance)
      }),
    )
  })

  it('for Student t', () => {
    fc.assert(
      fc.property(probability, degrees, (p, df) => {
        const x = studentTQuantile(p, df)
        const error = roundTripError(p, studentTCdf(x, df), studentTUpperTail(x, df))
        expect(error).toBeLessThan(tolerance)
      }),
    )
  })

  it('for chi-square', () => {
    fc.assert(
      fc.property(probability, degrees, (p, df) => {
        const x = chiSquareQuantile(p, df)
        const error = roundTripError(p, chiSquareCdf(x, df), chiSquareUpperTail(x, df))
        expect(error).toBeLessThan(tolerance)
      }),
    )
  })

  it('for F', () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, df1, df2) => {
        const x = fQuantile(p, df1, df2)
        const error = roundTripError(p, fCdf(x, df1, df2), fUpperTail(x, df1, df2))
        expect(error).toBeLessThan(tolerance)
      }),
    )
  })

  it('for beta, where the quantile is not against 1', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        fc.pre(x < 0.999)
        const error = roundTripError(p, betaCdf(x, a, b), betaUpperTail(x, a, b))
        expect(error).toBeLessThan(tolerance)
      }),
    )
  })
})

describe('distributions are related', () => {
  it('the square of t is F with one degree of freedom', () => {
    fc.assert(
      fc.property(magnitude(-3, 3), degrees, (x, df) => {
        const twoSided = 2 * studentTUpperTail(x, df)
        fc.pre(twoSided > 1e-290)
        expect(relativeError(twoSided, fUpperTail(x * x, 1, df))).toBeLessThan(1e-11)
      }),
    )
  })

  it('the square of a normal is chi-square with one degree of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 36, noNaN: true }), (x) => {
        const twoSided = 2 * normalUpperTail(x)
        expect(relativeError(twoSided, chiSquareUpperTail(x * x, 1))).toBeLessThan(1e-11)
      }),
    )
  })

  it('t has the mirror image of its lower tail above', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), degrees, (x, df) => {
        expect(studentTCdf(x, df)).toBe(studentTUpperTail(-x, df))
      }),
    )
  })

  it('both tails of beta make 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), shape, shape, (x, a, b) => {
        expect(betaCdf(x, a, b) + betaUpperTail(x, a, b)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('a cdf never falls', () => {
    const point = fc.double({ min: 0, max: 20, noNaN: true })
    fc.assert(
      fc.property(point, point, degrees, degrees, (x, y, df1, df2) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)]
        expect(fCdf(low, df1, df2)).toBeLessThanOrEqual(fCdf(high, df1, df2) * (1 + 1e-12))
      }),
    )
  })
})

describe('edges', () => {
  it('nothing lies beyond the ends', () => {
    expect(normalCdf(-Infinity)).toBe(0)
    expect(normalUpperTail(-Infinity)).toBe(1)
    expect(studentTCdf(Infinity, 3)).toBe(1)
    expect(studentTUpperTail(Infinity, 3)).toBe(0)
    expect([chiSquareCdf(-1, 2), chiSquareUpperTail(-1, 2), chiSquareCdf(Infinity, 2)]).toEqual([
      0, 1, 1,
    ])
    expect([fCdf(0, 2, 3), fUpperTail(0, 2, 3), fUpperTail(Infinity, 2, 3)]).toEqual([0, 1, 0])
    expect([betaCdf(-0.5, 2, 3), betaCdf(1.5, 2, 3), betaUpperTail(0, 2, 3)]).toEqual([0, 1, 1])
  })

  it('the middle of a symmetric distribution is exactly 0', () => {
    expect(normalQuantile(0.5)).toBe(0)
    expect(studentTQuantile(0.5, 7)).toBe(0)
    expect(normalCdf(0)).toBe(0.5)
    expect(studentTCdf(0, 7)).toBe(0.5)
  })

  it('a quantile too small for a double is almost 0, not an error', () => {
    // The true value is about 1e-1600.
    expect(betaQuantile(0.025, 0.001, 300)).toBeLessThan(1e-307)
    expect(chiSquareQuantile(0.025, 0.002)).toBeLessThan(1e-307)
  })

  it('few degrees of freedom, nearly all of whose chi-square lies next to 0, are served', () => {
    // R 4.2.2: qchisq(0.9999834185845567, 0.012303328225817835)
    const x = chiSquareQuantile(0.9999834185845567, 0.012303328225817835)
    expect(relativeError(x, 8.583402498653189)).toBeLessThan(1e-12)
  })

  it('shapes of small shares on small bases are served', () => {
    // R 4.2.2: qbeta(0.025, 0.03, 31), qbeta(0.975, 1.03, 29.97)
    expect(relativeError(betaQuantile(0.025, 0.03, 31), 7.47047469378e-56)).toBeLessThan(1e-11)
    expect(relativeError(betaQuantile(0.975, 1.03, 29.97), 0.117608661151)).toBeLessThan(1e-11)
  })
})

describe('broken promises throw', () => {
  it.each([0, 1, -0.1, 1.5, Number.NaN])('a probability of %s', (p) => {
    const sentence = 'requires a probability strictly between 0 and 1'
    expect(() => normalQuantile(p)).toThrow(new RangeError(`normalQuantile ${sentence}`))
    expect(() => studentTQuantile(p, 3)).toThrow(new RangeError(`studentTQuantile ${sentence}`))
    expect(() => chiSquareQuantile(p, 3)).toThrow(RangeError)
    expect(() => fQuantile(p, 3, 3)).toThrow(RangeError)
    expect(() => betaQuantile(p, 3, 3)).toThrow(RangeError)
  })

  it.each([0, -2, Infinity, Number.NaN])('degrees of freedom or a shape of %s', (df) => {
    const sentence = 'requires finite degrees of freedom above 0'
    expect(() => studentTCdf(1, df)).toThrow(new RangeError(`studentTCdf ${sentence}`))
    expect(() => studentTUpperTail(1, df)).toThrow(RangeError)
    expect(() => chiSquareCdf(1, df)).toThrow(RangeError)
    expect(() => fUpperTail(1, 3, df)).toThrow(RangeError)
    expect(() => betaCdf(0.5, 1, df)).toThrow('betaCdf requires finite shapes above 0')
  })

  it('a point that is not a number', () => {
    expect(() => normalCdf(Number.NaN)).toThrow('normalCdf requires a number, not NaN')
    expect(() => fCdf(Number.NaN, 1, 1)).toThrow('fCdf requires a number, not NaN')
  })
})
