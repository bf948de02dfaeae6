import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codebookOf,
  category,
  example,
  issuesOf,
  readRows,
  recordsOf,
  valueOf,
  variable,
  wave,
} from '../../test/dataset/example-codebook.ts'
import { idOf } from '../core/ids.ts'
import type { Code, QuestionId } from '../core/ids.ts'
import type { Answer, InterviewRecord } from '../interview/answers.ts'
import type { Dataset } from './dataset.ts'
import { datasetFromRecords } from './dataset-from-records.ts'
import { datasetRows } from './dataset-rows.ts'

const codebook = codebookOf(
  ...example.variables,
  variable('ranking.money', 'number'),
  variable('ranking.time', 'number'),
  variable('budget.home', 'number'),
)

const code = (text: string): Code => idOf<Code>(text)
const missing = fc.constantFrom('no_answer' as const, 'refused' as const, 'dont_know' as const)
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 24 }).map(Math.abs)
const nasty = fc.constantFrom(
  '.refused',
  '..refused',
  '.none',
  '=1+1',
  "'=1",
  '-5',
  'a;b,"c"',
  'two\nlines',
  'two\r\nlines',
  ' ',
  '\ufeffx',
)

function orMissing(answer: fc.Arbitrary<Answer>): fc.Arbitrary<Answer | undefined> {
  const absent = missing.map((kind): Answer => ({ kind: 'missing', missing: kind }))
  return fc.oneof(answer, absent, fc.constant(undefined))
}

const codesOf = (...codes: readonly string[]): fc.Arbitrary<readonly Code[]> =>
  fc.subarray(codes.map(code))

const answers: Readonly<Record<string, fc.Arbitrary<Answer | undefined>>> = {
  sex: orMissing(
    fc.constantFrom('woman', 'man', 'unsaid').map((one) => ({ kind: 'single', code: code(one) })),
  ),
  networks: orMissing(
    codesOf('facebook', 'linkedin', 'none', 'unsure').map((codes) => ({ kind: 'multiple', codes })),
  ),
  hours: orMissing(finite.map((value) => ({ kind: 'number', value }))),
  comment: orMissing(
    fc.oneof(fc.string({ unit: 'grapheme' }), nasty).map((value) => ({ kind: 'text', value })),
  ),
  since: orMissing(fc.constant({ kind: 'date', value: '2012-02-29' })),
  views: orMissing(codesOf('agree').map((codes) => ({ kind: 'grid', rows: { privacy: codes } }))),
  ranking: orMissing(codesOf('time', 'money').map((codes) => ({ kind: 'rank', codes }))),
  budget: orMissing(
    finite.map((home) => ({ kind: 'constant_sum', amounts: { home, travel: 24 - home } })),
  ),
}

const record: fc.Arbitrary<InterviewRecord> = fc.record(answers).map((given) => ({
  answers: new Map(
    Object.entries(given).flatMap(([id, answer]) =>
      answer === undefined ? [] : [[idOf<QuestionId>(id), answer] as const],
    ),
  ),
  version: 1,
  language: 'fr',
  seed: 1,
  orders: new Map(),
}))

function fromRecords(records: readonly InterviewRecord[], simulated: boolean): Dataset {
  return valueOf(datasetFromRecords({ codebook, wave, records, simulated }))
}

describe('our own format', () => {
  it('gives every answer and every kind of missing back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1 }),
        fc.boolean(),
        async (records, simulated) => {
          const dataset = fromRecords(records, simulated)
          const { header, rows } = datasetRows(dataset)
          const again = valueOf(await readRows(codebook, [], { records: recordsOf(header, rows) }))
          expect({ ...again, hash: '' }).toEqual({ ...dataset, givenWeights: undefined })
        },
      ),
    )
  })

  it('gives weights back', async () => {
    const dataset = {
      ...fromRecords(await sample(), false),
      givenWeights: Float64Array.of(0.1, 2e-9),
    }
    const { header, rows } = datasetRows(dataset, 'weight')
    const records = recordsOf(header, rows)
    const again = valueOf(await readRows(codebook, [], { records, weightColumn: 'weight' }))
    expect(again.givenWeights).toEqual(dataset.givenWeights)
  })

  it('marks every row as simulated', async () => {
    const { header, rows } = datasetRows(fromRecords(await sample(), true))
    expect(header[0]).toBe('simulated')
    expect([...rows].map(([first]) => first)).toEqual(['yes', 'yes'])
  })

  it('writes choices as codes and blanks as markers', async () => {
    const { header, rows } = datasetRows(fromRecords(await sample(), false))
    expect(header.slice(0, 4)).toEqual(['sex', 'networks', 'hours', 'comment'])
    expect([...rows].map((row) => row.slice(0, 4))).toEqual([
      ['woman', 'facebook;linkedin', '.refused', '..refused'],
      ['.not_asked', '.none', '.not_asked', '.not_asked'],
    ])
  })
})

async function sample(): Promise<readonly InterviewRecord[]> {
  const base = { version: 1, language: 'fr', seed: 1, orders: new Map() }
  const first: readonly (readonly [string, Answer])[] = [
    ['sex', { kind: 'single', code: code('woman') }],
    ['networks', { kind: 'multiple', codes: [code('linkedin'), code('facebook')] }],
    ['hours', { kind: 'missing', missing: 'refused' }],
    ['comment', { kind: 'text', value: '.refused' }],
  ]
  const answersOf = (all: typeof first): InterviewRecord['answers'] =>
    new Map(all.map(([id, answer]) => [idOf<QuestionId>(id), answer]))
  return [
    { ...base, answers: answersOf(first) },
    { ...base, answers: answersOf([['networks', { kind: 'multiple', codes: [] }]]) },
  ]
}

describe('interviews that no longer fit the questionnaire', () => {
  const answering = (id: string, answer: Answer): readonly InterviewRecord[] => [
    {
      answers: new Map([[idOf<QuestionId>(id), answer]]),
      version: 1,
      language: 'fr',
      seed: 1,
      orders: new Map(),
    },
  ]

  it.each<readonly [string, Answer, string]>([
    ['sex', { kind: 'single', code: code('robot') }, 'dataset.unknown_answer'],
    ['sex', { kind: 'number', value: 3 }, 'dataset.wrong_answer_kind'],
    ['sex', { kind: 'multiple', codes: [code('man'), code('woman')] }, 'dataset.wrong_answer_kind'],
    ['networks', { kind: 'multiple', codes: [code('minitel')] }, 'dataset.unknown_answer'],
    ['networks', { kind: 'text', value: 'x' }, 'dataset.wrong_answer_kind'],
    ['hours', { kind: 'text', value: 'x' }, 'dataset.wrong_answer_kind'],
    ['hours', { kind: 'number', value: Number.NaN }, 'dataset.wrong_answer_kind'],
    ['comment', { kind: 'number', value: 3 }, 'dataset.wrong_answer_kind'],
  ])('tells it of %s', (id, answer, wanted) => {
    const records = answering(id, answer)
    const result = datasetFromRecords({ codebook, wave, records, simulated: false })
    expect(issuesOf(result).map((one) => one.code)).toEqual([wanted])
  })

  it('reads other variables of the same name part by part', () => {
    const grid = codebookOf(
      variable('views.a', 'multiple', { categories: [category('x'), category('y')] }),
      variable('views.b', 'multiple', { categories: [category('x'), category('y')] }),
    )
    const records = answering('views', { kind: 'grid', rows: { b: [code('x'), code('y')] } })
    const { header, rows } = datasetRows(
      valueOf(datasetFromRecords({ codebook: grid, wave, records, simulated: false })),
    )
    expect([header, ...rows]).toEqual([
      ['views.a', 'views.b'],
      ['.no_answer', 'x;y'],
    ])
  })
})
