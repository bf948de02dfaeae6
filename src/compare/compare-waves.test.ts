import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import { makeSample, makeStudy, populationId, variableId } from '../../test/survey/make-survey.ts'
import type { Blank, PlainSurvey } from '../../test/survey/make-survey.ts'
import { idOf } from '../core/index.ts'
import type { ConceptId, QuestionId } from '../core/index.ts'
import type { Expression, Question, TabBook } from '../study/index.ts'
import { memoryAggregator } from '../tabulate/index.ts'
import { compareWaves } from './compare-waves.ts'
import type { Trend } from './comparison.ts'

interface Side {
  readonly estimate: number
  readonly se: number
  readonly df: number
}

interface WaveCase {
  readonly variable: string
  readonly domain: Readonly<Record<string, string>> | null
  readonly from: Side
  readonly to: Side
  readonly difference: Side & {
    readonly interval: readonly [number, number]
    readonly t: number
    readonly p: number
  }
}

const { waves, cases } = readReference<{
  readonly waves: { readonly from: ReferenceRows; readonly to: ReferenceRows }
  readonly cases: readonly WaveCase[]
}>('wave-difference')

function surveyOf(wave: string, { columns, rows }: ReferenceRows): PlainSurvey {
  const column = (name: string): readonly (string | number | null)[] =>
    rows.map((row) => row[columns.indexOf(name)] ?? null)
  return {
    wave,
    variables: [
      { kind: 'number', id: 'facebook', answers: column('facebook').map(Number) },
      { kind: 'number', id: 'hours', answers: column('hours').map(Number) },
      { kind: 'single', id: 'sex', codes: ['woman', 'man'], answers: column('sex').map(String) },
      { kind: 'single', id: 'stratum', answers: column('stratum').map(String) },
      { kind: 'text', id: 'psu', answers: column('psu').map(String) },
    ],
    weights: column('weight').map(Number),
    stratum: 'stratum',
    psu: 'psu',
  }
}

const women: Expression = {
  kind: 'is_one_of',
  variable: variableId('sex'),
  codes: ['woman'],
  negated: false,
  span: { start: 0, end: 0 },
}
const bases: TabBook['bases'] = [
  { id: 'women', title: { en: 'Women' }, population: populationId('people'), filter: women },
]

async function trendsOf(surveys: readonly PlainSurvey[]): Promise<readonly Trend[]> {
  const study = makeStudy(surveys, { bases })
  const samples = surveys.map((survey) => makeSample(survey, study))
  const trends = await compareWaves(study, samples, memoryAggregator)
  if (!trends.ok) throw new Error('trends were expected')
  return trends.value
}

describe('changes between independent waves agree with R survey', () => {
  it.each(cases)('$variable $domain', async ({ variable, domain, from, to, difference }) => {
    const all = await trendsOf([surveyOf('2012', waves.from), surveyOf('2014', waves.to)])
    const base = domain === null ? undefined : 'women'
    const trend = all.find((one) => one.row.variable === variable && one.base?.id === base)
    if (trend?.difference.kind !== 'difference') throw new Error('a difference was expected')
    expect(trend.waves).toEqual(['2012', '2014'])
    expect(trend.from).toMatchObject({ df: from.df })
    expect(trend.to).toMatchObject({ df: to.df })
    const found = trend.difference
    expect(found.sharedUnits).toBe(false)
    expect(Math.abs(found.value - difference.estimate)).toBeLessThan(1e-9)
    expect(Math.abs(found.se / difference.se - 1)).toBeLessThan(1e-8)
    expect(Math.abs(found.df / difference.df - 1)).toBeLessThan(1e-7)
    expect(Math.abs(found.t / difference.t - 1)).toBeLessThan(1e-7)
    expect(Math.abs(found.p - difference.p)).toBeLessThan(1e-6)
    expect(Math.abs(found.interval[0] - difference.interval[0])).toBeLessThan(1e-8)
  })
})

describe('compareWaves', () => {
  const wave = (
    name: string,
    answers: readonly (string | Blank)[],
    population = 'people',
  ): PlainSurvey => ({
    wave: name,
    population,
    variables: [
      { kind: 'single', id: 'y', codes: ['yes', 'no'], answers },
      { kind: 'single', id: `only_${name}`, answers: answers.map(() => 'a') },
    ],
  })

  it('follows what was asked in both waves, population by population, to every later wave', async () => {
    const trends = await trendsOf([
      wave('2012', ['yes', 'no', 'no']),
      wave('2014', ['yes', 'yes', 'no']),
      wave('2016', ['yes', 'no', 'yes', 'yes']),
      wave('2014', ['yes', 'no'], 'others'),
    ])
    const seen = trends.filter(({ base }) => base === undefined)
    expect(
      seen.map(({ waves: [from, to], row }) => `${from} ${to} ${row.variable}.${row.row}`),
    ).toEqual([
      '2012 2014 y.yes',
      '2012 2014 y.no',
      '2012 2016 y.yes',
      '2012 2016 y.no',
      '2014 2016 y.yes',
      '2014 2016 y.no',
    ])
    expect(trends.every(({ population }) => population === 'people')).toBe(true)
    expect(seen[0]).toMatchObject({ title: { en: 'yes' }, question: { en: 'y' } })
  })

  it('does not follow what is known from the sampling frame and was not asked', async () => {
    const surveys = [wave('2012', ['yes', 'no']), wave('2014', ['yes', 'no'])].map((survey) => ({
      ...survey,
      variables: [
        ...survey.variables,
        { kind: 'single' as const, id: 'sector', codes: ['a', 'b'], answers: ['a', 'b'] },
      ],
    }))
    const people = populationId('people')
    const sector: Question = {
      type: 'single',
      id: idOf<QuestionId>('sector'),
      concept: idOf<ConceptId>('sector'),
      text: { en: 'Sector' },
      waves: [],
      required: true,
      options: [],
      order: 'fixed',
    }
    const frame = [sector]
    const study = makeStudy(
      surveys,
      {},
      { questionnaires: [{ population: people, version: 1, frame, pages: [] }] },
    )
    const samples = surveys.map((survey) => makeSample(survey, study))
    const trends = await compareWaves(study, samples, memoryAggregator)
    const followed = trends.ok ? trends.value.map(({ row }) => row.variable) : []
    expect([...new Set(followed)]).toEqual(['y'])
  })

  it('does not take a share of 0 for certain', async () => {
    const most = Array.from({ length: 300 }, (_, i) => (i < 6 ? 'yes' : 'no'))
    const trends = await trendsOf([
      wave(
        '2012',
        most.map(() => 'no'),
      ),
      wave('2014', most),
    ])
    const change = trends.find(({ row, base }) => row.row === 'yes' && base === undefined)
    expect(change?.from).toMatchObject({ kind: 'estimate', value: 0, se: 0 })
    // With the later wave's standard error alone, t would be 2.5.
    expect(change?.difference).toMatchObject({ value: 0.02 })
    expect(change?.difference.kind === 'difference' && change.difference.p).toBeGreaterThan(0.05)
  })

  it('withholds a change of which neither wave shows variance', async () => {
    const constant = (name: string): PlainSurvey => ({
      wave: name,
      variables: [{ kind: 'number', id: 'hours', answers: [35, 35, 35] }],
    })
    const [change] = await trendsOf([constant('2012'), constant('2014')])
    expect(change?.from).toMatchObject({ value: 35, se: 0 })
    expect(change?.difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
  })
})
