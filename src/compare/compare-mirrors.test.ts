import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../test/reference/read-reference.ts'
import type { ReferenceRows } from '../../test/reference/read-reference.ts'
import {
  makeSample,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../test/survey/make-survey.ts'
import type { Blank, PlainSurvey } from '../../test/survey/make-survey.ts'
import type { Mirror, Study } from '../study/index.ts'
import { memoryAggregator } from '../tabulate/index.ts'
import { compareMirrors } from './compare-mirrors.ts'
import type { Difference, Gap } from './comparison.ts'

type Levels = Readonly<Record<string, number>>

interface ReferenceGap {
  readonly variable: string
  readonly domain: Readonly<Record<string, string>> | null
  readonly employee: { readonly estimate: number; readonly se: number }
  readonly manager: { readonly estimate: number; readonly se: number }
  readonly gap: {
    readonly estimate: number
    readonly se: number
    readonly df: number
    readonly interval: readonly [number, number]
    readonly t: number
    readonly p: number
  }
}

interface GapCase {
  readonly name: string
  readonly margins?: Readonly<Record<string, Readonly<Record<string, Levels>>>> | null
  readonly gaps: readonly ReferenceGap[]
}

const { data, cases } = readReference<{
  readonly data: ReferenceRows
  readonly cases: readonly GapCase[]
}>('gap')

/** One population of the reference data; outside a domain an answer is not asked for. */
function surveyOf(population: string, { name, margins }: GapCase, of: ReferenceGap): PlainSurvey {
  const at = (column: string): number => data.columns.indexOf(column)
  const rows = data.rows.filter((row) => row[at('population')] === population)
  const texts = (column: string): readonly string[] => rows.map((row) => String(row[at(column)]))
  const [[condition, level] = []] = Object.entries(of.domain ?? {})
  const inside = (row: ReferenceRows['rows'][number]): boolean =>
    condition === undefined || row[at(condition)] === level
  const answers = rows.map((row): number | Blank => {
    const answer = row[at(of.variable)]
    if (!inside(row)) return '.not_asked'
    return typeof answer === 'number' ? answer : '.no_answer'
  })
  const shares = Object.entries(margins?.[population] ?? {}).map(([variable, targets]) => {
    const total = Object.values(targets).reduce((sum, target) => sum + target, 0)
    const levels = Object.entries(targets).map(([code, target]) => [code, target / total])
    return [variable, Object.fromEntries(levels)] as const
  })
  return {
    population,
    variables: [
      { kind: 'number', id: 'y', answers },
      { kind: 'text', id: 'company', answers: texts('company') },
      { kind: 'single', id: 'stratum', answers: texts('stratum') },
      { kind: 'single', id: 'sex', answers: texts('sex') },
      { kind: 'single', id: 'age', answers: texts('age') },
    ],
    weights: rows.map((row) => Number(row[at('weight')])),
    psu: 'company',
    ...(name === 'companies in strata' ? { stratum: 'stratum' } : {}),
    margins: Object.fromEntries(shares),
  }
}

function mirrorOf(left: string, right: string, row: string): Mirror {
  const side = (population: string): Mirror['sides'][0] => ({
    population: populationId(population),
    row: { variable: variableId('y'), row },
    label: { en: population },
  })
  return {
    id: 'mirror',
    title: { en: 'Mirror' },
    kind: 'same_question',
    waves: [waveId('2024')],
    sides: [side(left), side(right)],
  }
}

async function gapOf(
  surveys: readonly PlainSurvey[],
  mirror: Mirror,
  change: (study: Study) => Study = (study) => study,
): Promise<Gap> {
  const [gap] = await gapsOf(surveys, mirror, change)
  if (gap === undefined) throw new Error('a gap was expected')
  return gap
}

async function gapsOf(
  surveys: readonly PlainSurvey[],
  mirror: Mirror,
  change: (study: Study) => Study = (study) => study,
): Promise<readonly Gap[]> {
  const study = change(makeStudy(surveys, {}, { mirrors: [mirror] }))
  const samples = surveys.map((survey) => makeSample(survey, study))
  const gaps = await compareMirrors(study, samples, memoryAggregator)
  if (!gaps.ok) throw new Error(`gaps were expected: ${JSON.stringify(gaps)}`)
  return gaps.value
}

const span = { start: 0, end: 0 }

/** Declares a part: in each population those who gave one of some answers. */
function withPart(
  variable: string,
  codes: readonly string[],
  populations: readonly string[],
): (study: Study) => Study {
  const title = { en: 'Part' }
  const bases = populations.map((population) => ({
    id: `base_${population}`,
    title,
    population: populationId(population),
    filter: {
      kind: 'is_one_of' as const,
      variable: variableId(variable),
      codes,
      negated: false,
      span,
    },
  }))
  const named = populations.map((population) => [population, `base_${population}`] as const)
  return (study) => ({
    ...study,
    tables: { ...study.tables, bases },
    parts: [{ id: 'part', title, bases: Object.fromEntries(named) }],
  })
}

function differenceOf({ difference }: Gap): Difference {
  if (difference.kind === 'withheld') throw new Error('a difference was expected')
  return difference
}

describe('gaps on the stacked file agree with R survey', () => {
  const all = cases.flatMap((of) =>
    of.gaps.map((one) => {
      const where = JSON.stringify({ variable: one.variable, domain: one.domain })
      return [`${of.name} ${where}`, of, one] as const
    }),
  )

  const sides = ['manager', 'employee'] as const
  const mirror = mirrorOf(...sides, 'mean')

  it.each(all)('%s', async (_, of, expected) => {
    const surveys = sides.map((who) => surveyOf(who, of, expected))
    expectGap(await gapOf(surveys, mirror), expected)
  })

  it.each(all.filter(([, , { domain }]) => domain !== null))(
    '%s, as a part',
    async (_, of, expected) => {
      const [[variable, level] = ['', '']] = Object.entries(expected.domain ?? {})
      const surveys = sides.map((who) => surveyOf(who, of, { ...expected, domain: null }))
      const [whole, part] = await gapsOf(surveys, mirror, withPart(variable, [level], sides))
      expect([whole?.part, part?.part?.id]).toEqual([undefined, 'part'])
      expectGap(part, expected)
    },
  )

  function expectGap(gap: Gap | undefined, expected: ReferenceGap): void {
    if (gap === undefined) throw new Error('a gap was expected')
    const { value, se, df, interval, t, p, sharedUnits } = differenceOf(gap)
    expect(sharedUnits).toBe(true)
    expect(gap.left).toMatchObject({ kind: 'estimate' })
    expect(Math.abs(value - expected.gap.estimate)).toBeLessThan(1e-9)
    expect(Math.abs(se / expected.gap.se - 1)).toBeLessThan(1e-8)
    expect(df).toBe(expected.gap.df)
    expect(Math.abs(t / expected.gap.t - 1)).toBeLessThan(1e-7)
    expect(Math.abs(p - expected.gap.p)).toBeLessThan(1e-6)
    expect(Math.abs(interval[0] - expected.gap.interval[0])).toBeLessThan(1e-8)
    expect(Math.abs(interval[1] - expected.gap.interval[1])).toBeLessThan(1e-8)
  }
})

const person = fc.record({
  answer: fc.constantFrom('yes', 'no'),
  company: fc.constantFrom('a', 'b', 'c', 'd'),
  weight: fc.double({ min: 0.2, max: 4, noNaN: true }),
})
/** At least one of each answer, so that both sides show variance. */
const people = fc
  .array(person, { minLength: 4, maxLength: 30 })
  .map((list) => [
    { answer: 'yes', company: 'a', weight: 1 },
    { answer: 'no', company: 'b', weight: 1 },
    { answer: 'yes', company: 'b', weight: 2 },
    ...list,
  ])

function surveyFrom(
  population: string,
  list: readonly { answer: string; company: string; weight: number }[],
  scale = 1,
): PlainSurvey {
  return {
    population,
    variables: [
      {
        kind: 'single',
        id: 'y',
        codes: ['yes', 'no'],
        answers: list.map(({ answer }) => answer),
      },
      { kind: 'text', id: 'company', answers: list.map(({ company }) => company) },
    ],
    weights: list.map(({ weight }) => weight * scale),
    psu: 'company',
  }
}

describe('a gap', () => {
  it('changes its sign when the sides are swapped, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(people, people, async (left, right) => {
        const surveys = [surveyFrom('l', left), surveyFrom('r', right)]
        const { difference: one } = await gapOf(surveys, mirrorOf('l', 'r', 'yes'))
        const { difference: other } = await gapOf(surveys, mirrorOf('r', 'l', 'yes'))
        expect(other.kind).toBe(one.kind)
        if (one.kind === 'withheld' || other.kind === 'withheld') return
        expect(other.value).toBeCloseTo(-one.value, 12)
        expect(other.se).toBeCloseTo(one.se, 12)
        expect(other.p).toBeCloseTo(one.p, 10)
        expect(other.interval[0]).toBeCloseTo(-one.interval[1], 10)
      }),
    )
  })

  it('does not depend on the scale of one population’s weights', async () => {
    const scales = fc.double({ min: 0.01, max: 100, noNaN: true })
    await fc.assert(
      fc.asyncProperty(people, people, scales, async (left, right, scale) => {
        const mirror = mirrorOf('l', 'r', 'yes')
        const survey = surveyFrom('r', right)
        const { difference: before } = await gapOf([surveyFrom('l', left), survey], mirror)
        const { difference: after } = await gapOf([surveyFrom('l', left, scale), survey], mirror)
        expect(after.kind).toBe(before.kind)
        if (before.kind === 'withheld' || after.kind === 'withheld') return
        expect(after.value).toBeCloseTo(before.value, 12)
        expect(after.se).toBeCloseTo(before.se, 12)
        expect(after.df).toBe(before.df)
      }),
    )
  })

  it('is in a part that holds everybody what it is over everybody', async () => {
    await fc.assert(
      fc.asyncProperty(people, people, async (left, right) => {
        const surveys = [surveyFrom('l', left), surveyFrom('r', right)]
        const everybody = withPart('y', ['yes', 'no'], ['l', 'r'])
        const [whole, part] = await gapsOf(surveys, mirrorOf('l', 'r', 'yes'), everybody)
        expect({ ...part, part: undefined }).toEqual({ ...whole, part: undefined })
        expect(part?.part?.id).toBe('part')
      }),
    )
  })

  it('is not measured in a part that has no base on one of its sides', async () => {
    const list = [yes, no].map((one, i) => ({ ...one, company: `c${i}` }))
    const surveys = [surveyFrom('l', list), surveyFrom('r', list)]
    const onlyLeft = withPart('y', ['yes'], ['l', 'other'])
    expect(await gapsOf(surveys, mirrorOf('l', 'r', 'yes'), onlyLeft)).toHaveLength(1)
  })

  const yes = { answer: 'yes', weight: 1 }
  const no = { answer: 'no', weight: 1 }

  it('adds variances when no company is shared, with Welch–Satterthwaite degrees of freedom', async () => {
    const left = [yes, no, yes, yes].map((one, i) => ({ ...one, company: `l${i}` }))
    const right = [no, no, yes, no, no].map((one, i) => ({ ...one, company: `r${i}` }))
    const surveys = [surveyFrom('l', left), surveyFrom('r', right)]
    const { se, df, sharedUnits } = differenceOf(await gapOf(surveys, mirrorOf('l', 'r', 'yes')))
    const [a, b] = [3 / 16 / 3, 4 / 25 / 4]
    expect(sharedUnits).toBe(false)
    expect(se).toBeCloseTo(Math.sqrt(a + b), 12)
    expect(df).toBeCloseTo((a + b) ** 2 / (a ** 2 / 3 + b ** 2 / 4), 9)
  })

  it('takes companies of one name in strata of different names for two', async () => {
    const survey = (population: string, stratum: string): PlainSurvey => {
      const list = [yes, no, yes, no].map((one, i) => ({ ...one, company: `c${i % 3}` }))
      const { variables, ...rest } = surveyFrom(population, list)
      const strata = { kind: 'single', id: 'size', answers: list.map(() => stratum) } as const
      return { ...rest, variables: [...variables, strata], stratum: 'size' }
    }
    const mirror = mirrorOf('l', 'r', 'yes')
    const apart = await gapOf([survey('l', 'small'), survey('r', 'large')], mirror)
    const together = await gapOf([survey('l', 'small'), survey('r', 'small')], mirror)
    expect(differenceOf(apart)).toMatchObject({ sharedUnits: false })
    // The same companies, answering alike: the gap is nil and so is its variance.
    expect(together.difference).toEqual({ kind: 'withheld', reason: 'no_variance' })
  })

  it('is withheld when a side has nobody', async () => {
    const list = [yes, no].map((one, i) => ({ ...one, company: `c${i}` }))
    const silent: PlainSurvey = {
      population: 'r',
      variables: [{ kind: 'single', id: 'y', codes: ['yes'], answers: ['.not_asked'] }],
    }
    const gap = await gapOf([surveyFrom('l', list), silent], mirrorOf('l', 'r', 'yes'))
    expect(gap.right).toEqual({ kind: 'withheld', reason: 'empty_base' })
    expect(gap.difference).toEqual({ kind: 'withheld', reason: 'empty_base' })
  })

  it('measures nets, and uses the denominator of the study’s tables', async () => {
    const survey = (population: string): PlainSurvey => ({
      population,
      variables: [{ kind: 'single', id: 'y', answers: ['a', 'b', 'c', '.no_answer', 'a'] }],
    })
    const net = { id: 'any', title: { en: 'Any' }, variable: variableId('y'), codes: ['a', 'b'] }
    const spec = {
      id: 't',
      population: populationId('l'),
      banner: '',
      variables: [],
      denominator: 'answered' as const,
    }
    const gap = await gapOf([survey('l'), survey('r')], mirrorOf('l', 'r', 'any'), (study) => ({
      ...study,
      tables: { ...study.tables, nets: [net], tables: [spec] },
    }))
    expect(gap.left).toMatchObject({ value: 3 / 4, bases: { n: 4 } })
    expect(gap.right).toMatchObject({ value: 3 / 5, bases: { n: 5 } })
  })

  it('refuses rows and variables that are not there', async () => {
    const list = [yes, no].map((one, i) => ({ ...one, company: `c${i}` }))
    const surveys = [surveyFrom('l', list), surveyFrom('r', list)]
    const study = makeStudy(surveys, {}, { mirrors: [mirrorOf('l', 'r', 'maybe')] })
    const samples = surveys.map((survey) => makeSample(survey, study))
    const gaps = await compareMirrors(study, samples, memoryAggregator)
    expect(gaps).toMatchObject({
      ok: false,
      issues: [
        { code: 'compare.unknown_row', values: { row: 'maybe', population: 'l' } },
        { code: 'compare.unknown_row', values: { row: 'maybe', population: 'r' } },
      ],
    })
    const alone = await compareMirrors(study, samples.slice(1), memoryAggregator)
    expect(alone).toEqual({ ok: true, value: [] })
  })
})
