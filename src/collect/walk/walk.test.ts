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
  wave2014,
} from '../../../test/interview/build-questionnaire.ts'
import { seededRandom } from '../../core/random.ts'
import type { Answer } from '../../interview/answers.ts'
import { checkRecord } from '../../interview/check-record.ts'
import type { Page, Question, QuestionBase } from '../../study/questionnaire.ts'
import { studyFilesOf } from '../../study/read/study-files.ts'
import { readStudy } from '../../study/read-study.ts'
import { newStudyFiles } from '../../study/template/new-study-files.ts'
import { measureCoverage } from './coverage.ts'
import { randomChooser } from './random-chooser.ts'
import { simulateRespondents } from './simulate-respondents.ts'
import { walkInterview } from './walk-interview.ts'
import type { Chooser } from './walk-interview.ts'

const options = [option('a'), option('b'), option('none', { exclusive: true })]
const yesNo = (id: string, more: Partial<QuestionBase> = {}): Question => ({
  ...base(id, more),
  type: 'single',
  options: [option('yes'), option('no')],
  order: 'random',
})

const everyType: readonly Question[] = [
  yesNo('single'),
  { ...base('multiple'), type: 'multiple', options, order: 'random', minimum: 1, maximum: 2 },
  {
    ...base('scale'),
    type: 'scale',
    options: [option('1'), option('2'), option('nsp', { missing: 'dont_know' })],
  },
  { ...base('nps'), type: 'nps', options: [option('0'), option('10')] },
  {
    ...base('grid'),
    type: 'grid',
    cells: 'single',
    rows: [row('r1'), row('r2')],
    options,
    rowOrder: 'random',
  },
  {
    ...base('sets'),
    type: 'grid',
    cells: 'multiple',
    rows: [row('r1')],
    options,
    rowOrder: 'fixed',
  },
  { ...base('number'), type: 'number', minimum: -2.5, maximum: 2.5, decimals: 1 },
  { ...base('open_number'), type: 'number', decimals: 0 },
  { ...base('text'), type: 'text', maximumLength: 3, lines: 'one' },
  { ...base('date'), type: 'date', earliest: '2012-02-28', latest: '2012-03-01' },
  { ...base('any_date'), type: 'date' },
  { ...base('rank'), type: 'rank', options, order: 'random', count: 2 },
  { ...base('sum'), type: 'constant_sum', options, total: 7.5 },
]

const start = (...pages: readonly Page[]): Parameters<typeof walkInterview>[0] => ({
  questionnaire: questionnaireOf(pages),
  wave: wave2012,
  language: 'en',
  seed: 3,
})

const always =
  (code: string): Chooser =>
  () => ({ kind: 'single', code: c(code) })

describe('walkInterview', () => {
  it('asks each question that the answers before it call for', () => {
    const asked: string[] = []
    const record = walkInterview(
      start(
        page('p1', [yesNo('q1'), yesNo('q2', { showIf: isOneOf('q1', 'yes') })]),
        page('p2', [yesNo('q3', { showIf: isOneOf('q2', 'no') }), yesNo('q4')]),
      ),
      (question) => {
        asked.push(question.id)
        return { kind: 'single', code: c('yes') }
      },
    )
    expect(asked).toEqual(['q1', 'q2', 'q4'])
    expect([...record.answers.keys()]).toEqual(asked)
  })

  it('answers a page anew when a check refuses it', () => {
    const check = { expression: isOneOf('q1', 'yes'), message: { en: 'Say yes' } }
    let times = 0
    const record = walkInterview(start(page('p1', [yesNo('q1', { check })])), () => {
      times += 1
      return { kind: 'single', code: c(times < 5 ? 'no' : 'yes') }
    })
    expect(times).toBe(5)
    expect(record.answers.get(q('q1'))).toEqual({ kind: 'single', code: 'yes' })
  })

  it('says which page a chooser cannot leave, and why', () => {
    expect(() => walkInterview(start(page('p1', [yesNo('q1')])), always('maybe'))).toThrow(
      'walkInterview requires a chooser that can leave p1 (interview.unknown_choice at q1)',
    )
  })
})

describe('randomChooser', () => {
  it('gives valid answers to every type of question, and every option sooner or later', () => {
    const questionnaire = questionnaireOf([page('p', everyType)])
    const records = simulateRespondents(questionnaire, wave2012, 200, 2012)
    const checked = records.map((record) => checkRecord({ questionnaire, wave: wave2012 }, record))
    expect(checked.every(({ ok }) => ok)).toBe(true)
    expect(measureCoverage(questionnaire, wave2012, records).unreached).toEqual({
      pages: [],
      questions: [],
      options: [],
    })
    const numbers = records.flatMap(({ answers }) => {
      const answer = answers.get(q('number'))
      return answer?.kind === 'number' ? [answer.value] : []
    })
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([-2.5, 2.5])
  })

  it('leaves the share of optional questions that it is asked to, and none that is required', () => {
    const questions = [yesNo('free'), yesNo('must', { required: true })]
    const choose = randomChooser(seededRandom(1), 0.3)
    const left = Array.from({ length: 2000 }, () =>
      walkInterview(start(page('p', questions)), choose),
    )
    const share = (id: string): number =>
      left.filter(({ answers }) => answers.get(q(id))?.kind === 'missing').length / left.length
    expect(share('must')).toBe(0)
    expect(Math.abs(share('free') - 0.3)).toBeLessThan(0.041)
  })
})

describe('simulateRespondents', () => {
  const size: Question = yesNo('large')
  const questionnaire = questionnaireOf(
    [page('p', [yesNo('q1')]), page('l', [yesNo('q2')], { showIf: isOneOf('large', 'yes') })],
    { frame: [size] },
  )

  it('gives the same respondents for the same seed, and begins with them when asked for more', () => {
    const ten = simulateRespondents(questionnaire, wave2012, 10, 5)
    expect(simulateRespondents(questionnaire, wave2012, 10, 5)).toEqual(ten)
    expect(simulateRespondents(questionnaire, wave2012, 25, 5).slice(0, 10)).toEqual(ten)
    expect(simulateRespondents(questionnaire, wave2012, 10, 6)).not.toEqual(ten)
  })

  it('draws the frame and shows each respondent an order of their own', () => {
    const records = simulateRespondents(questionnaire, wave2012, 60, 5)
    const firsts = new Set(records.map(({ orders }) => orders.get(q('q1'))?.[0]))
    expect(firsts).toEqual(new Set(['yes', 'no']))
    expect(new Set(records.map(({ answers }) => answers.size))).toEqual(new Set([2, 3]))
    expect(records.every(({ answers }) => answers.get(size.id)?.kind === 'single')).toBe(true)
  })

  it('makes each answer as likely as the next', () => {
    const records = simulateRespondents(
      questionnaireOf([page('p', [yesNo('q1', { required: true })])]),
      wave2012,
      4000,
      1,
    )
    const yes = records.filter(({ answers }) => {
      const answer = answers.get(q('q1'))
      return answer?.kind === 'single' && answer.code === 'yes'
    })
    expect(Math.abs(yes.length / 4000 - 0.5)).toBeLessThan(0.032)
  })
})

describe('measureCoverage', () => {
  const questionnaire = questionnaireOf([
    page('open', [yesNo('q1'), yesNo('later', { waves: [wave2014] })]),
    page('never', [yesNo('q2')], { showIf: isOneOf('q1', 'perhaps') }),
    page('some', [
      yesNo('q3', { showIf: isOneOf('q1', 'yes') }),
      ...everyType.filter(({ id }) => id === 'grid'),
    ]),
    page('other_wave', [yesNo('q4', { waves: [wave2014] })]),
  ])
  const answers: readonly Chooser[] = [
    always('yes'),
    ({ id }): Answer =>
      id === 'q1' ? { kind: 'single', code: c('yes') } : { kind: 'missing', missing: 'no_answer' },
  ]
  const records = answers.map((choose) => {
    const chooser: Chooser = (question, interview) =>
      question.type === 'grid'
        ? { kind: 'grid', rows: { r2: [c('b')] } }
        : choose(question, interview)
    return walkInterview({ questionnaire, wave: wave2012, language: 'en', seed: 1 }, chooser)
  })
  const coverage = measureCoverage(questionnaire, wave2012, records)

  it('counts interviews by page, question and option', () => {
    expect(coverage.interviews).toBe(2)
    expect(coverage.pages).toEqual([
      { page: 'open', shown: 2 },
      { page: 'never', shown: 0 },
      { page: 'some', shown: 2 },
    ])
    expect(coverage.questions).toContainEqual({ question: 'q3', shown: 2, answered: 1 })
    expect(coverage.options).toContainEqual({ question: 'q3', code: 'yes', chosen: 1 })
    expect(coverage.options).toContainEqual({ question: 'grid', row: 'r2', code: 'b', chosen: 2 })
  })

  it('lists what no interview came by', () => {
    expect(coverage.unreached.pages).toEqual(['never'])
    expect(coverage.unreached.questions).toEqual(['q2'])
    expect(coverage.unreached.options).toContainEqual({ question: 'q1', code: 'no' })
    expect(coverage.unreached.options).not.toContainEqual({
      question: 'grid',
      row: 'r2',
      code: 'b',
    })
    expect(coverage.unreached.options).toContainEqual({ question: 'grid', row: 'r1', code: 'b' })
  })
})

describe('the study that beginners start from', () => {
  const files = newStudyFiles('telework')
  const read = files.ok ? readStudy(studyFilesOf('telework', files.value)) : files
  const questionnaires = read.ok ? read.value.study.questionnaires : []
  const wave = (read.ok ? read.value.study.waves[0]?.id : undefined) ?? wave2012

  it.each(questionnaires.map((one) => [one.population, one] as const))(
    'is answered by simulated %s, who reach every option of it',
    (_, one) => {
      const records = simulateRespondents(one, wave, 300, 2025)
      const unfit = records.filter(
        (record) => !checkRecord({ questionnaire: one, wave }, record).ok,
      )
      expect(unfit).toEqual([])
      expect(measureCoverage(one, wave, records).unreached.options).toEqual([])
    },
  )
})
