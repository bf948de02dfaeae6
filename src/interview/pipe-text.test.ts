import { describe, expect, it } from 'vitest'
import { base, c, option, q, row } from '../../test/interview/build-questionnaire.ts'
import type { Question } from '../study/questionnaire.ts'
import type { Answer } from './answers.ts'
import { wordingOf } from './pipe-text.ts'
import type { Reached } from './route.ts'

const networks = [
  option('facebook', { label: { fr: 'Facebook', en: 'Facebook' } }),
  option('press', { label: { fr: 'la presse', en: 'the press' } }),
  option('radio', { label: { fr: 'la radio', en: 'radio' } }),
  option('other', { other: true }),
  option('nsp', { missing: 'dont_know' }),
]
const single: Question = { ...base('one'), type: 'single', options: networks, order: 'fixed' }
const multiple: Question = { ...base('many'), type: 'multiple', options: networks, order: 'fixed' }

function say(
  text: string,
  language: string,
  ...reached: readonly (readonly [Question, Answer?])[]
): string {
  const map = new Map(
    reached.map(([question, answer]): [Question['id'], Reached] => [
      question.id,
      { question, answer },
    ]),
  )
  const known = (id: string): boolean => map.has(q(id)) || id === 'later'
  return wordingOf(language, map, known).text({ [language]: text })
}

describe('piping', () => {
  it('puts in the label of a choice in the interview’s language', () => {
    const answer: Answer = { kind: 'single', code: c('press') }
    expect(say('Why {one}?', 'en', [single, answer])).toBe('Why the press?')
    expect(say('Pourquoi {one}\u00a0?', 'fr', [single, answer])).toBe('Pourquoi la presse\u00a0?')
  })

  it('joins several labels as the language lists them', () => {
    const answer: Answer = { kind: 'multiple', codes: [c('facebook'), c('press'), c('radio')] }
    expect(say('{many}', 'fr', [multiple, answer])).toBe('Facebook, la presse et la radio')
    expect(say('{many}', 'en', [multiple, answer])).toBe('Facebook, the press, and radio')
  })

  it('puts in what was typed beside “other”, as plain text that is not piped again', () => {
    const answer: Answer = { kind: 'single', code: c('other'), other: '<b>{one}</b>' }
    expect(say('{one}!', 'en', [single, answer])).toBe('<b>{one}</b>!')
  })

  it('shows “…” when there is no answer, or none that can be said', () => {
    expect(say('{one}', 'en', [single])).toBe('…')
    expect(say('{one}', 'en', [single, { kind: 'missing', missing: 'no_answer' }])).toBe('…')
    expect(say('{one}', 'en', [single, { kind: 'single', code: c('nsp') }])).toBe('…')
    expect(say('{later}', 'en')).toBe('…')
  })

  it('leaves names that are no question as they are written', () => {
    expect(say('{nowhere} {One} {}', 'en')).toBe('{nowhere} {One} {}')
  })

  it('says numbers, dates, texts, ranks and amounts', () => {
    const number: Question = { ...base('n'), type: 'number', decimals: 1 }
    const date: Question = { ...base('d'), type: 'date' }
    const text: Question = { ...base('t'), type: 'text', maximumLength: 9, lines: 'one' }
    const rank: Question = {
      ...base('r'),
      type: 'rank',
      options: networks,
      order: 'fixed',
      count: 2,
    }
    const sum: Question = { ...base('s'), type: 'constant_sum', options: networks, total: 10 }
    const said = say(
      '{n} · {d} · {t} · {r} · {s}',
      'fr',
      [number, { kind: 'number', value: 1234.5 }],
      [date, { kind: 'date', value: '2012-01-18' }],
      [text, { kind: 'text', value: 'Nantes' }],
      [rank, { kind: 'rank', codes: [c('radio'), c('press')] }],
      [sum, { kind: 'constant_sum', amounts: { press: 4, radio: 6, facebook: 0 } }],
    )
    expect(said.replaceAll('\u202f', '\u00a0')).toBe(
      '1\u00a0234,5 · 18 janvier 2012 · Nantes · la radio et la presse · la presse (4) et la radio (6)',
    )
  })

  it('says one row of a grid, and nothing for the whole grid', () => {
    const rows = [row('r1'), row('r2')]
    const grid: Question = {
      ...base('g'),
      type: 'grid',
      cells: 'single',
      rows,
      options: networks,
      rowOrder: 'fixed',
    }
    const answer: Answer = { kind: 'grid', rows: { r1: [c('radio')] } }
    expect(say('{g.r1} {g.r2} {g.constructor} {g}', 'en', [grid, answer])).toBe('radio … … …')
  })

  it('fills the pipes of a label that is put in, and ends when a label names its own question', () => {
    const label = { en: 'site of {one}, not {many}' }
    const options = [option('site', { label })]
    const site: Question = { ...base('many'), type: 'single', options, order: 'fixed' }
    const answer: Answer = { kind: 'single', code: c('site') }
    const press: Answer = { kind: 'single', code: c('press') }
    expect(say('{many}', 'en', [single, press], [site, answer])).toBe('site of the press, not …')
  })
})
