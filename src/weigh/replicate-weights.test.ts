import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { largestGap, marginOf, numbersOf, textsOf } from '../../test/reference/reference-columns.ts'
import type { ReferenceMargin } from '../../test/reference/reference-columns.ts'
import { messageOf } from '../core/message.ts'
import { calibrate } from './calibrate.ts'
import { designCovariance } from './design-covariance.ts'
import type { DesignColumns } from './design-columns.ts'
import { recalibrateTo } from './recalibrate-to.ts'
import type { ReplicateMethod } from './replicate-method.ts'
import { replicateVariance } from './replicate-variance.ts'
import { replicateWeights } from './replicate-weights.ts'
import type { ReplicateWeights, Reweigh } from './replicate-weights.ts'
import { surveyDesign } from './survey-design.ts'
import type { SurveyDesign } from './survey-design.ts'

interface Estimates {
  readonly means: readonly number[]
  readonly meanSes: readonly number[]
  readonly meanCovariance: readonly number[]
  readonly totals: readonly number[]
  readonly totalSes: readonly number[]
}

interface ReplicateCase {
  readonly name: string
  readonly method: {
    readonly kind: ReplicateMethod['kind']
    readonly rho?: number
    readonly replicates?: number
  }
  readonly data: ReferenceRows
  readonly outcomes: readonly string[]
  readonly scale: number
  readonly rscales: readonly number[]
  /** R's factors by sampling unit where it drew them its own way. */
  readonly factors: readonly (readonly number[])[] | null
  readonly margins: readonly ReferenceMargin[]
  readonly expected: Readonly<Record<'plain' | 'centredAtSample' | 'linear' | 'raking', Estimates>>
}

const { cases } = readReference<{ readonly cases: readonly ReplicateCase[] }>('replicates')

function designOf(columns: DesignColumns): SurveyDesign {
  const design = surveyDesign(columns)
  if (!design.ok) throw new Error(JSON.stringify(design.issues))
  return design.value
}

function caseDesign({ name, data }: ReplicateCase): SurveyDesign {
  return designOf({
    weights: numbersOf(data, 'weight'),
    strata: textsOf(data, 'stratum'),
    psu: textsOf(data, 'psu'),
    fpc: name.includes('finite') ? { first: numbersOf(data, 'size') } : undefined,
  })
}

function methodOf({ kind, rho = 0, replicates = 0 }: ReplicateCase['method']): ReplicateMethod {
  if (kind === 'Fay') return { kind, rho }
  return kind === 'bootstrap' ? { kind, replicates, seed: 1 } : { kind }
}

function replicated(
  design: SurveyDesign,
  method: ReplicateMethod,
  reweigh?: Reweigh,
): ReplicateWeights {
  const made = replicateWeights(design, method, reweigh)
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  return made.value
}

/** Replicates of R's own factors, weighed again when asked. */
function fromFactors(
  of: ReplicateCase,
  factors: readonly (readonly number[])[],
  reweigh: Reweigh | undefined,
): readonly Float64Array[] {
  const { weights, stages } = caseDesign(of)
  return factors.map((byUnit) => {
    const start = weights.map((weight, i) => weight * (byUnit[stages[0]?.unit[i] ?? 0] ?? NaN))
    const weighed = reweigh?.(start) ?? { ok: true, value: start }
    if (!weighed.ok) throw new Error(JSON.stringify(weighed.issues))
    return weighed.value
  })
}

function totalsOf(weights: Float64Array, columns: readonly Float64Array[]): readonly number[] {
  return columns.map((y) => weights.reduce((sum, weight, i) => sum + weight * (y[i] ?? 0), 0))
}

function meansOf(weights: Float64Array, columns: readonly Float64Array[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return totalsOf(weights, columns).map((total) => total / sum)
}

/** R's replicate estimates are exact in theory where calibration fixes them. */
function expectErrors(variances: ArrayLike<number>, ses: readonly number[], scale: number): void {
  const k = ses.length
  ses.forEach((se, at) => {
    const own = Math.sqrt(variances[at * k + at] ?? NaN)
    expect(Math.abs(own - se)).toBeLessThan(1e-8 * se + 1e-11 * scale)
  })
}

describe('replicates against R survey', () => {
  describe.each(cases)('$name', (of) => {
    const columns = of.outcomes.map((name) => numbersOf(of.data, name))
    const margins = of.margins.map((margin) => marginOf(margin, of.data))
    const variants = [
      { key: 'plain', reweigh: undefined, atSample: false },
      { key: 'centredAtSample', reweigh: undefined, atSample: true },
      {
        key: 'linear',
        reweigh: recalibrateTo({ margins }, { distance: 'linear' }),
        atSample: false,
      },
      {
        key: 'raking',
        reweigh: recalibrateTo({ margins }, { distance: 'raking' }),
        atSample: false,
      },
    ] as const

    it.each(variants)('standard errors, $key', ({ key, reweigh, atSample }) => {
      const expected = of.expected[key]
      const own = replicated(caseDesign(of), methodOf(of.method), reweigh)
      expect(own.scale).toBeCloseTo(of.scale, 12)
      // R takes strata in the order of their names, and draws a bootstrap of its own.
      expect(
        largestGap(
          own.rscales.toSorted(),
          of.rscales.toSorted((a, b) => a - b),
        ),
      ).toBeLessThan(of.factors === null ? 1e-12 : Infinity)
      const replicates = of.factors === null ? own.replicates : fromFactors(of, of.factors, reweigh)
      const set = of.factors === null ? own : { ...own, rscales: Float64Array.from(of.rscales) }
      const means = replicateVariance(
        set,
        replicates.map((weights) => meansOf(weights, columns)),
        atSample ? expected.means : undefined,
      )
      expectErrors(means, expected.meanSes, Math.max(...expected.means))
      const total = Math.max(...expected.totals)
      const totals = replicateVariance(
        set,
        replicates.map((weights) => totalsOf(weights, columns)),
        atSample ? expected.totals : undefined,
      )
      expectErrors(totals, expected.totalSes, total)
      expect(largestGap(means, expected.meanCovariance)).toBeLessThan(1e-7)
    })
  })
})

const twoByTwo = (strata: number): SurveyDesign =>
  designOf({
    weights: Float64Array.from({ length: 2 * strata }, (_, i) => 1 + (i % 5)),
    strata: Array.from({ length: 2 * strata }, (_, i) => Math.floor(i / 2)),
  })

describe('half-samples', () => {
  it.each([1, 2, 3, 4, 7, 8, 15, 20])('are balanced over %i strata', (strata) => {
    const design = twoByTwo(strata)
    const { replicates } = replicated(design, { kind: 'BRR' })
    expect(replicates.length).toBeLessThanOrEqual(2 * strata + 2)
    const signs = replicates.map((weights) =>
      Array.from({ length: strata }, (_, h) => (weights[2 * h] === 0 ? -1 : 1)),
    )
    for (let a = 0; a < strata; a++) {
      expect(signs.reduce((sum, row) => sum + (row[a] ?? 0), 0)).toBe(0)
      for (let b = 0; b < a; b++) {
        expect(signs.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0)).toBe(0)
      }
    }
  })

  it('give totals the variance of the design, exactly', () => {
    const design = twoByTwo(5)
    const y = Float64Array.from({ length: 10 }, (_, i) => (i * 7) % 11)
    const taylor = designCovariance(design, [y])?.[0] ?? NaN
    for (const method of [{ kind: 'BRR' }, { kind: 'Fay', rho: 0.4 }] as const) {
      const made = replicated(design, method)
      const variance = replicateVariance(
        made,
        made.replicates.map((weights) => totalsOf(weights, [y])),
      )
      expect(Math.abs((variance[0] ?? NaN) / taylor - 1)).toBeLessThan(1e-12)
    }
  })
})

describe('the rescaling bootstrap', () => {
  const design = designOf({
    weights: [1, 2, 3, 4, 5, 6, 7],
    strata: ['a', 'a', 'a', 'b', 'b', 'c', 'c'],
  })

  it('draws n − 1 units of each stratum and scales their weights by n / (n − 1)', () => {
    const { replicates, scale } = replicated(design, { kind: 'bootstrap', replicates: 50, seed: 3 })
    expect(scale).toBe(1 / 49)
    for (const weights of replicates) {
      const counts = [1.5, 1.5, 1.5, 2, 2, 2, 2].map(
        (factor, i) => (weights[i] ?? NaN) / (design.weights[i] ?? NaN) / factor,
      )
      expect(counts.every((count) => Math.abs(count - Math.round(count)) < 1e-12)).toBe(true)
      const draws = [counts.slice(0, 3), counts.slice(3, 5), counts.slice(5)].map((own) =>
        Math.round(own.reduce((sum, count) => sum + count, 0)),
      )
      expect(draws).toEqual([2, 1, 1])
    }
  })

  it('draws the same from the same seed, something else from another', () => {
    const draw = (seed: number): readonly Float64Array[] =>
      replicated(design, { kind: 'bootstrap', replicates: 20, seed }).replicates
    expect(draw(3)).toEqual(draw(3))
    expect(draw(3)).not.toEqual(draw(4))
  })

  it('comes near the variance of the design with many replicates', () => {
    const wide = designOf({ weights: Array.from({ length: 40 }, (_, i) => 1 + (i % 3)) })
    const y = Float64Array.from({ length: 40 }, (_, i) => (i * 13) % 17)
    const taylor = designCovariance(wide, [y])?.[0] ?? NaN
    const made = replicated(wide, { kind: 'bootstrap', replicates: 4000, seed: 2014 })
    const variance = replicateVariance(
      made,
      made.replicates.map((weights) => totalsOf(weights, [y])),
    )
    expect(Math.abs((variance[0] ?? NaN) / taylor - 1)).toBeLessThan(0.06)
  })
})

describe('replicates of calibrated weights', () => {
  it('start from the weights before calibration and meet the targets again', () => {
    const margins = [
      { name: 'sex', codes: Uint16Array.of(0, 1, 0, 1, 0, 1), targets: Float64Array.of(5, 7) },
    ]
    const designWeights = Float64Array.of(1, 1, 2, 2, 3, 3)
    const calibrated = calibrate({ designWeights, margins }, { distance: 'raking' })
    if (!calibrated.ok) throw new Error('the weights were to be calibrated')
    const { weights, basis } = calibrated.value
    const design = designOf({ weights, calibration: basis })
    const reweigh = recalibrateTo({ margins }, { distance: 'raking' })
    const { replicates } = replicated(design, { kind: 'JK1' }, reweigh)
    replicates.forEach((own, out) => {
      expect(own[out]).toBe(0)
      const women = (own[0] ?? 0) + (own[2] ?? 0) + (own[4] ?? 0)
      expect(women).toBeCloseTo(5, 9)
    })
    // Without the woman of weight 1 the others share 5 as 2 to 3.
    expect(replicates[0]?.[2]).toBeCloseTo(2, 9)
  })

  it('say which replicate could not be weighed again', () => {
    const margins = [
      { name: 'sex', codes: Uint16Array.of(0, 1, 1), targets: Float64Array.of(1, 2) },
    ]
    const made = replicateWeights(
      designOf({ weights: [1, 1, 1] }),
      { kind: 'JK1' },
      recalibrateTo({ margins }, { distance: 'raking' }),
    )
    expect(made.ok ? [] : made.issues.map((one) => messageOf(one, 'en'))).toEqual([
      'Replicate 1: weighting it again failed.',
      'Margin “sex”, level “0”: target 1 is out of reach, the bounds allow 0 to 0. Widen the bounds or merge levels.',
    ])
  })
})

describe('replicateWeights refuses', () => {
  const told = (columns: DesignColumns, method: ReplicateMethod): readonly string[] => {
    const made = replicateWeights(designOf(columns), method)
    return made.ok ? [] : made.issues.map((one) => messageOf(one, 'en'))
  }
  const weights = [1, 1, 1, 1]

  it('half-samples of strata that have not two units', () => {
    expect(told({ weights, strata: ['a', 'a', 'a', 'b'] }, { kind: 'BRR' })).toEqual([
      'Stratum “a”: sampling units, 3. Balanced half-samples require exactly two in each stratum.',
      'Stratum “b”: sampling units, 1. Balanced half-samples require exactly two in each stratum.',
    ])
  })

  it('JK1 with strata, a lonely unit, and a finite population that the method does not know', () => {
    const strata = ['a', 'a', 'a', 'b']
    expect(told({ weights, strata }, { kind: 'JK1' })).toEqual([
      'Jackknife JK1 is for a design without strata, this one has 2. Take JKn.',
      'Stratum “b”: a single sampling unit. Merge strata.',
    ])
    const finite = { weights, fpc: { first: [9, 9, 9, 9] } }
    expect(told(finite, { kind: 'bootstrap', replicates: 5, seed: 1 })).toEqual([
      'Replicates “bootstrap” do not know of a finite population. Take JKn, or do without the correction.',
    ])
  })

  it('a rho or a number of replicates that are none', () => {
    const design = designOf({ weights, strata: ['a', 'a', 'b', 'b'] })
    expect(() => replicateWeights(design, { kind: 'Fay', rho: 1 })).toThrow(
      'replicateWeights requires',
    )
    const once = { kind: 'bootstrap', replicates: 1, seed: 1 } as const
    expect(() => replicateWeights(design, once)).toThrow('replicateWeights requires')
  })

  it('estimates that do not go with the replicates', () => {
    const set = { scale: 1, rscales: Float64Array.of(1, 1) }
    expect(() => replicateVariance(set, [[1]])).toThrow('replicateVariance requires')
    expect(() => replicateVariance(set, [[1], [1, 2]])).toThrow('replicateVariance requires')
    expect(() => replicateVariance(set, [[1], [NaN]])).toThrow('replicateVariance requires')
  })
})
