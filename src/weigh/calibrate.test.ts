import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { largestGap, marginOf, numbersOf, textsOf } from '../../test/reference/reference-columns.ts'
import type { ReferenceMargin } from '../../test/reference/reference-columns.ts'
import { messageOf } from '../core/message.ts'
import { calibrate } from './calibrate.ts'
import type { CalibratedWeights } from './calibrate.ts'
import type {
  CalibrateInput,
  CalibrateOptions,
  CalibrationDistance,
  GainBounds,
} from './calibrate-input.ts'
import { designCovariance } from './design-covariance.ts'
import { rake } from './rake.ts'
import type { RakeMargin } from './rake-input.ts'
import { surveyDesign } from './survey-design.ts'

interface CalibrationCase {
  readonly name: string
  readonly distance: CalibrationDistance
  readonly bounds: GainBounds | null
  readonly margins: readonly ReferenceMargin[]
  readonly totals: readonly { readonly variable: string; readonly target: number }[]
  readonly data: ReferenceRows
  readonly expected: {
    readonly weights: readonly number[]
    readonly mean: { readonly variable: string; readonly estimate: number; readonly se: number }
  }
}

const { cases } = readReference<{ readonly cases: readonly CalibrationCase[] }>('calibration')

function inputOf({ data, margins, totals }: CalibrationCase): CalibrateInput {
  const designWeights = numbersOf(data, 'weight')
  return {
    designWeights,
    margins: margins.map((margin) => marginOf(margin, data)),
    totals: totals.map(({ variable, target }) => ({
      name: variable,
      target,
      values:
        variable === '(Intercept)'
          ? new Float64Array(designWeights.length).fill(1)
          : numbersOf(data, variable),
    })),
  }
}

function calibrated(input: CalibrateInput, options: CalibrateOptions): CalibratedWeights {
  const result = calibrate(input, options)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

function toldOf(input: CalibrateInput, options: CalibrateOptions): readonly string[] {
  const result = calibrate(input, options)
  return result.ok ? [] : result.issues.map((one) => messageOf(one, 'en'))
}

function weightedMean(weights: Float64Array, y: Float64Array): number {
  const total = weights.reduce((sum, weight, i) => sum + weight * (y[i] ?? 0), 0)
  return total / weights.reduce((sum, weight) => sum + weight, 0)
}

describe('calibrate against R survey', () => {
  it.each(cases)('$name', (of) => {
    const { distance, bounds, expected, data } = of
    const options = { distance, bounds: bounds ?? undefined }
    const { weights, basis } = calibrated(inputOf(of), options)
    expect(largestGap(weights, expected.weights)).toBeLessThan(bounds === null ? 1e-9 : 1e-6)

    const y = numbersOf(data, expected.mean.variable)
    const mean = weightedMean(weights, y)
    expect(Math.abs(mean / expected.mean.estimate - 1)).toBeLessThan(1e-9)
    const design = surveyDesign({
      weights,
      strata: textsOf(data, 'stratum'),
      psu: textsOf(data, 'psu'),
      calibration: basis,
    })
    if (!design.ok) throw new Error('the design was to be read')
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const score = y.map((value) => (value - mean) / total)
    const se = Math.sqrt(designCovariance(design.value, [score])?.[0] ?? NaN)
    expect(Math.abs(se / expected.mean.se - 1)).toBeLessThan(1e-8)
  })
})

/** People with a weight, two margins and a number, and targets that some weights within 0.5 to 2 meet. */
const people = fc.array(
  fc.record({
    weight: fc.double({ min: 0.5, max: 3, noNaN: true }),
    wanted: fc.double({ min: 0.6, max: 1.8, noNaN: true }),
    a: fc.nat({ max: 2 }),
    b: fc.nat({ max: 1 }),
    y: fc.integer({ min: -50, max: 50 }),
  }),
  { minLength: 1, maxLength: 40 },
)

function solvable(
  persons: readonly Readonly<Record<'weight' | 'wanted' | 'a' | 'b' | 'y', number>>[],
): CalibrateInput {
  const margin = (name: 'a' | 'b', levelCount: number): RakeMargin => ({
    name,
    codes: Uint16Array.from(persons, (person) => person[name]),
    targets: Float64Array.from({ length: levelCount }, (_, level) =>
      persons.reduce((sum, p) => sum + (p[name] === level ? p.weight * p.wanted : 0), 0),
    ),
  })
  return {
    designWeights: Float64Array.from(persons, ({ weight }) => weight),
    margins: [margin('a', 3), margin('b', 2)],
    totals: [
      {
        name: 'y',
        values: Float64Array.from(persons, ({ y }) => y),
        target: persons.reduce((sum, p) => sum + p.weight * p.wanted * p.y, 0),
      },
    ],
  }
}

function misfitOf({ margins = [], totals = [] }: CalibrateInput, weights: Float64Array): number {
  const sum = (x: (i: number) => number): number =>
    weights.reduce((total, weight, i) => total + weight * x(i), 0)
  const misses = [
    ...margins.flatMap(({ codes, targets }) =>
      Array.from(targets, (target, level) => ({
        target,
        reached: sum((i) => (codes[i] === level ? 1 : 0)),
      })),
    ),
    ...totals.map(({ values, target }) => ({ target, reached: sum((i) => values[i] ?? 0) })),
  ]
  return Math.max(
    ...misses.map(({ target, reached }) => Math.abs(reached - target) / (1 + Math.abs(target))),
  )
}

describe('calibrated weights', () => {
  const bounds = { lower: 0.5, upper: 2 }
  it.each<CalibrateOptions>([
    { distance: 'linear' },
    { distance: 'raking' },
    { distance: 'linear', bounds },
    { distance: 'raking', bounds },
    { distance: 'logit', bounds },
  ])('meet every target and keep their bounds: %o', (options) => {
    fc.assert(
      fc.property(people, (persons) => {
        const input = solvable(persons)
        const { weights, gains } = calibrated(input, options)
        expect(misfitOf(input, weights)).toBeLessThan(2e-10)
        const { lower, upper } = options.bounds ?? { lower: -Infinity, upper: Infinity }
        expect(gains.every((gain) => gain >= lower && gain <= upper)).toBe(true)
        expect(weights.every((w, i) => w === (input.designWeights[i] ?? 0) * (gains[i] ?? 0))).toBe(
          true,
        )
      }),
    )
  })

  it('are those of rake when the distance is that of raking and all targets are margins', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const { designWeights, margins = [] } = solvable(persons)
        const raked = rake({ designWeights, margins })
        const { weights } = calibrated({ designWeights, margins }, { distance: 'raking' })
        expect(raked.ok && largestGap(weights, raked.value.weights)).toBeLessThan(1e-7)
      }),
    )
  })

  it('may be negative without bounds, and a note says how many', () => {
    const codes = Uint16Array.of(0, 0, 1)
    const input: CalibrateInput = {
      designWeights: Float64Array.of(1, 1, 1),
      margins: [{ name: 'sex', codes, targets: Float64Array.of(2, 1) }],
      totals: [{ name: 'age', values: Float64Array.of(0, 10, 5), target: 30 }],
    }
    const { weights, notes } = calibrated(input, { distance: 'linear' })
    expect([...weights].map((weight) => Number(weight.toFixed(9)))).toEqual([-0.5, 2.5, 1])
    expect(notes.map((note) => messageOf(note, 'en'))).toEqual([
      'Linear calibration gave weights that are not above zero (1). Take the raking method, or bounds.',
    ])
  })
})

describe('calibrate refuses', () => {
  const ones = Float64Array.of(1, 1, 1, 1)
  const sex: RakeMargin = {
    name: 'sex',
    levels: ['women', 'men'],
    codes: Uint16Array.of(0, 0, 0, 1),
    targets: Float64Array.of(2, 2),
  }
  const age: RakeMargin = {
    name: 'age',
    levels: ['young', 'old'],
    codes: Uint16Array.of(0, 1, 1, 1),
    targets: Float64Array.of(2, 2),
  }

  it('a level out of reach of the bounds, saying what they allow', () => {
    const bounds = { lower: 0.8, upper: 1.5 }
    const beyond = [
      'Margin “sex”, level “women”: target 2 is out of reach, the bounds allow 2.4 to 4.5. Widen the bounds or merge levels.',
      'Margin “sex”, level “men”: target 2 is out of reach, the bounds allow 0.8 to 1.5. Widen the bounds or merge levels.',
    ]
    for (const distance of ['linear', 'raking', 'logit'] as const) {
      expect(toldOf({ designWeights: ones, margins: [sex] }, { distance, bounds })).toEqual(beyond)
    }
  })

  it('margins that can each be met but not together, saying how near they come', () => {
    // One woman is old, one young person is a woman: the young and the men are at most 1.4 each here.
    const third = Uint16Array.of(0, 1, 1, 0)
    const input = {
      designWeights: ones,
      margins: [sex, age, { name: 'region', codes: third, targets: Float64Array.of(3.9, 0.1) }],
    }
    const told = toldOf(input, { distance: 'raking', bounds: { lower: 0.02, upper: 2.2 } })
    expect(told.length).toBeGreaterThan(0)
    for (const one of told)
      expect(one).toMatch(/cannot be reached together with the others, the nearest is/u)
  })

  it('the same margin twice with different targets, naming both', () => {
    const again = { ...sex, name: 'sex again', targets: Float64Array.of(3, 1) }
    for (const options of [
      { distance: 'linear' },
      { distance: 'raking' },
      { distance: 'logit', bounds: { lower: 0.1, upper: 10 } },
    ] as const) {
      const result = calibrate({ designWeights: ones, margins: [sex, again] }, options)
      const named = result.ok
        ? []
        : result.issues.map(({ values }) => [values['margin'], values['level']])
      expect(named).toEqual([
        ['sex', 'women'],
        ['sex', 'men'],
        ['sex again', 'women'],
        ['sex again', 'men'],
      ])
      const reached = result.ok ? [] : result.issues.map(({ values }) => Number(values['reached']))
      expect(reached[0]).toBeCloseTo(reached[2] ?? NaN, 4)
    }
  })

  it('a total that no positive weights reach', () => {
    const totals = [{ name: 'staff', values: Float64Array.of(1, 2, 3, 4), target: -5 }]
    expect(toldOf({ designWeights: ones, totals }, { distance: 'raking' })).toEqual([
      'Total “staff”: target -5 is out of reach, weights allow 0 to ∞. Widen the bounds if there are any, or check the total.',
    ])
  })

  it('numbers that are missing, targets that are none, weights that are none: all at once', () => {
    const totals = [{ name: 'staff', values: Float64Array.of(1, NaN, 3, NaN), target: Infinity }]
    const input = { designWeights: Float64Array.of(1, 0, 1, 1), totals }
    expect(toldOf(input, { distance: 'logit' })).toEqual([
      'Unusable weight: 0 (row 2 of the answers, 1 in all). A weight is a finite number above zero.',
      'Total “staff”: target Infinity is not a number.',
      'Total “staff”: respondents without a number (2, the first in row 2). Each needs one to be weighted.',
      'The logit method requires bounds: the least and the largest ratio allowed of final to starting weight, such as 0.3 and 3.',
    ])
  })

  it('bounds that leave no room, and for logit those that do not hold 1', () => {
    const input = { designWeights: ones, margins: [sex] }
    expect(toldOf(input, { distance: 'linear', bounds: { lower: 2, upper: 1 } })).toEqual([
      'Unusable bounds: 2 and 1. The lower one is at least 0, the upper one above it.',
    ])
    expect(toldOf(input, { distance: 'logit', bounds: { lower: 0.2, upper: 0.9 } })).toEqual([
      'Unusable bounds for the logit method: 0.2 and 0.9. It takes a lower one below 1 and an upper one, finite, above 1.',
    ])
  })

  it('to start with nothing to reach, or with columns of another length', () => {
    expect(() => calibrate({ designWeights: ones }, { distance: 'linear' })).toThrow(
      'calibrate requires',
    )
    const short = { ...sex, codes: Uint16Array.of(0, 1) }
    expect(() =>
      calibrate({ designWeights: ones, margins: [short] }, { distance: 'linear' }),
    ).toThrow('calibrate requires')
  })
})
