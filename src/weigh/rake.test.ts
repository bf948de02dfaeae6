import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { largestGap, marginOf, numbersOf } from '../../test/reference/reference-columns.ts'
import type { ReferenceMargin } from '../../test/reference/reference-columns.ts'
import { kishEffectiveBase } from '../stats/index.ts'
import { marginBasis } from './margin-basis.ts'
import { rake } from './rake.ts'
import type { RakeInput, RakeMargin } from './rake-input.ts'

interface RakingCase {
  readonly name: string
  readonly margins: readonly ReferenceMargin[]
  readonly data: ReferenceRows
  readonly expected: { readonly weights: readonly number[]; readonly effectiveN: number }
}

const { cases } = readReference<{ readonly cases: readonly RakingCase[] }>('raking')

function inputOf({ margins, data }: RakingCase): RakeInput {
  return {
    designWeights: numbersOf(data, 'weight'),
    margins: margins.map((margin) => marginOf(margin, data)),
  }
}

function weightsOf(input: RakeInput): Float64Array {
  const raked = rake(input)
  if (!raked.ok) throw new Error('the input was to be raked')
  return raked.value.weights
}

function codesOf(input: RakeInput): readonly string[] {
  const raked = rake(input)
  return raked.ok ? [] : raked.issues.map(({ code }) => code)
}

function levelSum(weights: Float64Array, { codes }: RakeMargin, level: number): number {
  return weights.reduce((sum, weight, i) => sum + (codes[i] === level ? weight : 0), 0)
}

describe('rake against R survey', () => {
  it.each(cases)('$name', (of) => {
    const weights = weightsOf(inputOf(of))
    // Margins met to 1e-9 leave weights that far from R's, which are met to 1e-13.
    expect(largestGap(weights, of.expected.weights)).toBeLessThan(2e-9)
    expect(Math.abs(kishEffectiveBase(weights) / of.expected.effectiveN - 1)).toBeLessThan(1e-9)
  })
})

/** Weights and margins that some set of positive weights meets, so that raking can. */
const solvable = fc
  .record({
    people: fc.array(
      fc.record({
        weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
        wanted: fc.double({ min: 0.2, max: 5, noNaN: true }),
        a: fc.nat({ max: 2 }),
        b: fc.nat({ max: 1 }),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  })
  .map(({ people }): RakeInput => {
    const margin = (name: 'a' | 'b', levelCount: number): RakeMargin => ({
      name,
      codes: Uint16Array.from(people, (person) => person[name]),
      targets: Float64Array.from({ length: levelCount }, (_, level) =>
        people.reduce((sum, { wanted, ...own }) => sum + (own[name] === level ? wanted : 0), 0),
      ),
    })
    return {
      designWeights: Float64Array.from(people, ({ weight }) => weight),
      margins: [margin('a', 3), margin('b', 2)],
    }
  })

describe('raked weights', () => {
  it('are positive, meet every margin and keep the total', () => {
    fc.assert(
      fc.property(solvable, (input) => {
        const weights = weightsOf(input)
        expect(weights.every((weight) => weight > 0)).toBe(true)
        for (const margin of input.margins) {
          for (const [level, target] of margin.targets.entries()) {
            const sum = levelSum(weights, margin, level)
            expect(Math.abs(sum - target)).toBeLessThanOrEqual(1e-9 * target)
          }
        }
        const targets = input.margins[0]?.targets ?? new Float64Array(0)
        const total = targets.reduce((sum, target) => sum + target, 0)
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(total, 6)
      }),
    )
  })

  it('do not depend on the order of respondents', () => {
    fc.assert(
      fc.property(solvable, (input) => {
        const turned: RakeInput = {
          designWeights: input.designWeights.toReversed(),
          margins: input.margins.map((m) => ({ ...m, codes: m.codes.toReversed() })),
        }
        expect(largestGap(weightsOf(turned).toReversed(), weightsOf(input))).toBeLessThan(1e-8)
      }),
    )
  })

  it('do not depend on the scale of the design weights', () => {
    fc.assert(
      fc.property(solvable, fc.double({ min: 0.01, max: 100, noNaN: true }), (input, scale) => {
        const scaled = { ...input, designWeights: input.designWeights.map((w) => w * scale) }
        expect(largestGap(weightsOf(scaled), weightsOf(input))).toBeLessThan(1e-8)
      }),
    )
  })
})

describe('rake', () => {
  it('multiplies design weights by the gain of their cell, and records what it fixed', () => {
    const codes = Uint16Array.of(0, 0, 1, 1)
    const designWeights = Float64Array.of(1, 3, 1, 1)
    const raked = rake({
      designWeights,
      margins: [{ name: 'sex', codes, targets: Float64Array.of(2, 2) }],
    })
    if (!raked.ok) throw new Error('the input was to be raked')
    const { weights, calibration } = raked.value
    expect([...weights]).toEqual([0.5, 1.5, 1, 1])
    expect(calibration).toEqual({
      cell: Uint32Array.of(0, 0, 1, 1),
      cellCount: 2,
      n: Float64Array.of(2, 2),
      levels: [Uint16Array.of(0, 1)],
      levelCounts: [2],
      gain: Float64Array.of(0.5, 1),
    })
    expect(marginBasis(calibration, designWeights)).toEqual({
      x: [Float64Array.of(1, 1, 0, 0), Float64Array.of(0, 0, 1, 1)],
      designWeights,
    })
  })

  it('tells cells apart where levels cross in more ways than a number counts', () => {
    const many = Array.from({ length: 5 }, (_, at): RakeMargin => ({
      name: String(at),
      codes: Uint16Array.of(0, 1, at === 4 ? 9999 : 1),
      targets: new Float64Array(10_000).fill(1, 0, 2),
    }))
    const margins = many.map((margin, at) =>
      at === 4
        ? { ...margin, targets: margin.targets.with(9999, 1) }
        : { ...margin, targets: Float64Array.from(margin.targets, (t, i) => (i === 1 ? 2 : t)) },
    )
    const raked = rake({ designWeights: Float64Array.of(1, 1, 1), margins })
    expect(raked.ok && [...raked.value.calibration.cell]).toEqual([0, 1, 2])
  })
})

describe('rake refuses', () => {
  const ones = Float64Array.of(1, 1, 1, 1)
  const even: RakeMargin = {
    name: 'sex',
    codes: Uint16Array.of(0, 0, 1, 1),
    targets: Float64Array.of(2, 2),
  }

  it('weights that are zero, negative or not numbers, and counts them', () => {
    for (const [bad, code, weight] of [
      [0, 'weigh.bad_weight', '0'],
      [-1, 'weigh.bad_weight', '-1'],
      [Infinity, 'weigh.bad_weight', '∞'],
      [NaN, 'weigh.missing_weight', 'NaN'],
    ] as const) {
      const raked = rake({ designWeights: Float64Array.of(1, bad, 1, bad), margins: [even] })
      const values = { weight, row: 2, n: 2 }
      expect(raked).toEqual({ ok: false, issues: [{ code, values }] })
    }
  })

  it('margins whose totals differ', () => {
    const other = { ...even, name: 'age', targets: Float64Array.of(2, 3) }
    expect(codesOf({ designWeights: ones, margins: [even, other] })).toEqual([
      'weigh.unequal_totals',
    ])
  })

  it('a level that nobody has, and one that people have against its target', () => {
    const empty = { ...even, targets: Float64Array.of(2, 1, 1) }
    expect(codesOf({ designWeights: ones, margins: [empty] })).toEqual(['weigh.empty_level'])
    const zero = { ...even, targets: Float64Array.of(4, 0) }
    expect(codesOf({ designWeights: ones, margins: [zero] })).toEqual(['weigh.zero_target'])
  })

  it('respondents without a level, and targets that are no numbers, all in one answer', () => {
    const broken = {
      ...even,
      codes: Uint16Array.of(0, 0, 1, 0xffff),
      targets: Float64Array.of(2, NaN),
    }
    expect(codesOf({ designWeights: ones, margins: [broken] })).toEqual([
      'weigh.bad_target',
      'weigh.missing_margin_value',
    ])
  })

  it('margins that contradict one another, after a thousand cycles', () => {
    const same = { ...even, name: 'sex again', targets: Float64Array.of(1, 3) }
    const raked = rake({ designWeights: ones, margins: [even, same] })
    expect(raked.ok ? [] : raked.issues).toMatchObject([
      { code: 'weigh.not_converged', values: { cycles: 1000 } },
    ])
  })

  it('to start without a margin, or with one of another length', () => {
    expect(() => rake({ designWeights: ones, margins: [] })).toThrow('rake requires')
    const short = { ...even, codes: Uint16Array.of(0, 1) }
    expect(() => rake({ designWeights: ones, margins: [short] })).toThrow('rake requires')
  })
})
