import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { columnOf, largestGap, numbersOf, textsOf } from '../../test/reference/reference-columns.ts'
import { messageOf } from '../core/message.ts'
import { designCovariance } from './design-covariance.ts'
import { marginBasis } from './margin-basis.ts'
import { postStratify } from './post-stratify.ts'
import type { CellVariable, PostStratifyInput } from './post-stratify.ts'
import { surveyDesign } from './survey-design.ts'

interface StratificationCase {
  readonly name: string
  /** Columns stype, schoolWide, Freq. */
  readonly cells: ReferenceRows
  readonly data: ReferenceRows
  readonly expected: {
    readonly weights: readonly number[]
    readonly estimate: number
    readonly se: number
  }
}

const { cases } = readReference<{ readonly cases: readonly StratificationCase[] }>(
  'post-stratification',
)

const names = ['stype', 'schoolWide'] as const

function inputOf({ cells, data }: StratificationCase): PostStratifyInput {
  const variables = names.map((name): CellVariable => {
    const levels = [...new Set(textsOf(cells, name))]
    return {
      name,
      levels,
      codes: Uint16Array.from(textsOf(data, name), (level) => levels.indexOf(level)),
    }
  })
  const levelsOf = names.map((name) => textsOf(cells, name))
  const targets = columnOf(cells, 'Freq').map((target, row) => ({
    levels: variables.map(({ levels }, at) => levels.indexOf(levelsOf[at]?.[row] ?? '')),
    target: Number(target),
  }))
  return { designWeights: numbersOf(data, 'weight'), variables, targets }
}

describe('postStratify against R survey', () => {
  it.each(cases)('$name', (of) => {
    const input = inputOf(of)
    const stratified = postStratify(input)
    if (!stratified.ok) throw new Error(JSON.stringify(stratified.issues))
    const { weights, calibration } = stratified.value
    expect(largestGap(weights, of.expected.weights)).toBeLessThan(1e-9)

    const y = numbersOf(of.data, 'api00')
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const mean = weights.reduce((sum, weight, i) => sum + weight * (y[i] ?? 0), 0) / total
    expect(Math.abs(mean / of.expected.estimate - 1)).toBeLessThan(1e-9)
    const design = surveyDesign({
      weights,
      strata: of.name.includes('cell weighting') ? undefined : textsOf(of.data, 'stratum'),
      psu: textsOf(of.data, 'psu'),
      calibration: marginBasis(calibration, numbersOf(of.data, 'weight')),
    })
    const score = y.map((value) => (value - mean) / total)
    const variance = design.ok ? designCovariance(design.value, [score])?.[0] : undefined
    expect(Math.abs(Math.sqrt(variance ?? NaN) / of.expected.se - 1)).toBeLessThan(1e-8)
  })
})

describe('postStratify', () => {
  const sex = { name: 'sex', levels: ['woman', 'man'], codes: Uint16Array.of(0, 0, 0, 1) }
  const age = { name: 'age', levels: ['young', 'old'], codes: Uint16Array.of(0, 1, 1, 1) }
  const told = (input: PostStratifyInput): readonly string[] => {
    const result = postStratify(input)
    return result.ok ? [] : result.issues.map((one) => messageOf(one, 'en'))
  }

  it('is cell weighting, target over count, from equal weights', () => {
    const stratified = postStratify({
      variables: [sex, age],
      targets: [
        { levels: [0, 0], target: 3 },
        { levels: [0, 1], target: 5 },
        { levels: [1, 1], target: 2 },
        { levels: [1, 0], target: 0 },
      ],
    })
    expect(stratified.ok && [...stratified.value.weights]).toEqual([3, 2.5, 2.5, 2])
  })

  it('names cells that nobody is in, those without a target and those that cannot be, at once', () => {
    const targets = [
      { levels: [0, 0], target: 3 },
      { levels: [1, 0], target: 2 },
      { levels: [1, 1], target: 0 },
      { levels: [0, 0], target: 4 },
      { levels: [2, 0], target: -1 },
      { levels: [0, 7], target: 5 },
    ]
    expect(told({ variables: [sex, age], targets })).toEqual([
      'Cell “sex=2 × age=young”: a level does not exist.',
      'Cell “sex=2 × age=young”: target -1 is not a number of at least zero.',
      'Cell “sex=woman × age=7”: a level does not exist.',
      'Cell “sex=woman × age=young”: several targets. It takes one.',
      'Cell “sex=man × age=young”: nobody, against a target of 2. Merge levels.',
      'Cell “sex=woman × age=old”: respondents (2) but a target of zero, or none.',
      'Cell “sex=man × age=old”: respondents (1) but a target of zero, or none.',
    ])
  })

  it('counts respondents without a level, and refuses bad weights', () => {
    const vague = { ...sex, codes: Uint16Array.of(0, 9, 9, 1) }
    const designWeights = Float64Array.of(1, 1, 1, 0)
    expect(told({ designWeights, variables: [vague], targets: [] })).toEqual([
      'Unusable weight: 0 (row 4 of the answers, 1 in all). A weight is a finite number above zero.',
      'Variable “sex”: respondents without a level (2). Each needs one to be weighted.',
    ])
  })

  it('requires variables, a code a respondent and a level a variable', () => {
    expect(() => postStratify({ variables: [], targets: [] })).toThrow('postStratify requires')
    const short = { ...age, codes: Uint16Array.of(0) }
    expect(() => postStratify({ variables: [sex, short], targets: [] })).toThrow(
      'postStratify requires',
    )
    const targets = [{ levels: [0], target: 1 }]
    expect(() => postStratify({ variables: [sex, age], targets })).toThrow('postStratify requires')
  })
})
