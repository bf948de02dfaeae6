import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import { lmgShares } from './index.ts'
import type { DriverCovariance, LmgShares } from './index.ts'

interface LmgCase extends DriverCovariance {
  readonly name: string
  readonly rSquared: number
  readonly shares: readonly number[]
}

const { cases, tolerance } = readReference<{
  readonly cases: readonly (Omit<LmgCase, 'shares'> & {
    readonly shares: number | readonly number[]
  })[]
  readonly tolerance: number
}>('lmg')

function shared(input: DriverCovariance): LmgShares {
  const result = lmgShares(input)
  if (result.kind === 'withheld') throw new Error(result.reason)
  return result
}

/** Covariance of columns of numbers, the outcome first. */
function covarianceOf(columns: readonly (readonly number[])[]): DriverCovariance {
  const centred = columns.map((column) => {
    const mean = column.reduce((a, b) => a + b, 0) / column.length
    return column.map((value) => value - mean)
  })
  const covariance = centred.flatMap((a) =>
    centred.map((b) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / a.length),
  )
  return { drivers: columns.length - 1, covariance }
}

const rows = 12
const column = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: rows, maxLength: rows })
const varying = column.filter((values) => new Set(values).size > 1)
const drivers = fc.array(column, { minLength: 1, maxLength: 5 })

describe('lmgShares', () => {
  it.each(cases.map((one) => [one.name, one] as const))('agrees with R: %s', (_name, one) => {
    const result = shared(one)
    expect(Math.abs(result.rSquared - one.rSquared)).toBeLessThanOrEqual(tolerance * one.rSquared)
    const expected = [one.shares].flat()
    expect(result.shares).toHaveLength(expected.length)
    result.shares.forEach((share, at) => {
      const aim = expected[at] ?? Number.NaN
      expect(Math.abs(share - aim)).toBeLessThanOrEqual(tolerance * aim)
    })
  })

  it('sums to R², and gives no driver less than nothing', () => {
    fc.assert(
      fc.property(varying, drivers, (outcome, others) => {
        const { rSquared, shares } = shared(covarianceOf([outcome, ...others]))
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(rSquared, 9)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
        expect(rSquared).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('moves with the drivers when these are reordered, whatever their units', () => {
    fc.assert(
      fc.property(varying, drivers, fc.integer({ min: 1, max: 1000 }), (outcome, others, unit) => {
        const { shares } = shared(covarianceOf([outcome, ...others]))
        const turned = others.toReversed().map((values) => values.map((value) => value * unit))
        const again = shared(covarianceOf([outcome, ...turned])).shares.toReversed()
        again.forEach((share, at) => {
          expect(share).toBeCloseTo(shares[at] ?? Number.NaN, 7)
        })
      }),
    )
  })

  it('gives a driver nothing that goes with nothing, and one that does not vary', () => {
    const covariance = [1, 0.5, 0.3, 0, 0.5, 1, 0.2, 0, 0.3, 0.2, 1, 0, 0, 0, 0, 1]
    expect(shared({ drivers: 3, covariance }).shares[2]).toBe(0)
    const still = covariance.with(15, 0)
    expect(shared({ drivers: 3, covariance: still }).shares[2]).toBe(0)
  })

  it('shares equally between a driver and its copy', () => {
    fc.assert(
      fc.property(varying, varying, column, (outcome, driver, other) => {
        const alone = shared(covarianceOf([outcome, driver, other]))
        const twice = shared(covarianceOf([outcome, driver, driver, other]))
        expect(twice.shares[0]).toBeCloseTo(twice.shares[1] ?? Number.NaN, 9)
        expect(twice.rSquared).toBeCloseTo(alone.rSquared, 9)
      }),
    )
  })

  it('is the squared correlation when drivers do not go together', () => {
    const covariance = [4, 1.2, 0.6, 1.2, 1, 0, 0.6, 0, 1]
    const { shares } = shared({ drivers: 2, covariance })
    expect(shares[0]).toBeCloseTo(0.36, 12)
    expect(shares[1]).toBeCloseTo(0.09, 12)
  })

  it('serves twelve drivers', () => {
    const size = 13
    const covariance = Array.from({ length: size * size }, (_, at) =>
      Math.floor(at / size) === at % size ? 1 : 0.4,
    )
    const { shares, rSquared } = shared({ drivers: 12, covariance })
    shares.forEach((share) => {
      expect(share).toBeCloseTo(rSquared / 12, 12)
    })
    // One common factor: R² = 0.4² · 12 / (1 + 11 · 0.4).
    expect(rSquared).toBeCloseTo((0.16 * 12) / 5.4, 12)
  })

  it('is withheld when the outcome does not vary', () => {
    expect(lmgShares({ drivers: 1, covariance: [0, 0, 0, 1] })).toEqual({
      kind: 'withheld',
      reason: 'no_variance',
    })
  })

  it('throws on what is no covariance of so many', () => {
    const verb = 'lmgShares requires'
    expect(() => lmgShares({ drivers: 0, covariance: [1] })).toThrow(`${verb} from 1 to 12`)
    expect(() => lmgShares({ drivers: 13, covariance: [] })).toThrow(`${verb} from 1 to 12`)
    expect(() => lmgShares({ drivers: 1, covariance: [1] })).toThrow(`${verb} a covariance of all`)
    expect(() => lmgShares({ drivers: 1, covariance: [1, 0.1, 0.2, 1] })).toThrow('symmetric')
    expect(() => lmgShares({ drivers: 1, covariance: [1, 2, 2, 1] })).toThrow('data could have')
    expect(() => lmgShares({ drivers: 1, covariance: [1, Infinity, Infinity, 1] })).toThrow(
      'requires finite covariances',
    )
  })
})
