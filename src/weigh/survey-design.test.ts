import { describe, expect, it } from 'vitest'
import { designCovariance } from './design-covariance.ts'
import type { DesignColumns } from './design-columns.ts'
import { lonelyStrata } from './lonely-strata.ts'
import { surveyDesign } from './survey-design.ts'
import type { SurveyDesign } from './survey-design.ts'

function designOf(columns: DesignColumns): SurveyDesign {
  const design = surveyDesign(columns)
  if (!design.ok) throw new Error(JSON.stringify(design.issues))
  return design.value
}

const weights = [1, 1, 2, 2, 3, 3]

describe('surveyDesign', () => {
  it('takes respondents as units and everybody as one stratum when nothing is said', () => {
    const { n, df, stages } = designOf({ weights })
    expect([n, df, stages.length]).toEqual([6, 5, 1])
    expect(stages[0]?.strata).toEqual([''])
    expect(stages[0]?.fraction).toEqual(Float64Array.of(0))
  })

  it('takes clusters of the same name in two strata for two', () => {
    const psu = ['x', 'y', 'x', 'y', 'z', 'z']
    const { stages, df } = designOf({ weights, strata: [1, 1, 2, 2, 2, 2], psu })
    expect(stages[0]?.counts).toEqual(Float64Array.of(2, 3))
    expect(df).toBe(3)
  })

  it('numbers secondary units within their cluster, which is their stratum', () => {
    const columns = { weights, psu: ['x', 'x', 'x', 'y', 'y', 'y'], ssu: [1, 1, 2, 1, 2, 2] }
    const second = designOf(columns).stages[1]
    expect(second?.strata).toEqual(['x', 'y'])
    expect(second?.counts).toEqual(Float64Array.of(2, 2))
  })

  it('takes respondents as secondary units when only their population is told', () => {
    const psu = ['x', 'x', 'x', 'y', 'y', 'y']
    const fpc = { first: [8, 8, 8, 8, 8, 8], second: [6, 6, 6, 3, 3, 3] }
    const { stages } = designOf({ weights, psu, fpc })
    expect(stages[0]?.fraction).toEqual(Float64Array.of(0.25))
    expect(stages[1]?.fraction).toEqual(Float64Array.of(0.5, 1))
  })

  it('reads sampling fractions when no number is above 1', () => {
    const fpc = { first: weights.map(() => 0.4) }
    expect(designOf({ weights, fpc }).stages[0]?.fraction).toEqual(Float64Array.of(0.4))
  })

  it('tells everything that is wrong', () => {
    const strata = ['a', 'a', undefined, 'b', 'b', 'b'] as string[]
    const wrong = surveyDesign({
      weights: [1, 0, 1, 1, 1, 1],
      strata,
      fpc: { first: [9, 9, 0, 9, 9, 9] },
    })
    expect(wrong.ok ? [] : wrong.issues.map(({ code }) => code)).toEqual([
      'weigh.bad_weight',
      'weigh.missing_design_value',
      'weigh.bad_fpc',
    ])
  })

  it('refuses population sizes that change within a stratum or stay under the sample', () => {
    const strata = ['a', 'a', 'a', 'b', 'b', 'b']
    const wrong = surveyDesign({ weights, strata, fpc: { first: [9, 9, 8, 2, 2, 2] } })
    expect(wrong).toMatchObject({
      issues: [
        { code: 'weigh.fpc_varies', values: { stratum: 'a' } },
        { code: 'weigh.fpc_below_sample', values: { stratum: 'b', size: 2, sampled: 3 } },
      ],
    })
  })

  it('throws at columns of unequal length, and at second stages without a first', () => {
    expect(() => surveyDesign({ weights, psu: [1] })).toThrow('surveyDesign requires')
    expect(() => surveyDesign({ weights, ssu: [1, 2, 3, 4, 5, 6] })).toThrow('psu')
  })
})

describe('lonelyStrata', () => {
  const strata = ['a', 'a', 'a', 'a', 'a', 'b']

  it('names them where no rule treats them', () => {
    expect(lonelyStrata(designOf({ weights, strata }))).toMatchObject([
      { code: 'weigh.lonely_unit', values: { stratum: 'b', stage: 1 } },
    ])
    expect(lonelyStrata(designOf({ weights, strata, lonely: 'adjust' }))).toEqual([])
  })

  it('does not name a stratum whose only unit was sure to be drawn', () => {
    const fpc = { first: [50, 50, 50, 50, 50, 1] }
    expect(lonelyStrata(designOf({ weights, strata, fpc }))).toEqual([])
  })
})

describe('designCovariance', () => {
  const scores = [1, -2, 0.5, 3, -1, 0]

  it('adds what second stages leave unseen, in proportion to the clusters drawn', () => {
    const psu = ['x', 'x', 'x', 'y', 'y', 'y']
    const z = [Float64Array.from(scores)]
    const first = designOf({ weights, psu, fpc: { first: [8, 8, 8, 8, 8, 8] } })
    const both = designOf({
      weights,
      psu,
      fpc: { first: [8, 8, 8, 8, 8, 8], second: [6, 6, 6, 3, 3, 3] },
    })
    // Within x: (1 − 1/2) · 3/2 · Σ (u − 0)², u = (1, −2, 1); y was drawn whole.
    const within = 0.25 * (0.5 * 1.5 * 6)
    const [one = 0] = designCovariance(first, z) ?? []
    const [two = 0] = designCovariance(both, z) ?? []
    expect(two - one).toBeCloseTo(within, 12)
  })

  it('has no variance to tell where a stratum is lonely, unless a rule says so', () => {
    const strata = ['a', 'a', 'a', 'a', 'a', 'b']
    const z = [Float64Array.from(scores)]
    expect(designCovariance(designOf({ weights, strata }), z)).toBeUndefined()
    const [certain = 0] =
      designCovariance(designOf({ weights, strata, lonely: 'certainty' }), z) ?? []
    const [average = 0] =
      designCovariance(designOf({ weights, strata, lonely: 'average' }), z) ?? []
    expect(average).toBeCloseTo(2 * certain, 12)
  })

  it('gives no variance to what calibration fixed', () => {
    const ones = Float64Array.from(weights, () => 1)
    const calibration = { x: [ones], designWeights: Float64Array.from(weights) }
    const design = designOf({ weights, calibration })
    expect(designCovariance(design, [ones])).toEqual(Float64Array.of(0))
  })

  it('throws when scores are too few', () => {
    expect(() => designCovariance(designOf({ weights }), [Float64Array.of(1)])).toThrow(RangeError)
  })
})
