import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designs, people, surveyOf, tablesOf } from '../../test/survey/arbitrary-survey.ts'
import {
  makeSample,
  makeStudy,
  populationId,
  variableId,
  waveId,
} from '../../test/survey/make-survey.ts'
import type { Answers, PlainSurvey } from '../../test/survey/make-survey.ts'
import { compareMirrors, compareWaves } from '../compare/index.ts'
import type { MirrorSide, ReleasePolicy, Study, TabBook } from '../study/index.ts'
import { memoryAggregator, tabulateBook } from '../tabulate/index.ts'
import type { Cell, Table } from '../tabulate/index.ts'
import { release as ask } from './release.ts'
import { takeSnapshot } from './take-snapshot.ts'
import type { ReleaseRequest } from './take-snapshot.ts'
import type { ProtectedTable, Release } from './protected.ts'

const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }

async function computeAll(study: Study, surveys: readonly PlainSurvey[]): Promise<ReleaseRequest> {
  const samples = surveys.map((survey) => makeSample(survey, study))
  const tables = await tabulateBook(study, samples, memoryAggregator)
  const gaps = await compareMirrors(study, samples, memoryAggregator)
  const trends = await compareWaves(study, samples, memoryAggregator)
  if (!tables.ok || !gaps.ok || !trends.ok) throw new Error('all was to be computed')
  return { study, samples, tables: tables.value, gaps: gaps.value, trends: trends.value }
}

async function letThrough(request: ReleaseRequest): Promise<Release> {
  return ask(await takeSnapshot(request), { kind: 'all' })
}

async function releaseOf(
  survey: PlainSurvey,
  tables: Partial<TabBook>,
  own: ReleasePolicy = policy,
): Promise<{ readonly release: Release; readonly table: ProtectedTable; readonly raw: Table }> {
  const computed = await computeAll(makeStudy([survey], tables, { policy: own }), [survey])
  const release = await letThrough(computed)
  const [[table], [raw]] = [release.tables, computed.tables]
  if (table === undefined || raw === undefined) throw new Error('a table was expected')
  return { release, table, raw }
}

/** So many young, middle-aged and old people, who do not all answer alike. */
function ages(...counts: readonly number[]): PlainSurvey {
  const names = ['young', 'middle', 'old']
  const age = counts.flatMap((n, at) => Array.from({ length: n }, () => names[at] ?? ''))
  const use = age.map((_, i) => (i % 3 === 0 ? 'often' : 'never'))
  const variables: readonly Answers[] = [
    { kind: 'single', id: 'use', codes: ['never', 'sometimes', 'often'], answers: use },
    { kind: 'single', id: 'age', codes: names, answers: age },
    { kind: 'multiple', id: 'networks', codes: ['facebook'], answers: age.map(() => []) },
  ]
  return { variables }
}

function reasons(cells: readonly Cell[]): readonly string[] {
  return cells.map((cell) => (cell.kind === 'withheld' ? cell.reason : 'shown'))
}

/** The columns of age, without those of the overlapping block. */
const byAge = 4

describe('a released table', () => {
  it('hides a small column with its bases, and the column that would give it away', async () => {
    const { table } = await releaseOf(ages(60, 40, 9), tablesOf())
    expect(table.columns.slice(0, byAge).map(({ bases }) => bases)).toEqual([
      { kind: 'bases', n: 110, weightedN: 110, effectiveN: 110 },
      { kind: 'bases', n: 60, weightedN: 60, effectiveN: 60 },
      { kind: 'withheld', reason: 'complement' },
      { kind: 'withheld', reason: 'disclosure' },
    ])
    expect(reasons(table.rows[0]?.cells ?? []).slice(0, byAge)).toEqual([
      'shown',
      'shown',
      'complement',
      'disclosure',
    ])
  })

  it('shows the base of a column that is only too thin to mean anything', async () => {
    const { table } = await releaseOf(ages(60, 40, 20), tablesOf())
    expect(table.columns[3]?.bases).toEqual({
      kind: 'bases',
      n: 20,
      weightedN: 20,
      effectiveN: 20,
    })
    expect(table.rows.map(({ cells }) => reasons(cells)[3])).toEqual(
      table.rows.map(() => 'quality'),
    )
  })

  it('drops letters that name a hidden column', async () => {
    const survey = ages(70, 60, 9)
    const often70 = (i: number): boolean => (i < 70 ? i % 10 > 0 : i % 10 === 0)
    const answers = Array.from({ length: 139 }, (_, i) => (often70(i) ? 'often' : 'never'))
    const variables = survey.variables.map((one) =>
      one.id === 'use' && one.kind === 'single' ? { ...one, answers } : one,
    )
    const { table, raw } = await releaseOf({ variables }, tablesOf())
    const often = (from: ProtectedTable | Table): readonly Cell[] =>
      from.rows.find(({ row }) => row.row === 'often')?.cells ?? []
    expect(reasons(often(table)).slice(0, byAge)).toEqual([
      'shown',
      'shown',
      'complement',
      'disclosure',
    ])
    expect(often(raw)[1]).toMatchObject({ letters: ['B'] })
    expect(often(table)[1]).toMatchObject({ letters: [] })
  })

  it('weighs a mean on those who gave a number', async () => {
    const answers = Array.from({ length: 60 }, (_, i) => (i < 9 ? i : ('.no_answer' as const)))
    const survey: PlainSurvey = {
      variables: [
        { kind: 'number', id: 'use', answers },
        { kind: 'single', id: 'age', answers: answers.map(() => 'young') },
        { kind: 'multiple', id: 'networks', answers: answers.map(() => []) },
      ],
    }
    const { table } = await releaseOf(survey, tablesOf())
    expect(table.columns[0]?.bases).toMatchObject({ n: 60 })
    expect(table.rows[0]?.kind).toBe('mean')
    expect(reasons(table.rows[0]?.cells ?? []).slice(0, 2)).toEqual(['disclosure', 'disclosure'])
  })

  it('weighs people of a mean of categories on the column, with the shares that give it', async () => {
    const age = [
      ...Array.from({ length: 50 }, () => 'young'),
      ...Array.from({ length: 60 }, () => 'old'),
    ]
    const survey: PlainSurvey = {
      variables: [
        {
          kind: 'single',
          id: 'use',
          codes: ['never', 'often', 'dk'],
          notes: { never: { value: 0 }, often: { value: 3 }, dk: { missing: 'dont_know' } },
          answers: age.map((_, i) => {
            if (i >= 9 && i < 50) return 'dk'
            return i % 3 === 0 ? 'often' : 'never'
          }),
        },
        { kind: 'single', id: 'age', codes: ['young', 'old'], answers: age },
        { kind: 'multiple', id: 'networks', answers: age.map(() => []) },
      ],
    }
    const { table } = await releaseOf(survey, tablesOf(['young', 'old']))
    const [mean, share] = ['mean', 'category'].map((kind) =>
      reasons(table.rows.find((row) => row.kind === kind)?.cells ?? []).slice(0, 3),
    )
    expect(share).toEqual(['shown', 'shown', 'shown'])
    expect(mean).toEqual(['shown', 'quality', 'shown'])
  })

  it('hides across blocks: what one hides cannot be had from what another shows', async () => {
    const survey = ages(100, 40, 7)
    const answers = Array.from({ length: 147 }, (_, i) => (i >= 100 && i < 140 ? ['facebook'] : []))
    const variables = survey.variables.map((one) =>
      one.id === 'networks' && one.kind === 'multiple' ? { ...one, answers } : one,
    )
    const { table } = await releaseOf({ variables }, tablesOf())
    // The middle-aged are on Facebook and nobody else is: total, less the young, less Facebook.
    expect(table.columns.slice(0, byAge + 1).map(({ bases }) => bases.kind)).toEqual([
      'bases',
      'bases',
      'withheld',
      'withheld',
      'withheld',
    ])
  })

  it('is hidden whole when its total is small', async () => {
    const { table, release } = await releaseOf(ages(5, 3), tablesOf())
    expect(table.columns.every(({ bases }) => bases.kind === 'withheld')).toBe(true)
    expect(table.rows.flatMap(({ cells }) => reasons(cells))).not.toContain('shown')
    expect(release.samples).toEqual([])
  })

  it('shows everything when the thresholds are 1', async () => {
    const open = { profile: 'public', disclosureBase: 1, qualityBase: 1, flagBase: 1 } as const
    const { table, raw } = await releaseOf(ages(4, 3, 2), tablesOf(), open)
    expect(table.rows).toEqual(raw.rows)
    expect(table.columns).toEqual(raw.columns)
  })

  it('is a frozen copy without the gate’s own sizes', async () => {
    const { table, raw, release } = await releaseOf(ages(60, 40, 9), tablesOf())
    expect('audit' in table).toBe(false)
    expect(isFrozen(release)).toBe(true)
    expect(table.rows).not.toBe(raw.rows)
    expect(Object.isFrozen(raw.rows)).toBe(false)
  })
})

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isFrozen)
}

/** Every number found in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

/** Every base in a value. */
function basesIn(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'kind' in value && value.kind === 'bases' && 'n' in value ? [Number(value.n)] : []
  return [...own, ...Object.values(value).flatMap(basesIn)]
}

/** Small groups that the total and the columns shown give, each added, left or subtracted. */
function smallSums({ audit }: Table, shown: readonly number[]): readonly number[] {
  let sums: readonly (readonly number[])[] = [0, 1].map((start) => audit.atoms.map(() => start))
  for (const column of shown) {
    const vector = audit.atoms.map(({ columns }) => (columns.includes(column) ? 1 : 0))
    sums = sums.flatMap((sum) =>
      [-1, 0, 1].map((factor) => sum.map((value, at) => value + factor * (vector[at] ?? 0))),
    )
  }
  return sums
    .filter((sum) => sum.every((value) => value === 0 || value === 1))
    .map((sum) => sum.reduce<number>((n, value, at) => n + value * (audit.atoms[at]?.n ?? 0), 0))
    .filter((n) => n > 0 && n < policy.disclosureBase)
}

describe('whatever is released of a random survey', () => {
  it('names no base below the threshold, but the empty one', async () => {
    await fc.assert(
      fc.asyncProperty(people, designs, async (list, design) => {
        const { release } = await releaseOf(surveyOf(list, design), tablesOf(), {
          ...policy,
          qualityBase: 10,
        })
        expect(basesIn(release).filter((n) => n > 0 && n < 10)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('lets no hidden base be subtracted from the total and the columns shown', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const { table } = await releaseOf(surveyOf(list), tablesOf())
        const [total, ...columns] = table.columns.slice(0, byAge)
        if (total?.bases.kind !== 'bases') return
        const shown = columns.flatMap(({ bases }) => (bases.kind === 'bases' ? [bases.n] : []))
        const left = total.bases.n - shown.reduce((sum, n) => sum + n, 0)
        expect(left === 0 || left >= 10).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('lets no small group be added up or subtracted from columns of any block', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const { table, raw } = await releaseOf(surveyOf(list), tablesOf())
        const shown = [...table.columns.keys()].filter(
          (at) => at > 0 && table.columns[at]?.bases.kind === 'bases',
        )
        const isWhole = table.columns[0]?.bases.kind === 'bases'
        expect(isWhole ? smallSums(raw, shown) : shown).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('holds no number in what is withheld', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const { table } = await releaseOf(surveyOf(list), tablesOf())
        const withheld = [
          ...table.rows.flatMap(({ cells }) => cells),
          ...table.columns.map(({ bases }) => bases),
        ].filter(({ kind }) => kind === 'withheld')
        expect(withheld.flatMap(numbersIn)).toEqual([])
        expect(withheld.every((one) => Object.keys(one).join() === 'kind,reason')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('released gaps and trends', () => {
  const side = (population: string): MirrorSide => ({
    population: populationId(population),
    row: { variable: variableId('use'), row: 'often' },
    label: { en: population },
  })
  const mirror = {
    id: 'm',
    title: { en: 'm' },
    kind: 'same_question',
    waves: [waveId('2014')],
    sides: [side('l'), side('r')],
  } as const

  async function releaseSizes(left: number, right: number): Promise<Release> {
    const surveys = [
      { ...ages(right), population: 'l', wave: '2012' },
      { ...ages(left), population: 'l', wave: '2014' },
      { ...ages(right), population: 'r', wave: '2014' },
    ]
    const study = makeStudy(surveys, {}, { policy, mirrors: [mirror] })
    return letThrough(await computeAll(study, surveys))
  }

  it('go with their small side, for people first', async () => {
    const { gaps, trends } = await releaseSizes(9, 20)
    expect(gaps[0]).toMatchObject({
      left: { kind: 'withheld', reason: 'disclosure' },
      right: { kind: 'withheld', reason: 'quality' },
      difference: { kind: 'withheld', reason: 'disclosure' },
    })
    expect(trends[0]).toMatchObject({
      from: { kind: 'withheld', reason: 'quality' },
      to: { kind: 'withheld', reason: 'disclosure' },
      difference: { kind: 'withheld', reason: 'disclosure' },
    })
  })

  it('show what is large enough on both sides', async () => {
    const { gaps, trends } = await releaseSizes(60, 31)
    expect(gaps[0]?.difference.kind).toBe('difference')
    expect(trends[0]?.difference.kind).toBe('difference')
  })
})

describe('a released sample', () => {
  it('says what the notice needs, and hides shares that count a handful', async () => {
    const survey = { ...ages(60, 40, 9), margins: { age: { young: 0.4, middle: 0.4, old: 0.2 } } }
    const { release } = await releaseOf(survey, {})
    const [report] = release.samples
    expect(report).toMatchObject({ n: 109, weighting: 'raked', units: 'respondents' })
    expect(report?.margins[0]?.levels.map(({ code, before }) => [code, before])).toEqual([
      ['young', { kind: 'share', value: 0.55 }],
      ['middle', { kind: 'withheld', reason: 'complement' }],
      ['old', { kind: 'withheld', reason: 'disclosure' }],
    ])
  })

  it('hides what weights came to where it would give a hidden share back', async () => {
    const age = { young: 0.4, middle: 0.4, old: 0.2 }
    const small = await releaseOf({ ...ages(60, 40, 9), margins: { age } }, {})
    expect(small.release.samples[0]?.weights).toEqual({ kind: 'withheld', reason: 'complement' })
    const large = await releaseOf({ ...ages(50, 40, 10), margins: { age } }, {})
    expect(large.release.samples[0]?.weights).toMatchObject({ kind: 'weights', range: [0.8, 2] })
  })

  it('weighs all margins together: a level may nest in that of another', async () => {
    const survey = ages(60, 40, 9)
    const region = Array.from({ length: 109 }, (_, i) => (i >= 60 && i < 100 ? 'north' : 'south'))
    const variables: readonly Answers[] = [
      ...survey.variables,
      { kind: 'single', id: 'region', codes: ['north', 'south'], answers: region },
    ]
    const margins = {
      age: { young: 0.4, middle: 0.4, old: 0.2 },
      region: { north: 0.4, south: 0.6 },
    }
    const { release } = await releaseOf({ variables, margins }, {})
    const levels = release.samples[0]?.margins.flatMap((margin) => margin.levels) ?? []
    const shown = levels.flatMap(({ code, before }) => (before.kind === 'share' ? [code] : []))
    // North is the middle-aged: with the young shown, the nine old would be what is left.
    expect(shown.includes('young') && shown.some((code) => code !== 'young')).toBe(false)
    expect(shown.length).toBeGreaterThan(0)
  })

  it('keeps notes that may quote an answer inside', async () => {
    const survey = ages(60)
    const study = makeStudy([survey], {}, { policy })
    const computed = await computeAll(study, [survey])
    const note = { code: 'dataset.unknown_value', values: { value: 'my boss' } } as const
    const samples = computed.samples.map((sample) => ({
      ...sample,
      dataset: { ...sample.dataset, notes: [note] },
    }))
    expect(JSON.stringify(await letThrough({ ...computed, samples }))).not.toContain('my boss')
  })
})
