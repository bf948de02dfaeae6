import { describe, expect, it } from 'vitest'
import {
  atLeast,
  base,
  c,
  has,
  isAnswered,
  isOneOf,
  notUnder,
  option,
  page,
  q,
  questionnaireOf,
  wave2012,
  wave2014,
} from '../../test/interview/build-questionnaire.ts'
import { messageOf } from '../core/message.ts'
import type { Result } from '../core/result.ts'
import type { Page, Question, SingleQuestion } from '../study/questionnaire.ts'
import { answer, answerPage, keepAnswers } from './answer-page.ts'
import type { Answer, Answers } from './answers.ts'
import { currentPage } from './current-page.ts'
import { finish } from './finish.ts'
import { goBack } from './go-back.ts'
import { isFinished, startInterview } from './interview.ts'
import type { Interview } from './interview.ts'

function single(id: string, codes: string, more: Partial<SingleQuestion> = {}): SingleQuestion {
  const options = codes.split(' ').map((code) => option(code))
  return { ...base(id), type: 'single', options, order: 'fixed', ...more }
}

function start(...pages: readonly Page[]): Interview {
  const questionnaire = questionnaireOf(pages)
  return startInterview({ questionnaire, wave: wave2012, language: 'en', seed: 1 })
}

function choose(...codes: readonly string[]): Answer {
  const [code = ''] = codes
  return { kind: 'single', code: c(code) }
}

function given(answers: Readonly<Record<string, Answer>>): Answers {
  return new Map(Object.entries(answers).map(([id, one]) => [q(id), one]))
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((one) => messageOf(one, 'en')).join(' '))
  return result.value
}

function problems(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ code, at }) => `${at?.path}: ${code}`)
}

function shown(interview: Interview): readonly string[] {
  return currentPage(interview)?.questions.map(({ id }) => id) ?? []
}

const yesNo = (id: string, more: Partial<SingleQuestion> = {}): Question =>
  single(id, 'yes no', more)

describe('routing', () => {
  it('skips a page whose condition does not hold and one that shows no question', () => {
    const interview = start(
      page('a', [yesNo('q1')]),
      page('b', [yesNo('q2')], { showIf: isOneOf('q1', 'yes') }),
      page('c', [yesNo('q3', { showIf: isOneOf('q1', 'yes') })]),
      page('d', [yesNo('q4')]),
    )
    expect(must(answerPage(interview, given({ q1: choose('no') }))).page).toBe('d')
    expect(must(answerPage(interview, given({ q1: choose('yes') }))).page).toBe('b')
  })

  it('asks the questions of its wave only, and knows the wave in conditions', () => {
    const questionnaire = questionnaireOf([
      page('a', [
        yesNo('q1', { waves: [wave2014] }),
        yesNo('q2', { showIf: isOneOf('wave', '2012') }),
      ]),
    ])
    const begin = (wave: typeof wave2012): Interview =>
      startInterview({ questionnaire, wave, language: 'en', seed: 1 })
    expect(shown(begin(wave2012))).toEqual(['q2'])
    expect(shown(begin(wave2014))).toEqual(['q1'])
  })

  it('shows a question of the same page as soon as the one above calls for it', () => {
    const interview = start(page('a', [yesNo('q1'), yesNo('q2', { showIf: isOneOf('q1', 'yes') })]))
    expect(shown(interview)).toEqual(['q1'])
    const yes = must(answer(interview, q('q1'), choose('yes')))
    expect(shown(yes)).toEqual(['q1', 'q2'])
    expect(shown(must(answer(yes, q('q1'), choose('no'))))).toEqual(['q1'])
  })

  it('treats a condition on an unanswered question as not met', () => {
    const interview = start(
      page('a', [yesNo('q1')]),
      page('b', [yesNo('q2')], { showIf: isOneOf('q1', 'no') }),
    )
    expect(isFinished(must(answerPage(interview, given({}))))).toBe(true)
  })

  it('finishes at once when there is nothing to ask', () => {
    expect(isFinished(start())).toBe(true)
    expect(isFinished(start(page('a', [yesNo('q1', { waves: [wave2014] })])))).toBe(true)
  })

  it('reads grid cells, ranks and amounts in conditions', () => {
    const interview = start(
      page('a', [
        {
          ...base('g'),
          type: 'grid',
          cells: 'single',
          rows: [{ id: 'constructor', label: {} }],
          options: [option('often')],
          rowOrder: 'fixed',
        },
        {
          ...base('r'),
          type: 'rank',
          options: [option('x'), option('y')],
          order: 'fixed',
          count: 2,
        },
        { ...base('s'), type: 'constant_sum', options: [option('x'), option('y')], total: 10 },
      ]),
      page('b', [yesNo('cell')], { showIf: isOneOf('g.constructor', 'often') }),
      page('c', [yesNo('rank')], { showIf: atLeast('r.x', 2) }),
      page('d', [yesNo('amount')], { showIf: atLeast('s.y', 4) }),
    )
    const pass = (answers: Answers): readonly string[] => {
      let now = must(answerPage(interview, answers))
      const pages: string[] = []
      for (; now.page !== undefined; now = must(answerPage(now, given({})))) pages.push(now.page)
      return pages
    }
    expect(pass(given({}))).toEqual([])
    expect(
      pass(
        given({
          g: { kind: 'grid', rows: { constructor: [c('often')] } },
          r: { kind: 'rank', codes: [c('y'), c('x')] },
          s: { kind: 'constant_sum', amounts: { x: 5, y: 5 } },
        }),
      ),
    ).toEqual(['b', 'c', 'd'])
  })
})

describe('answerPage', () => {
  it('tells everything wrong on the page at once, each at its question', () => {
    const interview = start(
      page('a', [
        yesNo('q1', { required: true }),
        yesNo('q2', { required: true }),
        { ...base('q3'), type: 'number', minimum: 18, decimals: 0 },
      ]),
    )
    const refused = answerPage(
      interview,
      given({ q2: choose('maybe'), q3: { kind: 'number', value: 17 } }),
    )
    expect(problems(refused).toSorted()).toEqual([
      'q1: interview.required',
      'q2: interview.unknown_choice',
      'q3: interview.number_too_small',
    ])
  })

  it('records an optional question left empty as no answer', () => {
    const done = must(answerPage(start(page('a', [yesNo('q1')])), given({})))
    expect(finish(done).answers).toEqual(given({ q1: { kind: 'missing', missing: 'no_answer' } }))
  })

  it('stays on the page to show a question that nobody has seen yet', () => {
    const interview = start(
      page('a', [yesNo('q1'), yesNo('q2', { required: true, showIf: isOneOf('q1', 'yes') })]),
    )
    const stayed = must(answerPage(interview, given({ q1: choose('yes') })))
    expect(stayed.page).toBe('a')
    expect(shown(stayed)).toEqual(['q1', 'q2'])
    expect(problems(answerPage(stayed, given({ q1: choose('yes') })))).toEqual([
      'q2: interview.required',
    ])
  })

  it('does not scold for a question that nobody has seen yet', () => {
    const interview = start(
      page('a', [
        yesNo('q1'),
        yesNo('q2', { required: true, showIf: isOneOf('q1', 'yes') }),
        yesNo('q3', { required: true }),
      ]),
    )
    expect(problems(answerPage(interview, given({ q1: choose('yes') })))).toEqual([
      'q3: interview.required',
    ])
  })

  it('lets a wrong answer pass when its question is no longer shown', () => {
    const interview = start(page('a', [yesNo('q1'), yesNo('q2', { showIf: isOneOf('q1', 'yes') })]))
    const yes = must(answer(interview, q('q1'), choose('yes')))
    const done = must(answerPage(yes, given({ q1: choose('no'), q2: choose('maybe') })))
    expect([...finish(done).answers.keys()]).toEqual(['q1'])
  })

  it('refuses an answer to a question of another page', () => {
    const interview = start(page('a', [yesNo('q1')]), page('b', [yesNo('q2')]))
    expect(problems(answerPage(interview, given({ q2: choose('yes') })))).toEqual([
      'q2: interview.not_on_page',
    ])
    expect(problems(answer(interview, q('nowhere'), choose('yes')))).toEqual([
      'nowhere: interview.not_on_page',
    ])
  })

  it('refuses a page once finished', () => {
    const done = must(answerPage(start(page('a', [yesNo('q1')])), given({})))
    expect(problems(answerPage(done, given({})))).toEqual(['undefined: interview.already_finished'])
    expect(problems(answer(done, q('q1'), choose('yes')))).toEqual([
      'undefined: interview.already_finished',
    ])
  })

  it('refuses a check that is false, in the words of the study with answers put in', () => {
    const message = { fr: 'Au moins {start}', en: 'At least {start}' }
    const number = (id: string): Question => ({ ...base(id), type: 'number', decimals: 0 })
    const checked = { ...number('end'), check: { expression: notUnder('end', 'start'), message } }
    const interview = start(page('a', [number('start'), checked]))
    const of = (from: number, to: number): Answers =>
      given({ start: { kind: 'number', value: from }, end: { kind: 'number', value: to } })
    const refused = answerPage(interview, of(3, 2))
    expect(problems(refused)).toEqual(['end: interview.check_failed'])
    expect(refused.ok ? [] : refused.issues.map((one) => messageOf(one, 'en'))).toEqual([
      'At least 3',
    ])
    expect(isFinished(must(answerPage(interview, of(2, 3))))).toBe(true)
  })

  it('does not trap anybody with a check on an answer that was left', () => {
    const check = { expression: atLeast('q1', 5), message: { en: 'Five or more' } }
    const interview = start(page('a', [{ ...base('q1'), type: 'number', decimals: 0, check }]))
    expect(isFinished(must(answerPage(interview, given({}))))).toBe(true)
  })

  it('lets a check require an answer', () => {
    const check = { expression: isAnswered('q1'), message: { en: 'Please' } }
    const interview = start(page('a', [yesNo('q1', { check })]))
    expect(problems(answerPage(interview, given({})))).toEqual(['q1: interview.check_failed'])
  })
})

describe('answer', () => {
  it('saves an answer that still lacks something, which the page then asks for', () => {
    const options = ['a', 'b', 'c'].map((code) => option(code))
    const interview = start(
      page('p', [{ ...base('q1'), type: 'multiple', options, order: 'fixed', minimum: 2 }]),
    )
    const saved = must(answer(interview, q('q1'), { kind: 'multiple', codes: [c('b')] }))
    expect(currentPage(saved)?.questions[0]?.answer).toEqual({ kind: 'multiple', codes: ['b'] })
    expect(problems(answerPage(saved, given({})))).toEqual(['q1: interview.too_few_choices'])
  })

  it('clears an answer', () => {
    const interview = must(answer(start(page('a', [yesNo('q1')])), q('q1'), choose('yes')))
    const cleared = must(answer(interview, q('q1'), { kind: 'missing', missing: 'no_answer' }))
    expect(currentPage(cleared)?.questions[0]?.answer).toBeUndefined()
  })

  it('changes nothing in the interview it is given', () => {
    const interview = start(page('a', [yesNo('q1')]))
    must(answer(interview, q('q1'), choose('yes')))
    expect(interview.drafts.size).toBe(0)
  })
})

describe('keepAnswers', () => {
  it('keeps what is right of a page that was refused', () => {
    const interview = start(
      page('a', [yesNo('q1'), yesNo('q2', { showIf: isOneOf('q1', 'yes') }), yesNo('q3')]),
    )
    const kept = keepAnswers(interview, given({ q1: choose('yes'), q3: choose('maybe') }))
    expect(shown(kept)).toEqual(['q1', 'q2', 'q3'])
    expect([...kept.drafts.keys()]).toEqual(['q1'])
  })
})

describe('goBack', () => {
  const networks = ['facebook', 'linkedin'].map((code) => option(code))
  const pages = [
    page('a', [{ ...base('used'), type: 'multiple', options: networks, order: 'fixed' }] as const),
    page('b', [yesNo('posts')], { showIf: has('used', 'facebook') }),
    page('c', [yesNo('last', { showIf: isAnswered('posts') }), yesNo('end')]),
  ]
  const use = (code: string): Answers => given({ used: { kind: 'multiple', codes: [c(code)] } })

  it('goes back over the pages that were on the way, and stays on the first', () => {
    const third = must(answerPage(start(...pages), use('linkedin')))
    expect(third.page).toBe('c')
    const first = goBack(third)
    expect(first.page).toBe('a')
    expect(goBack(first)).toBe(first)
    expect(currentPage(first)?.canGoBack).toBe(false)
  })

  it('goes back from the end to the last page', () => {
    const done = must(answerPage(must(answerPage(start(...pages), use('linkedin'))), given({})))
    expect(isFinished(done)).toBe(true)
    expect(goBack(done).page).toBe('c')
  })

  it('forgets what a change leaves behind, and finds it again when the change is undone', () => {
    const second = must(answerPage(start(...pages), use('facebook')))
    const third = must(answerPage(second, given({ posts: choose('yes') })))
    expect(shown(third)).toEqual(['last', 'end'])
    const changed = must(answerPage(goBack(goBack(third)), use('linkedin')))
    expect(shown(changed)).toEqual(['end'])
    const done = must(answerPage(changed, given({ end: choose('no') })))
    expect([...finish(done).answers.keys()]).toEqual(['used', 'end'])
    const undone = must(answerPage(goBack(changed), use('facebook')))
    expect(currentPage(undone)?.questions[0]?.answer).toEqual(choose('yes'))
  })
})
