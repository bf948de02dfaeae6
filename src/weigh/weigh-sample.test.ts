import { describe, expect, it } from 'vitest'
import { makeDataset, makeStudy } from '../../test/survey/make-survey.ts'
import type { PlainSurvey } from '../../test/survey/make-survey.ts'
import { weighSample } from './weigh-sample.ts'
import type { WeightedSample } from './weighted-sample.ts'

const sex = { kind: 'single', id: 'sex', answers: ['f', 'f', 'f', 'm'] } as const
const size = { kind: 'single', id: 'size', answers: ['s', 's', 'l', 'l'] } as const
const company = { kind: 'text', id: 'company', answers: ['acme', 'bolt', 'acme', 'acme'] } as const

function weigh(survey: PlainSurvey): WeightedSample {
  const sample = weighSample(makeStudy([survey]), makeDataset(survey))
  if (!sample.ok) throw new Error(JSON.stringify(sample.issues))
  return sample.value
}

function issuesOf(survey: PlainSurvey): readonly unknown[] {
  const sample = weighSample(makeStudy([survey]), makeDataset(survey))
  return sample.ok ? [] : sample.issues
}

describe('weighSample', () => {
  it('counts each respondent once when the study says nothing', () => {
    const { weights, diagnostics, design } = weigh({ variables: [sex] })
    expect([...weights]).toEqual([1, 1, 1, 1])
    expect(diagnostics).toMatchObject({ method: 'none', n: 4, deff: 1, effectiveN: 4, margins: [] })
    expect(design).toEqual({ kind: 'respondents', stratum: new Uint32Array(4), strata: [''] })
  })

  it('takes given weights as they are', () => {
    const { weights, diagnostics } = weigh({ variables: [sex], weights: [3, 1, 1, 1] })
    expect([...weights]).toEqual([3, 1, 1, 1])
    expect(diagnostics).toMatchObject({ method: 'given', sum: 6, minimum: 1, maximum: 3 })
    expect(diagnostics.effectiveN).toBe(3)
  })

  it('rakes to margins with mean 1 and reports them before and after', () => {
    const { weights, diagnostics, calibration } = weigh({
      variables: [sex],
      margins: { sex: { f: 0.5, m: 0.5 } },
    })
    expect([...weights]).toEqual([2 / 3, 2 / 3, 2 / 3, 2])
    expect(diagnostics.margins).toEqual([
      {
        variable: 'sex',
        levels: [
          { code: 'f', n: 3, target: 0.5, before: 0.75, after: 0.5 },
          { code: 'm', n: 1, target: 0.5, before: 0.25, after: 0.5 },
        ],
      },
    ])
    expect(calibration?.cellCount).toBe(2)
  })

  it.each([
    { method: 'linear' },
    { method: 'linear', bounds: { lower: 0.5, upper: 2.5 } },
    { method: 'raking', bounds: { lower: 0.5, upper: 2.5 } },
    { method: 'logit', bounds: { lower: 0.5, upper: 2.5 } },
  ] as const)('calibrates by the method and bounds of the study: %o', (how) => {
    const survey = {
      variables: [sex, size],
      weights: [10, 10, 20, 10],
      margins: { sex: { f: 0.6, m: 0.4 }, size: { s: 0.3, l: 0.7 } },
      ...how,
    } satisfies PlainSurvey
    const { weights, diagnostics, calibration, notes } = weigh(survey)
    expect((weights[0] ?? 0) + (weights[1] ?? 0) + (weights[2] ?? 0)).toBeCloseTo(2.4, 9)
    expect(weights[3]).toBeCloseTo(1.6, 9)
    expect((weights[0] ?? 0) + (weights[1] ?? 0)).toBeCloseTo(1.2, 9)
    const method = how.method === 'raking' ? 'raked' : how.method
    expect(diagnostics).toMatchObject({ method, bounds: 'bounds' in how ? how.bounds : undefined })
    expect(notes.map(({ code }) => code)).toEqual('bounds' in how ? ['weigh.bounded'] : [])
    // The gain is relative to the weights given, whatever their scale.
    expect([...weights]).toEqual(
      survey.weights.map(
        (given, i) => given * (calibration?.gain[calibration.cell[i] ?? 0] ?? NaN),
      ),
    )
  })

  it('rakes from the given weights when there are margins too', () => {
    const { weights, diagnostics } = weigh({
      variables: [sex],
      weights: [1, 1, 2, 1],
      margins: { sex: { f: 0.5, m: 0.5 } },
    })
    expect([...weights]).toEqual([0.5, 0.5, 1, 2])
    expect(diagnostics).toMatchObject({ method: 'raked', cycles: 1 })
  })

  it('reads strata alone, and clusters nested in strata', () => {
    expect(weigh({ variables: [size], stratum: 'size' }).design).toEqual({
      kind: 'respondents',
      stratum: Uint32Array.of(0, 0, 1, 1),
      strata: ['s', 'l'],
    })
    const both = { variables: [size, company], stratum: 'size', psu: 'company' }
    expect(weigh(both).design).toEqual({
      kind: 'clusters',
      cluster: Uint32Array.of(0, 1, 2, 2),
      clusters: ['acme', 'bolt', 'acme'],
      stratum: Uint32Array.of(0, 0, 1),
      strata: ['s', 'l'],
    })
  })
})

describe('weighSample refuses', () => {
  it('margins that the answers do not have', () => {
    expect(issuesOf({ variables: [sex], margins: { age: { a: 1 } } })).toMatchObject([
      { code: 'weigh.margin_not_in_data', values: { margin: 'age' } },
    ])
    expect(issuesOf({ variables: [sex], margins: { sex: { f: 0.4, x: 0.5 } } })).toMatchObject([
      { code: 'weigh.unknown_level', values: { level: 'x' } },
      { code: 'weigh.targets_sum', values: { sum: '0.9' } },
    ])
  })

  it('people whom a margin does not place: blank, don’t know, or without a target', () => {
    const vague = {
      ...sex,
      answers: ['f', 'm', '.no_answer', 'dk'],
      notes: { dk: { missing: 'dont_know' } },
    } as const
    expect(issuesOf({ variables: [vague], margins: { sex: { f: 0.5, m: 0.5 } } })).toMatchObject([
      { code: 'weigh.missing_margin_value', values: { margin: 'sex', n: 2 } },
    ])
    expect(issuesOf({ variables: [sex], margins: { sex: { f: 1 } } })).toMatchObject([
      { code: 'weigh.zero_target', values: { margin: 'sex', level: 'm', n: 1 } },
    ])
  })

  it('a missing weight column, a bad weight, nobody to weigh', () => {
    const survey = { variables: [sex], weights: [1, 1, 1, 0] }
    expect(issuesOf(survey)).toMatchObject([{ code: 'weigh.bad_weight', values: { row: 4 } }])
    const lost = weighSample(makeStudy([survey]), makeDataset({ variables: [sex] }))
    expect(lost).toMatchObject({ ok: false, issues: [{ code: 'weigh.no_given_weights' }] })
    expect(issuesOf({ variables: [{ ...sex, answers: [] }] })).toMatchObject([
      { code: 'weigh.no_respondents' },
    ])
  })

  it('a design that is not in the data or has holes, together with other problems', () => {
    const hole = { ...size, answers: ['s', 's', 'l', '.no_answer'] } as const
    expect(
      issuesOf({ variables: [sex, hole], stratum: 'size', psu: 'nowhere', weights: [1, 1, 1, -1] }),
    ).toMatchObject([
      { code: 'weigh.missing_design_value', values: { variable: 'size', n: 1 } },
      { code: 'weigh.design_not_in_data', values: { variable: 'nowhere' } },
      { code: 'weigh.bad_weight' },
    ])
  })
})
