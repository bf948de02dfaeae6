import { expect, test } from 'vitest'
import { breakStudy } from '../../test/study/broken-study.ts'
import { idOf } from '../core/ids.ts'
import type { PopulationId } from '../core/ids.ts'
import { codebookOf } from './codebook.ts'
import { printExpression } from './expression/print-expression.ts'
import type { Study } from './model.ts'
import { readStudy } from './read-study.ts'
import { printRow, resolveRow, rowsOf } from './rows.ts'
import type { Codebook } from './variable.ts'

const managers = 'questionnaires/managers.yaml'
const label = 'label: { fr: a, en: b }'
const text = 'text: { fr: Question, en: Question }'
const questions = [
  `- { id: hours, type: grid, cells: single, rows: [{ id: day, ${label} }, { id: night, ${label}, column: q7 }], options: [{ code: often, ${label}, value: 2 }, { code: never, ${label}, value: 1 }], ${text} }`,
  `- { id: trust, type: grid, cells: scale, minimum: 1, maximum: 3, rows: [{ id: boss, ${label} }], ${text} }`,
  `- { id: best, type: rank, count: 2, options: [{ code: a, ${label} }, { code: b, ${label} }, { code: c, ${label} }], ${text} }`,
  `- { id: split, type: constant_sum, total: 100, options: [{ code: home, ${label} }, { code: office, ${label} }], ${text} }`,
  `- { id: since, type: date, concept: beginning, ${text} }`,
]

function study(): Study {
  const { files } = breakStudy([
    {
      file: managers,
      find: 'pages:\n',
      put: `frame:\n  - { id: company, type: text, ${text} }\npages:\n`,
    },
    {
      file: managers,
      find: '  - id: team\n',
      put: '  - id: team\n    show_if: answered(company)\n',
    },
    {
      file: managers,
      find: 'id: recommends',
      put: 'id: recommends\n        show_if: team_size = from_10',
    },
    {
      file: managers,
      find: '',
      put: `  - id: more\n    questions:\n      ${questions.join('\n      ')}\n`,
    },
    {
      file: 'mirrors.yaml',
      find: 'kind: same_question',
      put: 'kind: same_question\n    differs: { fr: a, en: b }',
    },
    {
      file: 'mirrors.yaml',
      find: 'kind: belief_and_fact',
      put: 'kind: belief_and_fact\n    differs: { fr: a, en: b }',
    },
  ])
  const read = readStudy(files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value.study
}

const checked = study()
const codebook: Codebook = codebookOf(checked, idOf<PopulationId>('managers'))
const variable = (id: string): Codebook['variables'][number] => {
  const found = codebook.variables.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

test('the frame comes first, then the questions in their order; parts have a variable each', () => {
  expect(codebook.variables.map(({ id }) => id)).toEqual([
    'company',
    'team_size',
    'works_well',
    'watches',
    'recommends',
    'hours.day',
    'hours.night',
    'trust.boss',
    'best.a',
    'best.b',
    'best.c',
    'split.home',
    'split.office',
    'since',
  ])
})

test('kinds, measures and bounds follow the type of question', () => {
  const summary = codebook.variables.map(({ id, kind, measure, minimum, maximum }) =>
    [id, kind, measure, minimum, maximum].filter((part) => part !== undefined).join(' '),
  )
  expect(summary).toEqual([
    'company text nominal',
    'team_size single nominal',
    'works_well single scale 1 10',
    'watches single nominal',
    'recommends single nps 0 10',
    'hours.day single ordinal',
    'hours.night single ordinal',
    'trust.boss single scale 1 3',
    'best.a number scale 1 2',
    'best.b number scale 1 2',
    'best.c number scale 1 2',
    'split.home number scale 0 100',
    'split.office number scale 0 100',
    'since date nominal',
  ])
})

test('a variable is asked by the routing of its page and of its question together', () => {
  const { asked } = variable('recommends')
  expect(asked === undefined ? '' : printExpression(asked)).toBe(
    'answered(company) and team_size = from_10',
  )
  expect(variable('company').asked).toBeUndefined()
  expect(variable('since').asked).toBeUndefined()
})

test('concepts, columns, labels and steps', () => {
  expect(variable('since').concept).toBe('beginning')
  expect(variable('hours.day').concept).toBe('hours.day')
  expect(variable('hours.day').column).toBeUndefined()
  expect(variable('hours.night').column).toBe('q7')
  expect(variable('hours.night').label).toEqual({ fr: 'Question — a', en: 'Question — b' })
  const steps = variable('works_well').categories
  expect(steps.map(({ code, value, missing }) => [code, value, missing]).at(0)).toEqual([
    '1',
    1,
    undefined,
  ])
  expect(steps.at(9)?.label).toEqual({ fr: '10 – Très bien', en: '10 – Very well' })
  expect(steps.at(10)?.missing).toBe('dont_know')
})

test('rows: categories, nets, then a mean or an NPS where it means something', () => {
  const kinds = (id: string): readonly string[] =>
    rowsOf(variable(id), checked).map(({ kind, ref }) => `${kind} ${printRow(ref)}`)
  expect(kinds('watches')).toEqual([
    'category watches.yes',
    'category watches.no',
    'category watches.dont_know',
  ])
  expect(kinds('works_well').slice(-2)).toEqual([
    'net works_well.satisfied',
    'mean works_well.mean',
  ])
  expect(kinds('recommends').slice(-2)).toEqual(['mean recommends.mean', 'nps recommends.nps'])
  expect(kinds('split.home')).toEqual(['mean split.home.mean'])
  expect(kinds('since')).toEqual([])
})

test('every row of every variable is found again by its reference', () => {
  for (const one of codebook.variables) {
    for (const { ref } of rowsOf(one, checked)) {
      const found = resolveRow(printRow(ref), codebook, checked.tables.nets)
      expect(found.ok && found.value.ref).toEqual(ref)
    }
  }
})

test('a reference that leads nowhere says what was meant', () => {
  const codes = (row: string): readonly string[] => {
    const found = resolveRow(row, codebook, [])
    return found.ok
      ? []
      : found.issues.map(({ code, values }) => `${code} ${values['meant'] ?? ''}`)
  }
  expect(codes('hours.day.oftn')).toEqual(['study.unknown_row_meant often'])
  expect(codes('hour.day.often')).toEqual(['study.unknown_variable_meant hours.day'])
  expect(codes('watches.nps')).toEqual(['study.unknown_row '])
  for (const bad of ['', 'watches', '.yes', 'watches.'])
    expect(codes(bad)).toEqual(['study.bad_row '])
})

test('a population without questionnaire is a programmer’s error', () => {
  expect(() => codebookOf(checked, idOf<PopulationId>('nobody'))).toThrow('codebookOf requires')
})
