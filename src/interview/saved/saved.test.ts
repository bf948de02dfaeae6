import { describe, expect, it } from 'vitest'
import {
  base,
  c,
  isOneOf,
  option,
  page,
  q,
  questionnaireOf,
  wave2012,
} from '../../../test/interview/build-questionnaire.ts'
import type { Result } from '../../core/result.ts'
import type { Question } from '../../study/questionnaire.ts'
import { answerPage } from '../answer-page.ts'
import type { Answer } from '../answers.ts'
import { finish } from '../finish.ts'
import { startInterview } from '../interview.ts'
import type { Interview } from '../interview.ts'
import { interviewFromJson } from './interview-from-json.ts'
import { interviewToJson } from './interview-to-json.ts'
import { parseAnswer } from './parse-answer.ts'
import { recordFromJson, recordToJson } from './record-json.ts'

const yesNo = (id: string, more: Partial<Question> = {}): Question => ({
  ...base(id, more),
  type: 'single',
  options: [option('yes'), option('no')],
  order: 'random',
})

const company: Question = { ...base('company'), type: 'text', maximumLength: 20, lines: 'one' }

const questionnaire = questionnaireOf(
  [
    page('a', [yesNo('q1', { required: true })]),
    page('b', [yesNo('q2', { required: true })], { showIf: isOneOf('q1', 'yes') }),
    page('c', [yesNo('q3')]),
  ],
  { frame: [company] },
)

const choose = (code: string): Answer => ({ kind: 'single', code: c(code) })

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join())
  return result.value
}

function begin(): Interview {
  const frame = new Map([[q('company'), { kind: 'text', value: 'K42' } as const]])
  return startInterview({ questionnaire, wave: wave2012, language: 'fr', seed: 7, frame })
}

const onPageC = must(
  answerPage(
    must(answerPage(begin(), new Map([[q('q1'), choose('yes')]]))),
    new Map([[q('q2'), choose('no')]]),
  ),
)

function throughText(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json))
}

function problems(json: unknown): readonly string[] {
  const result = interviewFromJson(json, questionnaire)
  return result.ok ? [] : result.issues.map(({ code, at }) => `${code} at ${at?.path}`)
}

describe('a saved interview', () => {
  it('comes back as it was', () => {
    expect(must(interviewFromJson(throughText(interviewToJson(onPageC)), questionnaire))).toEqual(
      onPageC,
    )
  })

  it('comes back finished', () => {
    const done = must(answerPage(onPageC, new Map()))
    expect(must(interviewFromJson(throughText(interviewToJson(done)), questionnaire))).toEqual(done)
  })

  it('does not tell in which order questions were answered', () => {
    const drafts = new Map([...onPageC.drafts].toReversed())
    expect(JSON.stringify(interviewToJson({ ...onPageC, drafts }))).toBe(
      JSON.stringify(interviewToJson(onPageC)),
    )
  })

  it('resumes on the first page that cannot be left, when the page saved is further', () => {
    const skipping = { ...interviewToJson(begin()), page: 'c' }
    expect(must(interviewFromJson(skipping, questionnaire)).page).toBe('a')
    const { drafts } = interviewToJson(onPageC)
    const half = { ...interviewToJson(onPageC), drafts: { q1: drafts['q1'] }, page: null }
    expect(must(interviewFromJson(half, questionnaire)).page).toBe('b')
  })

  it('resumes on the next page, when the page saved is no longer on the way', () => {
    const json = { ...interviewToJson(onPageC), drafts: { q1: choose('no') }, page: 'b' }
    expect(must(interviewFromJson(json, questionnaire)).page).toBe('c')
  })

  it('is refused for another version or population', () => {
    const json = interviewToJson(onPageC)
    expect(problems({ ...json, version: 2 })).toEqual(['interview.saved_for_another at version'])
    expect(problems({ ...json, population: 'managers' })).toEqual([
      'interview.saved_for_another at version',
    ])
  })

  it('is refused with everything that cannot be read', () => {
    const json = interviewToJson(onPageC)
    const unreadable = 'interview.saved_unreadable at'
    expect(problems(null)).toEqual([`${unreadable} format`])
    expect(problems({ ...json, format: 2 })).toEqual([`${unreadable} format`])
    expect(problems({ ...json, seed: 0.5, language: 'not a tag', wave: 3, page: 'z' })).toEqual([
      `${unreadable} wave`,
      `${unreadable} language`,
      `${unreadable} seed`,
      `${unreadable} page`,
    ])
    expect(problems({ ...json, drafts: { q1: { kind: 'single' }, q2: 3 }, frame: [] })).toEqual([
      `${unreadable} frame`,
      `${unreadable} drafts.q1`,
      `${unreadable} drafts.q2`,
    ])
    expect(problems({ ...json, drafts: { q1: choose('maybe'), z: choose('yes') } })).toEqual([
      'interview.unknown_choice at q1',
      `${unreadable} drafts.z`,
    ])
    expect(problems({ ...json, frame: { z: choose('yes') } })).toEqual([
      'interview.frame_unknown at z',
    ])
  })
})

describe('a record', () => {
  const record = finish(must(answerPage(onPageC, new Map())))

  it('comes back as it was', () => {
    expect(must(recordFromJson(throughText(recordToJson(record))))).toEqual(record)
  })

  it('holds frame, answers, version, language, seed and the orders shown', () => {
    expect([...record.answers.keys()]).toEqual(['company', 'q1', 'q2', 'q3'])
    expect(record).toMatchObject({ version: 3, language: 'fr', seed: 7 })
    expect([...record.orders.keys()]).toEqual(['q1', 'q2', 'q3'])
  })

  it('is refused with everything that cannot be read', () => {
    const paths = (json: unknown): readonly (string | undefined)[] => {
      const result = recordFromJson(json)
      return result.ok ? [] : result.issues.map(({ at }) => at?.path)
    }
    const json = recordToJson(record)
    expect(paths('record')).toEqual(['record'])
    expect(paths({ ...json, version: '3', seed: Number.NaN })).toEqual(['version', 'seed'])
    expect(paths({ ...json, answers: { q1: {} }, orders: { q1: [1] } })).toEqual([
      'answers.q1',
      'orders.q1',
    ])
  })
})

describe('parseAnswer', () => {
  it('reads every kind of answer', () => {
    const answers: readonly Answer[] = [
      { kind: 'single', code: c('a'), other: 'b' },
      { kind: 'multiple', codes: [c('a')], other: 'b' },
      { kind: 'multiple', codes: [] },
      { kind: 'number', value: 1.5 },
      { kind: 'text', value: '' },
      { kind: 'date', value: '2012-01-18' },
      { kind: 'grid', rows: { constructor: [c('a')] } },
      { kind: 'rank', codes: [c('b'), c('a')] },
      { kind: 'constant_sum', amounts: { a: 1 } },
      { kind: 'missing', missing: 'refused' },
    ]
    expect(answers.map((answer) => parseAnswer(throughText(answer)))).toEqual(answers)
  })

  it('keeps the fields of an answer only', () => {
    expect(parseAnswer({ kind: 'number', value: 1, at: '10:00' })).toEqual({
      kind: 'number',
      value: 1,
    })
  })

  it('refuses anything else', () => {
    const others: readonly unknown[] = [
      null,
      [],
      'single',
      {},
      { kind: 'single', code: 1 },
      { kind: 'single', code: 'a', other: 1 },
      { kind: 'multiple', codes: 'a' },
      { kind: 'multiple', codes: ['a', 1] },
      { kind: 'number', value: '1' },
      { kind: 'grid', rows: { a: 'b' } },
      { kind: 'grid', rows: [] },
      { kind: 'constant_sum', amounts: { a: '1' } },
      { kind: 'missing', missing: 'not_asked' },
    ]
    expect(others.map(parseAnswer)).toEqual(others.map(() => undefined))
  })
})
