import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  benjaminiHochberg,
  benchmarkTest,
  betaCdf,
  betaQuantile,
  betaUpperTail,
  chiSquareQuantile,
  chiSquareUpperTail,
  fQuantile,
  fUpperTail,
  kishEffectiveBase,
  lmgShares,
  normalQuantile,
  raoScott,
  studentTQuantile,
  studentTUpperTail,
  waldIndependence,
  welchSatterthwaite,
} from './index.ts'

/** From 10^low to 10^high, evenly by order of magnitude. */
function magnitude(low: number, high: number): fc.Arbitrary<number> {
  return fc.double({ min: low, max: high, noNaN: true }).map((power) => 10 ** power)
}

const probability = fc.oneof(
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  magnitude(-300, -3),
  magnitude(-15, -3).map((p) => 1 - p),
  fc.double({ min: -1e-8, max: 1e-8, noNaN: true }).map((off) => 0.5 + off),
)
const degrees = fc.oneof(fc.constantFrom(0.01, 1, 2, 1e8), magnitude(-2, 8))
const shape = fc.oneof(fc.constantFrom(0.001, 1, 1e8), magnitude(-3, 8))

function expectShare(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0)
  expect(value).toBeLessThanOrEqual(1)
}

describe('whatever the probability, shapes and degrees of freedom', () => {
  it('beta quantiles lie from 0 to 1, and rise with the probability', () => {
    fc.assert(
      fc.property(probability, probability, shape, shape, (p, q, a, b) => {
        const [lower, upper] = [
          betaQuantile(Math.min(p, q), a, b),
          betaQuantile(Math.max(p, q), a, b),
        ]
        expectShare(lower)
        expectShare(upper)
        expect(lower).toBeLessThanOrEqual(upper * (1 + 1e-12))
      }),
      { numRuns: 300 },
    )
  })

  it('beta quantiles give back their probability where a double can tell', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b)
        fc.pre(x > 1e-300 && x < 0.999)
        const ratio = p < 0.5 ? betaCdf(x, a, b) / p : betaUpperTail(x, a, b) / (1 - p)
        // Rounding x moves the probability by the slope of its logarithm, up to some √shape.
        expect(Math.abs(ratio - 1)).toBeLessThan(1e-13 * (10 + 40 * Math.sqrt(a + b)))
      }),
      { numRuns: 300 },
    )
  })

  it('t, chi-square, F and normal quantiles are numbers of the right sign', () => {
    fc.assert(
      fc.property(probability, degrees, degrees, (p, df, other) => {
        for (const x of [studentTQuantile(p, df), normalQuantile(p)]) {
          expect(Number.isNaN(x)).toBe(false)
          expect(Math.sign(x)).toBe(Math.sign(p - 0.5))
        }
        expect(Math.abs(normalQuantile(p))).toBeLessThan(40)
        expect(chiSquareQuantile(p, df)).toBeGreaterThanOrEqual(0)
        expect(fQuantile(p, df, other)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })

  it('tails are probabilities', () => {
    const point = fc.oneof(fc.constantFrom(0, 1e300, Infinity), magnitude(-300, 300))
    fc.assert(
      fc.property(point, degrees, degrees, (x, df, other) => {
        expectShare(studentTUpperTail(x, df))
        expectShare(studentTUpperTail(-x, df))
        expectShare(fUpperTail(x, df, other))
        // A chi-square of 1e8 degrees near its middle takes long, and nobody asks.
        expectShare(chiSquareUpperTail(x, Math.min(df, 1e6)))
      }),
      { numRuns: 300 },
    )
  })
})

describe('whatever the unit', () => {
  it('Kish’s base lies between 1 and n', () => {
    fc.assert(
      fc.property(fc.array(magnitude(-320, 300), { minLength: 1 }), (weights) => {
        const base = kishEffectiveBase(weights)
        expect(base).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(base).toBeLessThanOrEqual(weights.length * (1 + 1e-12))
      }),
    )
  })

  it('Welch–Satterthwaite degrees lie between the fewest and the sum', () => {
    const part = fc.record({
      variance: fc.oneof(fc.constant(0), magnitude(-300, 300)),
      df: fc.oneof(fc.constantFrom(1, Infinity), magnitude(0, 9)),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const counted = parts.filter(({ variance }) => variance > 0)
        fc.pre(counted.length > 0)
        const df = welchSatterthwaite(parts)
        const all = counted.map((one) => one.df)
        expect(df).toBeGreaterThanOrEqual(Math.min(...all) * (1 - 1e-12))
        expect(df).toBeLessThanOrEqual(all.reduce((a, b) => a + b, 0) * (1 + 1e-12))
      }),
    )
  })

  it('tables of tiny and huge totals give the same test', () => {
    fc.assert(
      fc.property(magnitude(-100, 100), (unit) => {
        const shares = [0.3, 0.2, 1e-9, 0.2, 0.25, 0.05 - 1e-9]
        const covariance = shares.flatMap((p, i) =>
          shares.map((q, j) => ((i === j ? p : 0) - p * q) / 400),
        )
        const table = { rows: 2, columns: 3, n: 400, df: 399 }
        const plain = raoScott({ ...table, cells: shares, covariance })
        const scaled = {
          ...table,
          cells: shares.map((share) => share * unit),
          covariance: covariance.map((value) => value * unit * unit),
        }
        const test = raoScott(scaled)
        if (plain.kind === 'withheld' || test.kind === 'withheld') throw new Error('withheld')
        expect(test.secondOrder.p / plain.secondOrder.p).toBeCloseTo(1, 5)
        expect(waldIndependence(scaled).kind).toBe('wald')
      }),
    )
  })

  it('drivers of tiny and huge variance share the same R²', () => {
    fc.assert(
      fc.property(magnitude(-50, 50), magnitude(-50, 50), (outcome, driver) => {
        const units = [outcome, driver, 1]
        const correlation = [1, 0.5, 0.3, 0.5, 1, 0.2, 0.3, 0.2, 1]
        const covariance = correlation.map(
          (value, at) => value * (units[Math.floor(at / 3)] ?? 1) * (units[at % 3] ?? 1),
        )
        const plain = lmgShares({ drivers: 2, covariance: correlation })
        const scaled = lmgShares({ drivers: 2, covariance })
        if (plain.kind === 'withheld' || scaled.kind === 'withheld') throw new Error('withheld')
        scaled.shares.forEach((share, at) => {
          expect(share).toBeCloseTo(plain.shares[at] ?? Number.NaN, 9)
        })
      }),
    )
  })
})

describe('at the edge of what surveys give', () => {
  it('a benchmark of 0 or 1 and one degree of freedom has a p-value', () => {
    const share = fc.constantFrom(0, 1e-9, 0.5, 1 - 1e-9, 1)
    const se = magnitude(-100, 3)
    fc.assert(
      fc.property(share, share, se, degrees, (own, published, error, df) => {
        const test = benchmarkTest({ share: own, se: error, df }, { share: published, n: 2 })
        expectShare(test.p)
        expect(test.df).toBeGreaterThan(0)
      }),
    )
  })

  it('ten thousand p-values are adjusted at once', () => {
    const raw = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 10_000).map((k) => k / 1e4)
    const adjusted = benjaminiHochberg(raw)
    expect(adjusted.every((p, at) => p >= (raw[at] ?? Number.NaN) && p <= 1)).toBe(true)
  })
})
