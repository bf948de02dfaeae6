import { describe, expect, it } from 'vitest'
import { comparePopulations, compareTrend } from '../../src/compare/index.ts'
import type { PlainSide, PlainTrend, PopulationGap } from '../../src/compare/index.ts'
import { normalUpperTail } from '../../src/stats/index.ts'
import { estimateMean } from '../../src/tabulate/index.ts'
import { lonelyStrata, marginBasis, rake, surveyDesign } from '../../src/weigh/index.ts'
import type { LonelyRule } from '../../src/weigh/index.ts'
import { messageOf } from '../../src/core/index.ts'
import { readReference } from '../reference/read-reference.ts'
import type { ReferenceRows } from '../reference/read-reference.ts'
import { columnOf, marginOf, numbersOf, textsOf } from '../reference/reference-columns.ts'
import type { ReferenceMargin } from '../reference/reference-columns.ts'
import { blockOf, lettersOf, tableOf } from './column-letters.ts'
import { referenceSample } from './reference-sample.ts'
import { estimateOf, expectNear, expectOff, ofKind, valueOf } from './right-answer.ts'

describe('5 an overlap of columns counts', () => {
  const schools = referenceSample('apistrat')
  const awarded = schools.indicator('awards', 'Yes')

  /** Two domains of one sample as two waves of a panel: what they share is known by name. */
  function differenceOf(first: Record<string, string>, second: Record<string, string>): PlainTrend {
    const [inFirst, inSecond] = [schools.members(first), schools.members(second)]
    const within = (members: readonly boolean[]): readonly (number | undefined)[] =>
      awarded.map((value, i) => (members[i] === true ? value : undefined))
    const respondents = schools.texts('psu')
    const { weights, strata } = schools.design
    return valueOf(
      compareTrend({
        from: { name: 'first', y: within(inFirst), weights, strata, respondents },
        to: { name: 'second', y: within(inSecond), weights, strata, respondents },
      }),
    )
  }

  it.each([
    ['a part and the total', {}, { stype: 'H' }, 0.1],
    ['two columns that share schools', { stype: 'E' }, { compImp: 'Yes' }, 0.1],
  ])('%s: variances that just add are wrong; ours with the covariance is R’s', (_, a, b, off) => {
    const { estimate, se } = schools.difference('awards', a, b)
    const { withOverlap, ignoringOverlap } = differenceOf(a, b)
    const [right, wrong] = [withOverlap, ignoringOverlap].map((one) => ofKind(one, 'difference'))
    expectNear(right?.value ?? 0, estimate, 1e-9)
    expectNear(right?.se ?? 0, se, 1e-8)
    expectOff(wrong?.se ?? 0, se, off)
  })

  it('columns of a question with several answers get the letter that overlap hides', async () => {
    // 176 of 200 are in both columns; twelve in x alone say yes, twelve in y alone say no.
    const kinds = Array.from({ length: 200 }, (_, i) => (i < 12 ? 'x' : i < 24 ? 'y' : 'x y'))
    const answers = kinds.map((kind, i) =>
      kind === 'x y' ? (i % 2 === 0 ? 'yes' : 'no') : kind === 'x' ? 'yes' : 'no',
    )
    const [p1, p2] = [100 / 188, 88 / 188]
    const pooled = (p1 + p2) / 2
    const wrong = (p1 - p2) / Math.sqrt(pooled * (1 - pooled) * (2 / 188))
    expect(2 * normalUpperTail(wrong)).toBeGreaterThan(0.2)
    const survey = {
      variables: [
        { kind: 'single', id: 'use', codes: ['yes', 'no'], answers },
        { kind: 'multiple', id: 'networks', answers: kinds.map((kind) => kind.split(' ')) },
      ],
    } as const
    const table = await tableOf(survey, { blocks: [blockOf('networks', ['x', 'y'])] })
    expect(lettersOf(table, 'yes')).toEqual(['', 'B', ''])
  })
})

describe('6 a domain is no filter', () => {
  it('clusters without members count zero: a filter drops them, and their degrees of freedom', () => {
    const districts = referenceSample('apiclus1')
    const scores = districts.texts('api00').map(Number)
    const members = districts.members({ stype: 'H' })
    const kept = [...members.keys()].filter((i) => members[i] === true)
    const filtered = estimateOf(
      valueOf(
        estimateMean({
          weights: kept.map((i) => districts.design.weights[i] ?? 0),
          psu: kept.map((i) => districts.texts('psu')[i] ?? ''),
          y: kept.map((i) => scores[i]),
        }),
      ),
    )
    const expected = districts.expected('api00', null, { stype: 'H' })
    const right = estimateOf(
      valueOf(estimateMean({ ...districts.design, y: scores, domain: members })),
    )
    expect(filtered.value).toBeCloseTo(right.value, 9)
    expectNear(right.se, expected.se, 1e-8)
    expect(right.df).toBe(expected.df)
    expectOff(filtered.se, expected.se, 0.02)
    expect(filtered.df).toBe(7)
  })

  it('a filter may leave a cluster alone in its stratum; the domain still has R’s precision', () => {
    const people = referenceSample('nhanes')
    const y = people.indicator('highCholesterol', '1')
    const members = people.members({ race: '3' })
    const kept = [...members.keys()].filter((i) => members[i] === true)
    const pick = (column: ArrayLike<string | number>): readonly (string | number)[] =>
      kept.map((i) => column[i] ?? '')
    const { weights, strata = [], psu = [] } = people.design
    const filtered = valueOf(
      estimateMean({
        weights: kept.map((i) => weights[i] ?? 0),
        strata: pick(strata),
        psu: pick(psu),
        y: kept.map((i) => y[i]),
      }),
    )
    expect(filtered).toEqual({ kind: 'withheld', reason: 'no_variance' })
    const right = estimateOf(valueOf(estimateMean({ ...people.design, y, domain: members })))
    expectNear(right.se, people.expected('highCholesterol', '1', { race: '3' }).se, 1e-8)
  })
})

describe('7 calibrated weights are not fixed', () => {
  interface Raked {
    readonly name: string
    readonly margins: readonly ReferenceMargin[]
    readonly data: ReferenceRows
    readonly expected: {
      readonly means: readonly { readonly variable: string; readonly se: number }[]
    }
  }
  const { cases } = readReference<{ readonly cases: readonly Raked[] }>('raking')
  const raked = cases.find(({ name }) => name === 'synthetic')
  if (raked === undefined) throw new Error('a raked case was expected')
  const { data } = raked
  const designWeights = numbersOf(data, 'weight')
  const margins = raked.margins.map((margin) => marginOf(margin, data))
  const { weights, calibration } = valueOf(rake({ designWeights, margins }))
  const fixed = { weights }
  const known = { weights, calibration: marginBasis(calibration, designWeights) }

  it('the variance of raked weights taken as drawn is off; ours is R’s, which knows the margins', () => {
    const [mean] = raked.expected.means
    if (mean === undefined) throw new Error('a mean was expected')
    const y = numbersOf(data, mean.variable)
    const [wrong, right] = [fixed, known].map((design) =>
      estimateOf(valueOf(estimateMean({ ...design, y }))),
    )
    expectNear(right?.se ?? 0, mean.se, 1e-8)
    expectOff(wrong?.se ?? 0, mean.se, 0.03)
  })

  it('what the margins fix has no sampling error: a share raked to 48 % would have four points', () => {
    const y = textsOf(data, 'sex').map((sex) => Number(sex === 'woman'))
    const [wrong, right] = [fixed, known].map((design) =>
      estimateOf(valueOf(estimateMean({ ...design, y }))),
    )
    expect(right?.value).toBeCloseTo(0.48, 9)
    expect(wrong?.se).toBeGreaterThan(0.035)
    expect(right?.se).toBe(0)
  })
})

describe('8 managers and employees of one company are not independent', () => {
  interface Gap {
    readonly variable: string
    readonly level: string | null
    readonly covariance: number
    readonly gap: { readonly estimate: number; readonly se: number; readonly df: number }
  }
  const { data, cases } = readReference<{
    readonly data: ReferenceRows
    readonly cases: readonly { readonly name: string; readonly gaps: readonly Gap[] }[]
  }>('populations')
  const gaps = cases.find(({ name }) => name === 'companies')?.gaps ?? []

  /** One side; with a prefix, its companies are no longer those of the other. */
  function sideOf(name: string, { variable, level }: Gap, prefix = ''): PlainSide {
    const kept = textsOf(data, 'population').flatMap((one, i) => (one === name ? [i] : []))
    const y = columnOf(data, variable)
    const companies = textsOf(data, 'company')
    const weights = numbersOf(data, 'weight')
    return {
      name,
      y: kept.map((i) => y[i]),
      level: level ?? undefined,
      weights: kept.map((i) => weights[i] ?? 0),
      psu: kept.map((i) => prefix + (companies[i] ?? '')),
    }
  }

  it.each(gaps)('$variable: variances that just add are wrong; ours is R’s stacked file', (gap) => {
    const left = sideOf('manager', gap)
    const difference = (right: PlainSide): { readonly se: number; readonly df: number } =>
      ofKind(valueOf(comparePopulations({ left, right })).difference, 'difference')
    const right = difference(sideOf('employee', gap))
    const wrong = difference(sideOf('employee', gap, 'unpaired '))
    expectNear(right.se, gap.gap.se, 1e-8)
    expect(right.df).toBe(gap.gap.df)
    expectOff(wrong.se, gap.gap.se, 0.05)
    // But for a factor n/(n − 1): the stacked file has more companies than either side.
    expectNear(wrong.se ** 2 - right.se ** 2, 2 * gap.covariance, 0.02)
  })

  it('where both sides of every company answer alike, no error of their gap is left', () => {
    const companies = ['a', 'b', 'c', 'd', 'e', 'f']
    const y = companies.map((_, i) => i)
    const weights = companies.map(() => 1)
    const compare = (psu: readonly string[]): PopulationGap =>
      valueOf(
        comparePopulations({
          left: { name: 'managers', y: y.map((value) => value + 1), weights, psu: companies },
          right: { name: 'employees', y, weights, psu },
        }),
      )
    const paired = compare(companies)
    const unpaired = compare(companies.map((name) => `other ${name}`))
    expectNear(paired.covariance ?? 0, (paired.left.se ?? 0) ** 2, 1e-12)
    expect(paired.difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
    expect(ofKind(unpaired.difference, 'difference').se).toBeGreaterThan(1)
  })
})

describe('18 a lonely unit does not have variance zero', () => {
  interface Lonely {
    readonly name: string
    readonly lonely?: LonelyRule
    readonly data: ReferenceRows
    readonly estimates: readonly { readonly statistic: string; readonly se: number }[]
  }
  const all = readReference<{ readonly cases: readonly Lonely[] }>('plain-estimates').cases
  const cases = all.filter(({ name }) => name.startsWith('scd ') && name !== 'scd certainty')
  const [first] = cases
  if (first === undefined) throw new Error('cases of lonely strata were expected')
  const design = {
    weights: numbersOf(first.data, 'weight'),
    strata: textsOf(first.data, 'ESA'),
    psu: textsOf(first.data, 'ambulance'),
  }
  const y = numbersOf(first.data, 'arrests')

  /** Sums over strata of n/(n − 1) Σ (u − ū)², passing over those where n − 1 is 0. */
  function silentError(): number {
    const total = design.weights.reduce((sum, weight) => sum + weight, 0)
    const mean = y.reduce((sum, value, i) => sum + value * (design.weights[i] ?? 0), 0) / total
    const strata = [...new Set(design.strata)].map((stratum) =>
      design.strata.flatMap((one, i) =>
        one === stratum ? [((design.weights[i] ?? 0) * ((y[i] ?? 0) - mean)) / total] : [],
      ),
    )
    const variance = strata.reduce((sum, u) => {
      if (u.length < 2) return sum
      const centre = u.reduce((part, value) => part + value, 0) / u.length
      const squares = u.reduce((part, value) => part + (value - centre) ** 2, 0)
      return sum + (u.length / (u.length - 1)) * squares
    }, 0)
    return Math.sqrt(variance)
  }

  it('ours withholds the number, and says in both languages which stratum is alone', () => {
    expect(valueOf(estimateMean({ ...design, y }))).toEqual({
      kind: 'withheld',
      reason: 'no_variance',
    })
    const notes = lonelyStrata(valueOf(surveyDesign(design)))
    expect(notes.map((note) => [messageOf(note, 'fr'), messageOf(note, 'en')])).toEqual([
      [
        'Strate «\u00a02\u00a0», degré 1\u00a0: une seule unité de tirage, aucune précision ne peut être calculée. Regroupez des strates, ou dites comment la traiter (certainty, adjust, average).',
        'Stratum “2”, stage 1: a single sampling unit, so no precision can be computed. Merge strata, or say how to treat it (certainty, adjust, average).',
      ],
    ])
  })

  it.each(cases)('$name: what silence leaves out is made up for when asked, as in R', (of) => {
    const right = estimateOf(valueOf(estimateMean({ ...design, y, lonely: of.lonely })))
    const expected = of.estimates.find(({ statistic }) => statistic === 'mean')?.se ?? 0
    expectNear(right.se, expected, 1e-8)
    expectOff(silentError(), expected, 0.15)
  })

  it('zero is what one gets by saying “certainty”, and only then', () => {
    const certain = estimateOf(valueOf(estimateMean({ ...design, y, lonely: 'certainty' })))
    expectNear(certain.se, silentError(), 1e-9)
  })
})
