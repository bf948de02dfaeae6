import { describe, expect, it } from 'vitest'
import {
  base,
  c,
  isOneOf,
  option,
  page,
  q,
  questionnaireOf,
  row,
  wave2012,
} from '../../test/interview/build-questionnaire.ts'
import type { Page, Question, Questionnaire } from '../study/questionnaire.ts'
import { answer, answerPage } from './answer-page.ts'
import type { Answers } from './answers.ts'
import { checkFrame } from './check-frame.ts'
import { checkRecord } from './check-record.ts'
import { currentPage } from './current-page.ts'
import { finish } from './finish.ts'
import { isFinished, startInterview } from './interview.ts'
import type { Interview } from './interview.ts'

const size: Question = {
  ...base('size'),
  type: 'single',
  options: [option('small'), option('large')],
  order: 'random',
}
const staff: Question = { ...base('staff'), type: 'number', decimals: 0, minimum: 1 }
const framed = (...pages: readonly Page[]): Questionnaire =>
  questionnaireOf(pages, { frame: [size, { ...staff, required: true }] })

const frame: Answers = new Map([
  [q('size'), { kind: 'single', code: c('large') }],
  [q('staff'), { kind: 'number', value: 1200 }],
])

function begin(questionnaire: Questionnaire, seed = 1): Interview {
  return startInterview({ questionnaire, wave: wave2012, language: 'fr', seed, frame })
}

describe('currentPage', () => {
  const everything: readonly Question[] = [
    {
      ...base('one'),
      type: 'single',
      options: [option('a'), option('b', { other: true })],
      order: 'fixed',
    },
    {
      ...base('many'),
      type: 'multiple',
      options: [option('a', { exclusive: true })],
      order: 'fixed',
      maximum: 2,
    },
    {
      ...base('scale'),
      type: 'scale',
      options: [option('1', { value: 1 }), option('nsp', { missing: 'dont_know' })],
    },
    { ...base('nps'), type: 'nps', options: [option('0', { value: 0 })] },
    {
      ...base('grid'),
      type: 'grid',
      cells: 'multiple',
      rows: [row('r1')],
      options: [option('a')],
      rowOrder: 'fixed',
    },
    {
      ...base('number'),
      type: 'number',
      minimum: 0,
      maximum: 9,
      decimals: 2,
      unit: { fr: 'heures', en: 'hours' },
    },
    { ...base('text'), type: 'text', maximumLength: 9, lines: 'one' },
    { ...base('date'), type: 'date', earliest: '2012-01-01' },
    { ...base('rank'), type: 'rank', options: [option('a')], order: 'fixed', count: 3 },
    { ...base('sum'), type: 'constant_sum', options: [option('a')], total: 100 },
  ]

  it('shows each type of question with what its face needs, in the interview’s language', () => {
    const view = currentPage(
      begin(framed(page('p', everything, { title: { fr: 'Titre {size}' } }))),
    )
    expect(view).toMatchObject({
      id: 'p',
      title: 'Titre Choix large',
      canGoBack: false,
      progress: 0,
    })
    const label = 'Choix a'
    expect(view?.questions).toMatchObject([
      {
        id: 'one',
        type: 'single',
        text: 'Question one',
        options: [
          { code: 'a', label },
          { code: 'b', other: true },
        ],
      },
      { id: 'many', type: 'multiple', maximum: 2, options: [{ exclusive: true }] },
      { id: 'scale', type: 'scale', options: [{ code: '1', value: 1 }, { missing: 'dont_know' }] },
      { id: 'nps', type: 'nps', options: [{ code: '0' }] },
      {
        id: 'grid',
        type: 'grid',
        cells: 'multiple',
        rows: [{ id: 'r1', label: 'Ligne r1' }],
        options: [{ label }],
      },
      { id: 'number', type: 'number', minimum: 0, maximum: 9, decimals: 2, unit: 'heures' },
      { id: 'text', type: 'text', maximumLength: 9, lines: 'one' },
      { id: 'date', type: 'date', earliest: '2012-01-01' },
      { id: 'rank', type: 'rank', count: 1, options: [{ label }] },
      { id: 'sum', type: 'constant_sum', total: 100, options: [{ label }] },
    ])
  })

  it('shows the answer so far and how far the respondent has come', () => {
    const pages = everything.slice(0, 4).map((question) => page(`p-${question.id}`, [question]))
    const choice = { kind: 'single', code: c('a') } as const
    const first = answer(begin(framed(...pages)), q('one'), choice)
    const view = first.ok ? currentPage(first.value) : undefined
    expect(view?.questions[0]?.answer).toEqual(choice)
    const second = first.ok ? answerPage(first.value, new Map()) : first
    expect(second.ok ? currentPage(second.value) : undefined).toMatchObject({
      id: 'p-many',
      canGoBack: true,
      progress: 0.25,
    })
  })

  it('is undefined at the end', () => {
    expect(currentPage(begin(framed()))).toBeUndefined()
  })
})

describe('the sampling frame', () => {
  it('decides routing, and is in the record but in no order shown', () => {
    const large = framed(page('p', [staffQuestion()], { showIf: isOneOf('size', 'large') }))
    const small = framed(page('p', [staffQuestion()], { showIf: isOneOf('size', 'small') }))
    expect(isFinished(begin(large))).toBe(false)
    const record = finish(begin(small))
    expect(record.answers).toEqual(frame)
    expect(record.orders.size).toBe(0)
  })

  it('is checked as answers are, all at once', () => {
    const questionnaire = framed()
    const wrong: Answers = new Map([
      [q('size'), { kind: 'single', code: c('huge') }],
      [q('sector'), { kind: 'text', value: 'press' }],
    ])
    const checked = checkFrame({ questionnaire, wave: wave2012, language: 'en', frame: wrong })
    expect(checked.ok ? [] : checked.issues.map(({ code, at }) => `${at?.path}: ${code}`)).toEqual([
      'sector: interview.frame_unknown',
      'size: interview.unknown_choice',
      'staff: interview.required',
    ])
  })

  it('must be right for an interview to start', () => {
    const start = { questionnaire: framed(), wave: wave2012, language: 'fr', seed: 1 }
    expect(() => startInterview(start)).toThrow(
      'requires a checked frame (interview.required at staff)',
    )
    expect(() => startInterview({ ...start, frame, seed: 0.5 })).toThrow('whole number')
    expect(() => startInterview({ ...start, frame, language: 'pas une langue' })).toThrow(
      'language tag',
    )
  })

  function staffQuestion(): Question {
    return { ...base('asked'), type: 'number', decimals: 0 }
  }
})

describe('finish', () => {
  it('requires a finished interview', () => {
    const unfinished = begin(framed(page('p', [{ ...base('n'), type: 'number', decimals: 0 }])))
    expect(() => finish(unfinished)).toThrow('finish requires a finished interview')
  })

  it('gives nothing to the options of a sum that were left empty', () => {
    const options = [option('a'), option('b'), option('nsp', { missing: 'dont_know' })]
    const sum: Question = { ...base('sum'), type: 'constant_sum', options, total: 10 }
    const given = new Map([[q('sum'), { kind: 'constant_sum', amounts: { b: 10 } } as const]])
    const done = answerPage(begin(framed(page('p', [sum]))), given)
    expect(done.ok && finish(done.value).answers.get(q('sum'))).toEqual({
      kind: 'constant_sum',
      amounts: { a: 0, b: 10 },
    })
  })
})

describe('checkRecord', () => {
  const yesNo: Question = {
    ...base('q1'),
    type: 'single',
    options: [option('yes'), option('no')],
    order: 'random',
  }
  const follow: Question = { ...yesNo, ...base('q2', { showIf: isOneOf('q1', 'yes') }) }
  const questionnaire = framed(page('p', [yesNo, follow]))
  const course = { questionnaire, wave: wave2012 }
  const yes = { kind: 'single', code: c('yes') } as const
  const no = { kind: 'single', code: c('no') } as const
  const done = answerPage(begin(questionnaire), new Map([[q('q1'), no]]))
  const record = done.ok ? finish(done.value) : undefined

  function faults(change: Partial<NonNullable<typeof record>>): readonly string[] {
    if (record === undefined) throw new Error('the interview did not finish')
    const checked = checkRecord(course, { ...record, ...change })
    return checked.ok ? [] : checked.issues.map(({ code, at }) => `${at?.path}: ${code}`)
  }

  it('accepts what finish gives', () => {
    expect(faults({})).toEqual([])
  })

  it('refuses answers off the way, or missing on it', () => {
    const withQ1 = (code: typeof yes | typeof no): Answers => new Map([...frame, [q('q1'), code]])
    expect(faults({ answers: new Map(withQ1(no)).set(q('q2'), yes) })).toEqual([
      'q2: interview.unexpected_answer',
    ])
    expect(faults({ answers: withQ1(yes) })).toEqual(['q2: interview.missing_answer'])
    expect(faults({ answers: new Map([[q('q1'), no]]) })).toEqual(['staff: interview.required'])
  })

  it('refuses another version and orders that are not the seed’s', () => {
    expect(faults({ version: 2 })).toEqual(['version: interview.saved_for_another'])
    expect(faults({ orders: new Map() })).toEqual(['q1: interview.order_differs'])
    const orders = new Map(record?.orders).set(q('q2'), [c('yes'), c('no')])
    expect(faults({ orders })).toEqual(['q2: interview.order_differs'])
  })
})
