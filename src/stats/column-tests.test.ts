import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import { benchmarkTest, equivalenceTest, mcnemarTest, pooledShareTest } from './index.ts'
import type {
  BenchmarkResult,
  ColumnShare,
  EquivalenceQuestion,
  McnemarTest,
  OwnShare,
  PooledShareOptions,
  PooledShareTest,
  PublishedShare,
  WeightSums,
} from './index.ts'

interface Tested {
  readonly t: number
  readonly se: number
  readonly df: number
  readonly p: number
}

interface PooledCase {
  readonly name: string
  readonly first: ColumnShare
  readonly second: ColumnShare
  readonly overlap: WeightSums
  readonly pooledShare: number
  readonly expected: Readonly<Record<'effective-bases' | 'exact', Tested>>
}

interface EquivalenceCase {
  readonly input: EquivalenceQuestion
  readonly expected: {
    readonly p: number
    readonly differenceP: number
    readonly interval: readonly [number, number]
  }
}

interface McnemarCase {
  readonly yesNo: number
  readonly noYes: number
  readonly exactP: number
  readonly chiSquare: { readonly value: number; readonly p: number }
  readonly corrected: { readonly value: number; readonly p: number }
}

interface BenchmarkCase {
  readonly own: OwnShare
  readonly published: PublishedShare
  readonly expected: {
    readonly result: BenchmarkResult
    readonly below: BenchmarkResult
    readonly above: BenchmarkResult
    readonly sensitivity: BenchmarkResult | null
  }
}

const reference = readReference<{
  readonly tolerance: { readonly value: number; readonly p: number }
  readonly pooled: readonly PooledCase[]
  readonly equivalence: readonly EquivalenceCase[]
  readonly mcnemar: readonly McnemarCase[]
  readonly benchmark: readonly BenchmarkCase[]
}>('column-tests')

function expectNear(actual: number, expected: number, relative = reference.tolerance.value): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-300)
}

function expectP(actual: number, expected: number): void {
  expectNear(actual, expected, reference.tolerance.p)
}

function expectTested(actual: Tested, expected: Tested): void {
  expectNear(actual.t, expected.t)
  expectNear(actual.se, expected.se)
  expectNear(actual.df, expected.df)
  expectP(actual.p, expected.p)
}

function pooled(
  first: ColumnShare,
  second: ColumnShare,
  options?: PooledShareOptions,
): PooledShareTest {
  const test = pooledShareTest(first, second, options)
  if (test.kind === 'withheld') throw new Error(test.reason)
  return test
}

function mcnemar(yesNo: number, noYes: number): McnemarTest {
  const test = mcnemarTest({ yesNo, noYes })
  if (test.kind === 'withheld') throw new Error(test.reason)
  return test
}

const share = fc.oneof(
  fc.constantFrom(1e-9, 1 - 1e-9),
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
)
const column = fc
  .record({
    share,
    weightedN: fc.double({ min: 5, max: 1e9, noNaN: true }),
    effect: fc.double({ min: 1, max: 2, noNaN: true }),
  })
  .map(({ effect, ...rest }) => ({ ...rest, squaredWeights: rest.weightedN * effect }))
const degrees = fc.oneof(fc.constantFrom(1, 1e6), fc.double({ min: 1, max: 500, noNaN: true }))

describe('pooledShareTest', () => {
  const { pooled: cases } = reference
  it.each(cases.map((one) => [one.name, one] as const))('agrees with R: %s', (_name, one) => {
    for (const overlapTerm of ['effective-bases', 'exact'] as const) {
      const test = pooled(one.first, one.second, { overlap: one.overlap, overlapTerm })
      expectTested(test, one.expected[overlapTerm])
      expectNear(test.pooledShare, one.pooledShare)
    }
  })

  it('changes its sign, nothing else, when the columns are swapped', () => {
    fc.assert(
      fc.property(column, column, (first, second) => {
        const test = pooled(first, second)
        const swapped = pooled(second, first)
        // Not toBe: 0 and −0 are the same difference.
        expect(swapped.difference + test.difference).toBe(0)
        expectNear(swapped.t, -test.t, 1e-9)
        expectNear(swapped.p, test.p, 1e-9)
      }),
    )
  })

  it('gives a p-value from 0 to 1 that does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(column, column, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (a, b, unit) => {
        const scaled = (one: ColumnShare): ColumnShare => ({
          share: one.share,
          weightedN: one.weightedN * unit,
          squaredWeights: one.squaredWeights * unit * unit,
        })
        const test = pooled(a, b)
        expect(test.p).toBeGreaterThanOrEqual(0)
        expect(test.p).toBeLessThanOrEqual(1)
        expectNear(pooled(scaled(a), scaled(b)).p, test.p, 1e-6)
      }),
    )
  })

  it('counts the overlap the same way twice when weights are equal', () => {
    const first = { share: 0.5, weightedN: 200, squaredWeights: 200 }
    const second = { share: 0.4, weightedN: 150, squaredWeights: 150 }
    const overlap = { weightedN: 60, squaredWeights: 60 }
    const effective = pooled(first, second, { overlap })
    const exact = pooled(first, second, { overlap, overlapTerm: 'exact' })
    expectNear(exact.t, effective.t, 1e-12)
    expect(Math.abs(effective.t)).toBeGreaterThan(Math.abs(pooled(first, second).t))
  })

  it('is withheld where nothing varies or no degree of freedom is left', () => {
    const column1 = { share: 0, weightedN: 50, squaredWeights: 50 }
    const reason = 'no_variance'
    expect(pooledShareTest(column1, column1)).toEqual({ kind: 'withheld', reason })
    const everybody = { ...column1, share: 1 }
    expect(pooledShareTest(everybody, everybody)).toEqual({ kind: 'withheld', reason })
    const some = { share: 0.3, weightedN: 71.3, squaredWeights: 90.7 }
    expect(pooledShareTest(some, some, { overlap: some })).toEqual({ kind: 'withheld', reason })
    const one = { share: 0.5, weightedN: 1, squaredWeights: 1 }
    expect(pooledShareTest(one, one)).toEqual({ kind: 'withheld', reason: 'too_few_degrees' })
  })

  it('throws on columns that cannot be', () => {
    const good = { share: 0.5, weightedN: 50, squaredWeights: 60 }
    const verb = 'pooledShareTest requires'
    expect(() => pooledShareTest({ ...good, share: 1.5 }, good)).toThrow(`${verb} shares`)
    expect(() => pooledShareTest({ ...good, weightedN: 0 }, good)).toThrow(`${verb} columns`)
    expect(() => pooledShareTest({ ...good, squaredWeights: 0 }, good)).toThrow(`${verb} squared`)
    const overlap = { weightedN: 51, squaredWeights: 60 }
    expect(() => pooledShareTest(good, good, { overlap })).toThrow(`${verb} an overlap within`)
    const halfTold = { weightedN: 5, squaredWeights: 0 }
    expect(() => pooledShareTest(good, good, { overlap: halfTold })).toThrow(`${verb} both sums`)
  })
})

describe('equivalenceTest', () => {
  it.each(reference.equivalence.map((one) => [one.input.difference, one] as const))(
    'agrees with R: %s',
    (_difference, { input, expected }) => {
      const test = equivalenceTest(input)
      expectP(test.p, expected.p)
      expectP(test.differenceP, expected.differenceP)
      expectNear(test.interval[0], expected.interval[0])
      expectNear(test.interval[1], expected.interval[1])
    },
  )

  const question = fc.record({
    difference: fc.oneof(fc.constant(0), fc.double({ min: -10, max: 10, noNaN: true })),
    se: fc.oneof(fc.constantFrom(1e-9, 1e6), fc.double({ min: 0.01, max: 5, noNaN: true })),
    df: degrees,
    margin: fc.oneof(fc.constantFrom(1e-9, 1e9), fc.double({ min: 0.01, max: 10, noNaN: true })),
    level: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
  })

  it('says equivalent exactly when its interval lies within the margin', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { verdict, interval } = equivalenceTest(asked)
        const slack = asked.margin - Math.max(-interval[0], interval[1])
        // Too near for rounding to tell.
        fc.pre(Math.abs(slack) > 1e-9 * asked.margin)
        expect(verdict === 'equivalent').toBe(slack > 0)
      }),
    )
  })

  it('mirrors, and proves less with a narrower margin', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const test = equivalenceTest(asked)
        const mirrored = equivalenceTest({ ...asked, difference: -asked.difference })
        expect(mirrored.p).toBe(test.p)
        expect(mirrored.verdict).toBe(test.verdict)
        const strict = equivalenceTest({ ...asked, margin: asked.margin / 2 })
        expect(strict.p).toBeGreaterThanOrEqual(test.p * (1 - 1e-12))
        expect(test.p).toBeGreaterThanOrEqual(0)
        expect(test.p).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('tells small from significant, significant from undecided', () => {
    const at = (difference: number, se: number): string =>
      equivalenceTest({ difference, se, df: 100, margin: 0.05 }).verdict
    expect(at(0.02, 0.005)).toBe('equivalent')
    expect(
      equivalenceTest({ difference: 0.02, se: 0.005, df: 100, margin: 0.05 }).differenceP,
    ).toBeLessThan(0.001)
    expect(at(0.1, 0.01)).toBe('different')
    expect(at(0.02, 0.04)).toBe('undecided')
    expect(equivalenceTest({ difference: 0, se: 1, df: 9, margin: 1 }).intervalLevel).toBeCloseTo(
      0.9,
    )
  })

  it('throws on a question that cannot be asked', () => {
    const good = { difference: 0, se: 1, df: 10, margin: 1 }
    const verb = 'equivalenceTest requires'
    expect(() => equivalenceTest({ ...good, difference: Infinity })).toThrow(`${verb} a finite`)
    expect(() => equivalenceTest({ ...good, se: 0 })).toThrow(`${verb} a standard error above 0`)
    expect(() => equivalenceTest({ ...good, margin: 0 })).toThrow(`${verb} a margin above 0`)
    expect(() => equivalenceTest({ ...good, level: 0.05 })).toThrow(`${verb} a level between`)
    expect(() => equivalenceTest({ ...good, df: -1 })).toThrow(RangeError)
  })
})

describe('mcnemarTest', () => {
  it.each(reference.mcnemar.map((one) => [one.yesNo, one.noYes, one] as const))(
    'agrees with R: %s and %s',
    (yesNo, noYes, expected) => {
      const test = mcnemar(yesNo, noYes)
      expectP(test.exactP, expected.exactP)
      expectNear(test.chiSquare.value, expected.chiSquare.value)
      expectP(test.chiSquare.p, expected.chiSquare.p)
      expectNear(test.corrected.value, expected.corrected.value)
      expectP(test.corrected.p, expected.corrected.p)
    },
  )

  it('does not care which side is first, and corrects towards caution', () => {
    const count = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(0, 1e6))
    fc.assert(
      fc.property(count, count, (yesNo, noYes) => {
        fc.pre(yesNo + noYes > 0)
        const test = mcnemar(yesNo, noYes)
        expect(mcnemar(noYes, yesNo)).toEqual(test)
        expect(test.corrected.p).toBeGreaterThanOrEqual(test.chiSquare.p)
        expect(test.exactP).toBeGreaterThanOrEqual(0)
        expect(test.exactP).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is withheld when all pairs agree, and throws on weights', () => {
    expect(mcnemarTest({ yesNo: 0, noYes: 0 })).toEqual({
      kind: 'withheld',
      reason: 'no_discordant_pairs',
    })
    expect(() => mcnemarTest({ yesNo: 1.5, noYes: 2 })).toThrow('mcnemarTest requires whole counts')
    expect(() => mcnemarTest({ yesNo: -1, noYes: 2 })).toThrow(RangeError)
  })
})

describe('benchmarkTest', () => {
  it.each(reference.benchmark.map((one) => [one.published.share, one] as const))(
    'agrees with R: %s',
    (_share, { own, published, expected }) => {
      const test = benchmarkTest(own, published)
      expectTested(test, expected.result)
      expectTested(test.rounding.below, expected.below)
      expectTested(test.rounding.above, expected.above)
      expect(test.sensitivity === undefined).toBe(expected.sensitivity === null)
      if (test.sensitivity && expected.sensitivity) {
        expectTested(test.sensitivity, expected.sensitivity)
      }
    },
  )

  const own = fc.record({
    share,
    se: fc.oneof(fc.constantFrom(1e-9, 0.5), fc.double({ min: 0.001, max: 0.2, noNaN: true })),
    df: degrees,
  })
  const published = fc.record({
    share: fc.oneof(fc.constantFrom(0, 1), share),
    n: fc.option(fc.integer({ min: 2, max: 1e7 }), { nil: undefined }),
    designEffect: fc.option(fc.double({ min: 0.5, max: 5, noNaN: true }), { nil: undefined }),
    percentDecimals: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  })

  it('is more cautious about a sample than about an exact figure, and at both ends of rounding', () => {
    fc.assert(
      fc.property(own, published, (ours, theirs) => {
        const test = benchmarkTest(ours, theirs)
        const exact = benchmarkTest(ours, { ...theirs, n: undefined })
        expect(test.se).toBeGreaterThanOrEqual(exact.se)
        expect(exact.assumed.treatedAs).toBe('exact')
        for (const { p } of [test, test.rounding.below, test.rounding.above]) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
        }
        expect(test.rounding.below.difference).toBeGreaterThanOrEqual(test.difference)
        expect(test.rounding.above.difference).toBeLessThanOrEqual(test.difference)
      }),
    )
  })

  it('says what it assumed', () => {
    const ours = { share: 0.5, se: 0.02, df: 100 }
    const assumed = (theirs: Partial<PublishedShare>) =>
      benchmarkTest(ours, { share: 0.4, ...theirs }).assumed
    expect(assumed({})).toEqual({
      treatedAs: 'exact',
      designEffect: undefined,
      designEffectTold: false,
    })
    expect(assumed({ n: 500 })).toEqual({
      treatedAs: 'sample',
      designEffect: 1,
      designEffectTold: false,
    })
    expect(assumed({ n: 500, designEffect: 1.3 })).toEqual({
      treatedAs: 'sample',
      designEffect: 1.3,
      designEffectTold: true,
    })
  })

  it('survives rounding only when both ends lead to the same conclusion', () => {
    const survives = (ours: number, decimals: number): boolean =>
      benchmarkTest({ share: ours, se: 0.01, df: 1e6 }, { share: 0.4, percentDecimals: decimals })
        .rounding.survives
    expect(survives(0.5, 0)).toBe(true)
    expect(survives(0.4, 0)).toBe(true)
    expect(survives(0.421, 0)).toBe(false)
    expect(survives(0.421, 1)).toBe(true)
    expect(survives(0.381, 0)).toBe(false)
  })

  it('throws on a benchmark that cannot be', () => {
    const ours = { share: 0.5, se: 0.02, df: 100 }
    const verb = 'benchmarkTest requires'
    expect(() => benchmarkTest(ours, { share: 45 })).toThrow(`${verb} shares from 0 to 1`)
    expect(() => benchmarkTest({ ...ours, se: 0 }, { share: 0.4 })).toThrow(`${verb} a standard`)
    expect(() => benchmarkTest(ours, { share: 0.4, n: 1 })).toThrow(`${verb} a published base`)
    expect(() => benchmarkTest(ours, { share: 0.4, designEffect: 0 })).toThrow(`${verb} a design`)
    expect(() => benchmarkTest(ours, { share: 0.4, percentDecimals: 0.5 })).toThrow('decimals')
    expect(() => benchmarkTest(ours, { share: 0.4 }, { level: 2 })).toThrow(`${verb} a level`)
  })
})
