import { describe, expect, it } from 'vitest'
import { base, c, option, row } from '../../../test/interview/build-questionnaire.ts'
import { messageOf } from '../../core/message.ts'
import type { Question } from '../../study/questionnaire.ts'
import type { Answer } from '../answers.ts'
import { wordingOf } from '../pipe-text.ts'
import { lackingIn } from './lacking-in.ts'
import { readAnswer } from './read-answer.ts'

const wording = wordingOf('fr', new Map(), () => false)

/** What is wrong with an answer, or lacking in it, as codes; empty when the page can be left. */
function faults(question: Question, answer: Answer): readonly string[] {
  const read = readAnswer(question, answer, wording)
  const issues = read.ok ? lackingIn(question, read.value, wording) : read.issues
  return issues.map(({ code }) => code.replace('interview.', ''))
}

/** The message of the first thing wrong, in French. */
function message(question: Question, answer: Answer): string {
  const read = readAnswer(question, answer, wording)
  const [first] = read.ok ? lackingIn(question, read.value, wording) : read.issues
  return first === undefined ? '' : messageOf(first, 'fr')
}

function kept(question: Question, answer: Answer): Answer | undefined {
  const result = readAnswer(question, answer, wording)
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join())
  return result.value
}

const set = (...codes: readonly string[]): Answer => ({ kind: 'multiple', codes: codes.map(c) })
const one = (code: string, other?: string): Answer =>
  other === undefined ? { kind: 'single', code: c(code) } : { kind: 'single', code: c(code), other }
const leave: Answer = { kind: 'missing', missing: 'no_answer' }
const doesNotKnow: Answer = { kind: 'missing', missing: 'dont_know' }

const networks = [
  option('facebook'),
  option('linkedin'),
  option('viadeo'),
  option('autre', { other: true }),
  option('aucun', { exclusive: true }),
  option('nsp', { missing: 'dont_know' }),
]

describe('a single choice', () => {
  const question: Question = { ...base('q'), type: 'single', options: networks, order: 'fixed' }

  it('is one of the options offered', () => {
    expect(kept(question, one('facebook'))).toEqual(one('facebook'))
    expect(faults(question, one('myspace'))).toEqual(['unknown_choice'])
    expect(faults(question, set('facebook'))).toEqual(['wrong_kind'])
  })

  it('carries text only beside the option that opens it', () => {
    expect(kept(question, one('autre', ' Diaspora '))).toEqual(one('autre', 'Diaspora'))
    expect(kept(question, one('facebook', '  '))).toEqual(one('facebook'))
    expect(faults(question, one('facebook', 'Diaspora'))).toEqual(['other_without_choice'])
    expect(faults(question, one('autre', 'x'.repeat(501)))).toEqual(['text_too_long'])
  })

  it('takes “don’t know” as the option that stands for it, and only when one does', () => {
    expect(kept(question, doesNotKnow)).toEqual(one('nsp'))
    expect(faults(question, { kind: 'missing', missing: 'refused' })).toEqual(['wrong_kind'])
  })

  it('may be left unless required', () => {
    expect(faults(question, leave)).toEqual([])
    expect(faults({ ...question, required: true }, leave)).toEqual(['required'])
    expect(faults({ ...question, required: true }, doesNotKnow)).toEqual([])
  })
})

describe('several choices', () => {
  const question: Question = {
    ...base('q'),
    type: 'multiple',
    options: networks,
    order: 'fixed',
    minimum: 2,
    maximum: 3,
  }

  it('are kept once each, in the questionnaire’s order', () => {
    expect(kept(question, set('viadeo', 'facebook', 'viadeo'))).toEqual(set('facebook', 'viadeo'))
  })

  it('are as many as asked', () => {
    expect(faults(question, set('facebook'))).toEqual(['too_few_choices'])
    expect(faults(question, set('facebook', 'linkedin', 'viadeo', 'autre'))).toEqual([
      'too_many_choices',
    ])
    expect(message(question, set('facebook', 'linkedin', 'viadeo', 'autre'))).toBe(
      'Vous pouvez en choisir 3 au plus (pour l’instant\u00a0: 4). Merci d’en retirer.',
    )
  })

  it('never go with an option that excludes the others, which is enough alone', () => {
    expect(faults(question, set('aucun'))).toEqual([])
    expect(faults(question, set('nsp'))).toEqual([])
    expect(faults(question, set('aucun', 'facebook'))).toEqual(['exclusive_choice'])
    expect(faults(question, set('nsp', 'facebook'))).toEqual(['exclusive_choice'])
  })

  it('tell every unknown code', () => {
    expect(faults(question, set('a', 'facebook', 'b'))).toEqual([
      'unknown_choice',
      'unknown_choice',
    ])
  })

  it('are no answer when there is none, unless none is allowed', () => {
    expect(kept(question, set())).toBeUndefined()
    expect(kept({ ...question, minimum: 0 }, set())).toEqual(set())
    expect(faults({ ...question, minimum: 0, required: true }, set())).toEqual([])
    expect(faults({ ...question, required: true }, set())).toEqual(['required'])
  })
})

describe('a scale or a likelihood', () => {
  const steps = ['0', '1', '2'].map((code) => option(code, { value: Number(code) }))

  it('is one of its steps', () => {
    for (const type of ['scale', 'nps'] as const) {
      const question: Question = { ...base('q'), type, options: steps }
      expect(faults(question, one('2'))).toEqual([])
      expect(faults(question, one('3'))).toEqual(['unknown_choice'])
      expect(faults(question, { kind: 'number', value: 2 })).toEqual(['wrong_kind'])
    }
  })
})

describe('a grid', () => {
  const rows = [row('r1'), row('constructor')]
  const question: Question = {
    ...base('q'),
    type: 'grid',
    cells: 'single',
    rows,
    options: networks,
    rowOrder: 'fixed',
  }
  const cells = (of: Readonly<Record<string, readonly string[]>>): Answer => ({
    kind: 'grid',
    rows: Object.fromEntries(Object.entries(of).map(([id, codes]) => [id, codes.map(c)])),
  })

  it('has one code a row, several when its cells are sets', () => {
    expect(faults(question, cells({ r1: ['facebook'] }))).toEqual([])
    expect(faults(question, cells({ r1: ['facebook', 'viadeo'] }))).toEqual(['one_choice'])
    const sets: Question = { ...question, cells: 'multiple' }
    expect(faults(sets, cells({ r1: ['facebook', 'viadeo'] }))).toEqual([])
    expect(faults(sets, cells({ r1: ['aucun', 'viadeo'] }))).toEqual(['exclusive_choice'])
  })

  it('knows its rows and codes', () => {
    expect(faults(question, cells({ toString: ['facebook'], r1: ['x'] }))).toEqual([
      'unknown_row',
      'unknown_choice',
    ])
  })

  it('keeps the rows answered, and asks for each row when required', () => {
    expect(kept(question, cells({ constructor: [], r1: ['facebook'] }))).toEqual(
      cells({ r1: ['facebook'] }),
    )
    expect(kept(question, cells({ r1: [] }))).toBeUndefined()
    const required = { ...question, required: true }
    expect(faults(required, cells({}))).toEqual(['required'])
    expect(message(required, cells({ r1: ['facebook'] }))).toBe(
      'Il manque encore une réponse pour\u00a0: Ligne constructor.',
    )
  })
})

describe('a number', () => {
  const question: Question = {
    ...base('q'),
    type: 'number',
    minimum: -1,
    maximum: 10.5,
    decimals: 1,
  }
  const number = (value: number): Answer => ({ kind: 'number', value })

  it('lies between its bounds, which are allowed', () => {
    for (const value of [-1, 0, 0.1, 0.3, 10.5]) expect(faults(question, number(value))).toEqual([])
    expect(faults(question, number(-1.1))).toEqual(['number_too_small'])
    expect(faults(question, number(10.6))).toEqual(['number_too_large'])
  })

  it('is a number, with no more decimals than asked', () => {
    expect(faults(question, number(Number.NaN))).toEqual(['number_wanted'])
    expect(faults(question, number(Number.POSITIVE_INFINITY))).toEqual(['number_wanted'])
    expect(faults(question, number(0.25))).toEqual(['too_many_decimals'])
    expect(faults({ ...question, decimals: 0 }, number(0.5))).toEqual(['whole_number_wanted'])
  })

  it('is never minus zero, which JSON cannot write', () => {
    expect(kept(question, number(-0))).toEqual(number(0))
  })
})

describe('a text', () => {
  const question: Question = { ...base('q'), type: 'text', maximumLength: 5, lines: 'many' }
  const text = (value: string): Answer => ({ kind: 'text', value })

  it('has no spaces around it and is no answer when it is nothing else', () => {
    expect(kept(question, text('  a b\n'))).toEqual(text('a b'))
    expect(kept(question, text(' \n '))).toBeUndefined()
  })

  it('counts what forms send for a line end as one character, and an emoji as one', () => {
    expect(faults(question, text('a\r\nb\r\nc'))).toEqual([])
    expect(faults(question, text('😀😀😀😀😀'))).toEqual([])
    expect(faults(question, text('abcdef'))).toEqual(['text_too_long'])
  })

  it('loses what databases cannot store', () => {
    expect(kept(question, text('a\u0000\u001bb\ud800'))).toEqual(text('ab\ufffd'))
  })

  it('has one line when one is asked', () => {
    expect(kept({ ...question, lines: 'one' }, text('a\n\nb'))).toEqual(text('a b'))
  })
})

describe('a date', () => {
  const question: Question = {
    ...base('q'),
    type: 'date',
    earliest: '2012-02-01',
    latest: '2016-12-31',
  }
  const date = (value: string): Answer => ({ kind: 'date', value })

  it('is a day of the calendar between its bounds', () => {
    for (const day of ['2012-02-01', '2012-02-29', '2016-12-31'])
      expect(faults(question, date(day))).toEqual([])
    for (const day of ['2013-02-29', '2012-04-31', '2012-13-01', '2012-3-1', 'hier']) {
      expect(faults(question, date(day))).toEqual(['date_wanted'])
    }
    expect(faults(question, date('2012-01-31'))).toEqual(['date_too_early'])
    expect(message(question, date('2017-01-01'))).toBe(
      'La date la plus récente possible est\u00a0: 31 décembre 2016. Merci de vérifier.',
    )
  })
})

describe('a ranking', () => {
  const question: Question = {
    ...base('q'),
    type: 'rank',
    options: networks,
    order: 'fixed',
    count: 2,
  }
  const rank = (...codes: readonly string[]): Answer => ({ kind: 'rank', codes: codes.map(c) })

  it('holds as many options as asked, once each, first to last', () => {
    expect(kept(question, rank('viadeo', 'facebook'))).toEqual(rank('viadeo', 'facebook'))
    expect(faults(question, rank('viadeo'))).toEqual(['ranking_too_short'])
    expect(faults(question, rank('viadeo', 'facebook', 'linkedin'))).toEqual(['ranking_too_long'])
    expect(faults(question, rank('viadeo', 'viadeo'))).toEqual(['ranked_twice'])
    expect(faults(question, rank('viadeo', 'x'))).toEqual(['unknown_choice'])
    expect(kept(question, rank())).toBeUndefined()
  })

  it('does not rank “don’t know”, which may be answered instead', () => {
    expect(faults(question, rank('viadeo', 'nsp'))).toEqual(['unknown_choice'])
    expect(faults({ ...question, required: true }, doesNotKnow)).toEqual([])
  })

  it('never asks for more options than there are', () => {
    expect(faults({ ...question, options: networks.slice(0, 1) }, rank('facebook'))).toEqual([])
  })
})

describe('amounts', () => {
  const question: Question = { ...base('q'), type: 'constant_sum', options: networks, total: 100 }
  const amounts = (of: Readonly<Record<string, number>>): Answer => ({
    kind: 'constant_sum',
    amounts: of,
  })

  it('make the total, whatever the rounding of thirds', () => {
    expect(
      faults(question, amounts({ facebook: 100 / 3, linkedin: 100 / 3, viadeo: 100 / 3 })),
    ).toEqual([])
    expect(message(question, amounts({ facebook: 60, viadeo: 20.5 }))).toBe(
      'Le total doit faire 100 (pour l’instant\u00a0: 80,5).',
    )
  })

  it('are zero or more, for options that there are', () => {
    expect(faults(question, amounts({ facebook: -1 }))).toEqual(['amount_wanted'])
    expect(faults(question, amounts({ facebook: Number.NaN }))).toEqual(['amount_wanted'])
    expect(faults(question, amounts({ constructor: 100 }))).toEqual(['unknown_choice'])
    expect(kept(question, amounts({}))).toBeUndefined()
  })
})
