import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf } from '../../core/ids.ts'
import type { PopulationId, QuestionId, WaveId } from '../../core/ids.ts'
import { seededRandom } from '../../core/random.ts'
import type { InterviewRecord } from '../../interview/answers.ts'
import { recordToJson } from '../../interview/saved/record-json.ts'
import type { Study } from '../../study/model.ts'
import { readStudy } from '../../study/read-study.ts'
import { studyFilesOf } from '../../study/read/study-files.ts'
import type { Agreement } from './agreement.ts'
import { citeFigure } from './agreement.ts'
import { simulateToAgreement } from './simulate-to-agreement.ts'

const both = (text: string): Readonly<Record<string, string>> => ({ fr: text, en: text })
const option = (code: string): object => ({ code, label: both(code) })
const single = (id: string, codes: readonly string[], more: object = {}): object => ({
  id,
  type: 'single',
  text: both(id),
  required: true,
  options: codes.map(option),
  ...more,
})

interface Plan {
  readonly n: number
  readonly questions: readonly object[]
  readonly figures?: readonly object[]
  readonly tables?: object
  readonly structures?: readonly object[]
  readonly irreconcilable?: readonly object[]
}

const figure = (row: string, value: number, more: object = {}): object => ({
  wave: 'w1',
  population: 'staff',
  row,
  value,
  sources: ['paper'],
  ...more,
})

/** A study of one population, written as its files would be: JSON is YAML. */
function makeStudy(plan: Plan): Study {
  const { n, questions, figures = [], irreconcilable = [], tables = {}, structures = [] } = plan
  const files = {
    'study.yaml': {
      visavis: 1,
      title: both('Study'),
      conducted_by: both('Nobody'),
      universe: both('Nobody'),
      languages: ['fr', 'en'],
      populations: { staff: { title: both('Staff'), members: both('staff') } },
      waves: { w1: { title: both('Wave'), fieldwork: '2012', samples: { staff: { n } } } },
      simulated: { seed: 1, note: both('Simulated') },
    },
    'questionnaires/staff.yaml': {
      population: 'staff',
      version: 1,
      pages: questions.map((question, at) => ({ id: `p${at}`, questions: [question] })),
    },
    'tables.yaml': tables,
    'simulation.yaml': { structures },
    'published.yaml': {
      sources: { paper: { outlet: 'Paper', date: '2012' }, weekly: { outlet: 'W', date: '2012' } },
      figures,
      irreconcilable,
    },
  }
  const texts = Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)] as const)
  const read = readStudy(studyFilesOf('study', new Map(texts)))
  if (!read.ok) throw new Error(JSON.stringify(read.issues, undefined, 1))
  return read.value.study
}

function simulate(study: Study, seed = 7): Agreement {
  const [wave, population] = [idOf<WaveId>('w1'), idOf<PopulationId>('staff')]
  const agreement = simulateToAgreement({ study, wave, population, seed })
  if (!agreement.ok) throw new Error(JSON.stringify(agreement.issues))
  return agreement.value
}

/** Codes that a record holds for a question; undefined when it was not asked. */
function codesOf(record: InterviewRecord, question: string): readonly string[] | undefined {
  const answer = record.answers.get(idOf<QuestionId>(question))
  if (answer === undefined) return undefined
  if (answer.kind === 'single') return [answer.code]
  return answer.kind === 'multiple' ? answer.codes : []
}

/** Counts a percentage from the records themselves, of all who were asked. */
function percentOf(
  records: readonly InterviewRecord[],
  question: string,
  codes: readonly string[],
): number {
  const answers = records.flatMap((record) => {
    const held = codesOf(record, question)
    return held === undefined ? [] : [held]
  })
  const holding = answers.filter((held) => held.some((code) => codes.includes(code)))
  return (100 * holding.length) / answers.length
}

const codesLeftOut = (agreement: Agreement): readonly string[] =>
  agreement.irreconcilable.map(({ why }) => why.code)

const abc = ['a', 'b', 'c']

test('there are exactly as many records as respondents published', () => {
  const study = makeStudy({ n: 137, questions: [single('q', abc)] })
  expect(simulate(study).records).toHaveLength(137)
})

test('figures that add up are all met', () => {
  const figures = [figure('q.a', 45), figure('q.bc', 35)]
  const tables = { nets: [{ id: 'bc', variable: 'q', title: both('bc'), codes: ['b', 'c'] }] }
  const study = makeStudy({ n: 1200, questions: [single('q', [...abc, 'd'])], figures, tables })
  const { records, irreconcilable, reconciled } = simulate(study)
  expect(irreconcilable).toEqual([])
  expect(percentOf(records, 'q', ['a'])).toBe(45)
  expect(percentOf(records, 'q', ['b', 'c'])).toBe(35)
  expect(reconciled.map(({ total, base }) => [total, base])).toEqual([
    [540, 1200],
    [420, 1200],
  ])
})

test('roundings that make 99 still make everyone', () => {
  const figures = abc.map((code) => figure(`q.${code}`, 33))
  const { records, irreconcilable } = simulate(
    makeStudy({ n: 300, questions: [single('q', abc)], figures }),
  )
  expect(irreconcilable).toEqual([])
  for (const code of abc) expect(Math.round(percentOf(records, 'q', [code]))).toBe(33)
})

test('two values of one row conflict, and the one with fewer sources is left out', () => {
  const figures = [figure('q.a', 60), figure('q.a', 61, { sources: ['paper', 'weekly'] })]
  const agreement = simulate(makeStudy({ n: 1000, questions: [single('q', abc)], figures }))
  const [conflict] = agreement.irreconcilable
  expect(conflict?.why.code).toBe('collect.figures_conflict')
  expect(conflict?.why.values['figures']).toBe('w1/staff/q.a = 60, w1/staff/q.a = 61')
  expect(conflict?.leftOut.map(({ value }) => value)).toEqual([60])
  expect(percentOf(agreement.records, 'q', ['a'])).toBe(61)
})

test('a net and a row that pass a hundred together conflict, the others do not', () => {
  const figures = [figure('q.a', 60), figure('q.bc', 50), figure('r.a', 10)]
  const tables = { nets: [{ id: 'bc', variable: 'q', title: both('bc'), codes: ['b', 'c'] }] }
  const questions = [single('q', abc), single('r', abc)]
  const agreement = simulate(makeStudy({ n: 200, questions, figures, tables }))
  expect(agreement.irreconcilable.map((one) => one.figures.map(citeFigure))).toEqual([
    ['w1/staff/q.a', 'w1/staff/q.bc'],
  ])
  expect(percentOf(agreement.records, 'r', ['a'])).toBe(10)
})

test('a share that a few people cannot make is told', () => {
  const study = makeStudy({
    n: 10,
    questions: [single('q', abc)],
    figures: [figure('q.a', 33)],
  })
  expect(codesLeftOut(simulate(study))).toEqual(['collect.figure_unreachable'])
})

test('a base that nobody is in is told', () => {
  const questions = [single('q', abc), single('r', abc, { show_if: 'q = a' })]
  const figures = [figure('q.a', 0), figure('r.a', 50)]
  const agreement = simulate(makeStudy({ n: 100, questions, figures }))
  expect(codesLeftOut(agreement)).toEqual(['collect.figure_without_base'])
  expect(agreement.records.every((record) => codesOf(record, 'r') === undefined)).toBe(true)
})

const scale = { id: 'risk', type: 'scale', text: both('risk'), minimum: 1, maximum: 10 }
const dontKnow = { code: 'dk', label: both('dk'), missing: 'dont_know' }

test('a mean off its scale is told', () => {
  const figures = [figure('risk.mean', 10.6, { decimals: 1 })]
  const agreement = simulate(makeStudy({ n: 100, questions: [scale], figures }))
  expect(codesLeftOut(agreement)).toEqual(['collect.mean_off_scale'])
})

test('a mean rounds to what was published, in a bell, whoever does not know', () => {
  const questions = [{ ...scale, options: [dontKnow] }]
  const structures = [{ population: 'staff', shares: { risk: { dk: 0.1 } } }]
  const figures = [figure('risk.mean', 5.4, { decimals: 1 })]
  const { records } = simulate(makeStudy({ n: 300, questions, figures, structures }))
  const steps = records.flatMap((record) => codesOf(record, 'risk') ?? []).filter((c) => c !== 'dk')
  const sum = steps.reduce((total, step) => total + Number(step), 0)
  expect(steps).toHaveLength(270)
  expect(Math.round((10 * sum) / steps.length)).toBe(54)
  const tally = (step: number): number => steps.filter((one) => Number(one) === step).length
  expect(tally(5)).toBeGreaterThan(tally(2))
  expect(tally(6)).toBeGreaterThan(tally(9))
})

test('one row on two bases is met on both', () => {
  const bases = [{ id: 'big', population: 'staff', title: both('big'), filter: 'size = big' }]
  const figures = [figure('q.yes', 28), figure('q.yes', 57, { base: 'big' })]
  const questions = [single('q', ['yes', 'no']), single('size', ['big', 'small'])]
  const structures = [{ population: 'staff', shares: { size: { big: 0.2, small: 0.8 } } }]
  const study = makeStudy({ n: 300, questions, figures, tables: { bases }, structures })
  const { records, irreconcilable } = simulate(study)
  expect(irreconcilable).toEqual([])
  const big = records.filter((record) => codesOf(record, 'size')?.[0] === 'big')
  expect(big).toHaveLength(60)
  expect(percentOf(records, 'q', ['yes'])).toBe(28)
  expect(Math.round(percentOf(big, 'q', ['yes']))).toBe(57)
})

const several = {
  id: 'm',
  type: 'multiple',
  text: both('m'),
  required: true,
  minimum: 2,
  maximum: 3,
  options: [...['a', 'b', 'c', 'd', 'e'].map(option), { ...option('none'), exclusive: true }],
}

test('several answers are met option by option, each person within the limits', () => {
  const figures = [figure('m.a', 70), figure('m.b', 30), figure('m.e', 1), figure('m.none', 28)]
  const { records, irreconcilable } = simulate(makeStudy({ n: 400, questions: [several], figures }))
  expect(irreconcilable).toEqual([])
  for (const [code, value] of Object.entries({ a: 70, b: 30, e: 1, none: 28 })) {
    expect(percentOf(records, 'm', [code])).toBe(value)
  }
  for (const record of records) {
    const held = codesOf(record, 'm') ?? []
    expect(held.includes('none') ? held.length : Math.min(3, Math.max(2, held.length))).toBe(
      held.length,
    )
  }
})

test('more answers than the limit allows conflict', () => {
  const figures = ['a', 'b', 'c', 'd'].map((code) => figure(`m.${code}`, 90))
  const agreement = simulate(makeStudy({ n: 100, questions: [several], figures }))
  expect(codesLeftOut(agreement)).toEqual(['collect.figures_conflict'])
  expect(agreement.irreconcilable[0]?.figures).toHaveLength(4)
})

test('a net of several answers is told to be beyond simulation', () => {
  const tables = { nets: [{ id: 'ab', variable: 'm', title: both('ab'), codes: ['a', 'b'] }] }
  const figures = [figure('m.ab', 50)]
  const agreement = simulate(makeStudy({ n: 100, questions: [several], figures, tables }))
  expect(codesLeftOut(agreement)).toEqual(['collect.figure_unsupported'])
})

test('small routed bases are sought that let their percentages be met', () => {
  const questions = [single('q', ['yes', 'no']), single('r', abc, { show_if: 'q = yes' })]
  const figures = [figure('r.a', 43), figure('r.b', 14)]
  const structures = [{ population: 'staff', shares: { q: { yes: 0.15, no: 0.85 } } }]
  const { records, irreconcilable } = simulate(
    makeStudy({ n: 100, questions, figures, structures }),
  )
  expect(irreconcilable).toEqual([])
  expect(Math.round(percentOf(records, 'r', ['a']))).toBe(43)
  expect(Math.round(percentOf(records, 'r', ['b']))).toBe(14)
})

test('grids, numbers, recommendations, dates, rankings and sharings out are answered', () => {
  const options = abc.map(option)
  const questions = [
    {
      id: 'g',
      type: 'grid',
      cells: 'single',
      text: both('g'),
      required: true,
      rows: [
        { id: 'r1', label: both('r1') },
        { id: 'r2', label: both('r2') },
      ],
      options,
    },
    { id: 'years', type: 'number', text: both('years'), minimum: 0, maximum: 40, required: true },
    { id: 'reco', type: 'nps', text: both('reco'), required: true },
    { id: 'day', type: 'date', text: both('day'), earliest: '2012-01-01', latest: '2012-02-01' },
    { id: 'rank', type: 'rank', text: both('rank'), options, count: 2, required: true },
    { id: 'sum', type: 'constant_sum', text: both('sum'), options, total: 100, required: true },
    { id: 'open', type: 'text', text: both('open'), required: true },
  ]
  const figures = [
    figure('g.r1.a', 40),
    figure('g.r2.a', 70),
    figure('years.mean', 12.5, { decimals: 1 }),
    figure('reco.nps', 14),
  ]
  const { records, irreconcilable, reconciled } = simulate(
    makeStudy({ n: 150, questions, figures }),
  )
  expect(irreconcilable).toEqual([])
  expect(records).toHaveLength(150)
  expect(reconciled.map(({ total, base, figure: { row } }) => [row.row, total, base])).toEqual([
    ['a', 60, 150],
    ['a', 105, 150],
    ['mean', 1875, 150],
    ['nps', 2100, 150],
  ])
})

test('the same seed gives the same records, another seed others', () => {
  const questions = [single('q', abc), several]
  const study = makeStudy({ n: 80, questions, figures: [figure('q.a', 40)] })
  const bytes = (seed: number): string =>
    JSON.stringify(simulate(study, seed).records.map((record) => recordToJson(record)))
  expect(bytes(3)).toBe(bytes(3))
  expect(bytes(3)).not.toBe(bytes(4))
})

test('tilts decide who gives an answer, not how many', () => {
  const questions = [single('age', ['young', 'old']), single('q', ['yes', 'no'])]
  const tilts = [{ row: 'q.yes', filter: 'age = young', logit: 20 }]
  const structures = [{ population: 'staff', tilts }]
  const { records } = simulate(
    makeStudy({ n: 400, questions, figures: [figure('q.yes', 40)], structures }),
  )
  const yes = records.filter((record) => codesOf(record, 'q')?.[0] === 'yes')
  expect(yes).toHaveLength(160)
  expect(yes.every((record) => codesOf(record, 'age')?.[0] === 'young')).toBe(true)
})

test('outlets that print different values are told, as the study declares them', () => {
  const values = [
    { value: 60, sources: ['paper'] },
    { value: 61, sources: ['weekly'] },
  ]
  const row = { wave: 'w1', population: 'staff', row: 'q.a', values, why: both('typing error') }
  const study = makeStudy({ n: 100, questions: [single('q', abc)], irreconcilable: [row] })
  const [told] = simulate(study).irreconcilable
  expect(told?.why.values).toEqual({ figure: 'w1/staff/q.a', values: '60 (paper) / 61 (weekly)' })
})

test('what the interview refuses is told, never patched', () => {
  const check = { that: 'q = a', message: both('Only a') }
  const study = makeStudy({ n: 30, questions: [single('q', abc, { check })] })
  const [wave, population] = [idOf<WaveId>('w1'), idOf<PopulationId>('staff')]
  const agreement = simulateToAgreement({ study, wave, population, seed: 1 })
  expect(agreement.ok ? [] : agreement.issues.map(({ code }) => code)).toContain(
    'interview.check_failed',
  )
})

test('a sample, a size or a declaration that lacks is an issue', () => {
  const study = makeStudy({ n: 30, questions: [single('q', abc)] })
  const [wave, population] = [idOf<WaveId>('w1'), idOf<PopulationId>('staff')]
  const codes = (changed: Study, at: WaveId = wave): readonly string[] => {
    const agreement = simulateToAgreement({ study: changed, wave: at, population, seed: 1 })
    return agreement.ok ? [] : agreement.issues.map(({ code }) => code)
  }
  expect(codes(study, idOf<WaveId>('w2'))).toEqual(['collect.no_sample'])
  const waves = study.waves.map((one) => ({
    ...one,
    samples: one.samples.map((sample) => ({ ...sample, n: undefined })),
  }))
  expect(codes({ ...study, waves })).toEqual(['collect.no_sample_size'])
  expect(codes({ ...study, simulation: undefined })).toEqual(['collect.simulation_undeclared'])
})

/** Answers drawn at random, from which figures are printed: whatever they are, data exist. */
interface Truth {
  readonly route: string
  readonly base: string
  readonly choice: string | undefined
  readonly set: readonly string[]
  readonly step: number
}

const steps = [1, 2, 3, 4, 5]
const sets = ['a', 'b', 'c', 'd']

function drawTruth(n: number, seed: number): readonly Truth[] {
  const random = seededRandom(seed)
  const leaning = [random.uniform(), random.uniform(), random.uniform()]
  const oneOf = (codes: readonly string[], lean = 0): string =>
    codes[Math.floor(codes.length * random.uniform() ** (1 + 3 * lean))] ?? 'a'
  return Array.from({ length: n }, () => {
    const route = oneOf(['yes', 'no'], leaning[0])
    const held = sets.filter((_, k) => random.uniform() < (leaning[1] ?? 0) / (k + 1))
    return {
      route,
      base: oneOf(['inner', 'outer'], leaning[2]),
      choice: route === 'yes' ? oneOf(abc, leaning[1]) : undefined,
      set: held.length > 0 ? held : ['none'],
      step: steps[Math.floor(5 * random.uniform() ** (1 + (leaning[2] ?? 0)))] ?? 1,
    }
  })
}

function printed(truths: readonly Truth[], holds: (truth: Truth) => boolean, decimals = 0): number {
  return Number(((100 * truths.filter(holds).length) / truths.length + 1e-9).toFixed(decimals))
}

const truthQuestions = [
  single('route', ['yes', 'no']),
  single('choice', abc, { show_if: 'route = yes' }),
  {
    id: 'set',
    type: 'multiple',
    text: both('set'),
    required: true,
    options: [...sets.map(option), { ...option('none'), exclusive: true }],
  },
  { id: 'step', type: 'scale', text: both('step'), minimum: 1, maximum: 5, required: true },
  single('base', ['inner', 'outer']),
]

interface Print {
  readonly row: string
  readonly value: number
  readonly decimals?: number
  readonly base?: string
}

/** Bases are printed finely enough to be known to the person. */
const printedBases = (truths: readonly Truth[]): readonly Print[] => [
  { row: 'route.yes', value: printed(truths, ({ route }) => route === 'yes', 2), decimals: 2 },
  { row: 'base.inner', value: printed(truths, ({ base }) => base === 'inner', 2), decimals: 2 },
]

/** All else is printed as the press does. */
function printedRows(truths: readonly Truth[]): readonly Print[] {
  const routed = truths.filter(({ route }) => route === 'yes')
  const inside = truths.filter(({ base }) => base === 'inner')
  const mean = truths.reduce((sum, { step }) => sum + step, 0) / truths.length
  const chosen = (among: readonly Truth[], code: string): number =>
    printed(among, ({ set }) => set.includes(code))
  return [
    ...abc.map((code) => ({
      row: `choice.${code}`,
      value: printed(routed, ({ choice }) => choice === code),
    })),
    { row: 'choice.bc', value: printed(routed, ({ choice }) => choice !== 'a') },
    ...[...sets, 'none'].flatMap((code) => [
      { row: `set.${code}`, value: chosen(truths, code) },
      { row: `set.${code}`, value: chosen(inside, code), base: 'inside' },
    ]),
    { row: 'step.mean', value: Number((mean + 1e-9).toFixed(1)), decimals: 1 },
    { row: 'step.high', value: printed(truths, ({ step }) => step >= 4) },
  ]
}

function reprint(records: readonly InterviewRecord[], { row, base }: Print): number {
  const [question = '', code = ''] = row.split('.')
  if (code === 'mean') {
    const sum = records.reduce((total, one) => total + Number(codesOf(one, question)?.[0]), 0)
    return Math.round((10 * sum) / records.length + 1e-9) / 10
  }
  const inside = records.filter((record) => codesOf(record, 'base')?.[0] === 'inner')
  const codes = { bc: ['b', 'c'], high: ['4', '5'] }[code] ?? [code]
  return Math.round(percentOf(base === undefined ? records : inside, question, codes) + 1e-9)
}

const truthTables = {
  bases: [{ id: 'inside', population: 'staff', title: both('in'), filter: 'base = inner' }],
  nets: [
    { id: 'bc', variable: 'choice', title: both('bc'), codes: ['b', 'c'] },
    { id: 'high', variable: 'step', title: both('high'), codes: ['4', '5'] },
  ],
}

test('whatever was printed of real answers, simulated answers print alike', () => {
  const draws = fc.record({ n: fc.integer({ min: 12, max: 400 }), seed: fc.nat(), kept: fc.nat() })
  const property = fc.property(draws, ({ n, seed, kept }) => {
    const truths = drawTruth(n, seed)
    fc.pre(truths.some(({ route }) => route === 'yes'))
    fc.pre(truths.some(({ base }) => base === 'inner'))
    const pick = seededRandom(kept)
    const rows = printedRows(truths).filter(() => pick.uniform() < 0.7)
    const figures = [...printedBases(truths), ...rows].map(({ row, value, ...more }) =>
      figure(row, value, more),
    )
    const study = makeStudy({ n, questions: truthQuestions, figures, tables: truthTables })
    const { records, irreconcilable } = simulate(study, seed % 1000)
    expect(irreconcilable).toEqual([])
    expect(records).toHaveLength(n)
    expect(rows.map((row) => reprint(records, row))).toEqual(rows.map(({ value }) => value))
    const asked = records.filter((record) => codesOf(record, 'choice') !== undefined)
    expect(asked).toEqual(records.filter((record) => codesOf(record, 'route')?.[0] === 'yes'))
    const sizes = records.map((record) => codesOf(record, 'set')?.length)
    expect(Math.min(...sizes.map((size) => size ?? 0))).toBeGreaterThan(0)
  })
  fc.assert(property, { seed: 2014, numRuns: 60 })
}, 60_000)
