import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { c, q } from '../../../test/interview/build-questionnaire.ts'
import { everyQuestion } from '../../../test/interview/every-question.ts'
import { interviewOn, viewOf } from '../../../test/interview/page-states.ts'
import { answerPage } from '../answer-page.ts'
import type { Answer } from '../answers.ts'
import type { FormFields } from './form-fields.ts'
import { readForm } from './read-form.ts'

const left: Answer = { kind: 'missing', missing: 'no_answer' }

/** The answer to a question of a page, from fields. */
function answerTo(page: string, id: string, fields: Record<string, readonly string[]>): unknown {
  const view = viewOf(interviewOn(page, 'fr'))
  return readForm(view, new Map(Object.entries(fields)), 'fr').get(q(id))
}

describe('the fields of a form', () => {
  test('that are empty, absent or blank are no answer, to every type of question', () => {
    for (const [page] of everyQuestion) {
      const view = viewOf(interviewOn(page, 'fr'))
      const blank = new Map(
        view.questions.flatMap(({ id }) =>
          ['', '.other', '.day', '.month', '.year', '.1', '.image', '.facebook'].map(
            (part): [string, string[]] => [`a.${id}${part}`, part === '' ? [''] : [' \u0000\r\n']],
          ),
        ),
      )
      for (const fields of [new Map(), blank]) {
        const read = readForm(view, fields, 'fr')
        for (const { id } of view.questions) {
          if (id === q('avis') || id === q('moments') || id === q('notes')) continue
          expect([page, id, read.get(id)]).toEqual([page, id, left])
        }
      }
    }
  })

  test('text beside "other" chooses it where nothing else is chosen', () => {
    const fields = { 'a.reseau.other': [' Mastodon '] }
    const expected = { kind: 'single', code: c('autre'), other: 'Mastodon' }
    expect(answerTo('single', 'reseau', fields)).toEqual(expected)
    const chosen = { ...fields, 'a.reseau': ['facebook'] }
    expect(answerTo('single', 'reseau', chosen)).toMatchObject({ code: 'facebook' })
  })

  test('the empty choice takes an answer back', () => {
    expect(answerTo('single', 'droit', { 'a.droit': [''] })).toEqual(left)
    expect(answerTo('single', 'reseau', { 'a.reseau': [''], 'a.reseau.other': ['x'] })).toEqual(
      left,
    )
  })

  test('a date comes in three fields, or in one as programs write it', () => {
    const parts = {
      'a.embauche.day': ['1'],
      'a.embauche.month': ['9'],
      'a.embauche.year': ['2011'],
    }
    const date = { kind: 'date', value: '2011-09-01' }
    expect(answerTo('date', 'embauche', parts)).toEqual(date)
    expect(answerTo('date', 'embauche', { 'a.embauche': ['2011-09-01'] })).toEqual(date)
  })

  test('a date half given is not lost: the interview refuses it in words', () => {
    const interview = interviewOn('date', 'fr')
    const fields = new Map([['a.embauche.day', ['12']]])
    const answered = answerPage(interview, readForm(viewOf(interview), fields, 'fr'))
    expect(answered.ok ? [] : answered.issues.map(({ code }) => code)).toEqual([
      'interview.date_wanted',
    ])
  })

  test('"don’t know" gives way to a complete ranking or sum, and stands beside an incomplete one', () => {
    const ranks = {
      'a.priorites.1': ['facebook'],
      'a.priorites.2': ['forum'],
      'a.priorites': ['nsp'],
    }
    const unknown = { kind: 'missing', missing: 'dont_know' }
    expect(answerTo('rank', 'priorites', ranks)).toEqual(unknown)
    expect(
      answerTo('rank', 'priorites', { ...ranks, 'a.priorites.3': ['linkedin'] }),
    ).toMatchObject({
      kind: 'rank',
    })
    const amounts = { 'a.temps.facebook': ['60'], 'a.temps': ['nsp'] }
    expect(answerTo('sum', 'temps', amounts)).toEqual(unknown)
    expect(answerTo('sum', 'temps', { ...amounts, 'a.temps.forum': ['40'] })).toMatchObject({
      kind: 'constant_sum',
    })
  })

  test('never make the reader throw, nor answer what was not asked', () => {
    const names = everyQuestion.flatMap(([, questions]) =>
      questions.flatMap(({ id }) =>
        ['', '.other', '.1', '.image', '.day', '.__proto__'].map((part) => `a.${id}${part}`),
      ),
    )
    const name = fc.oneof(
      fc.constantFrom(...names),
      fc.string(),
      fc.constantFrom('page', 'go', '__proto__'),
    )
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('facebook', 'nsp', '-1', '1e999', '2020-02-31', 'x'.repeat(10_000)),
    )
    const sent = fc.array(fc.tuple(name, fc.array(value, { maxLength: 3 })))
    fc.assert(
      fc.property(
        sent,
        fc.constantFrom(...everyQuestion.map(([page]) => page)),
        (entries, page) => {
          const interview = interviewOn(page, 'fr')
          const view = viewOf(interview)
          const fields: FormFields = new Map(entries)
          const read = readForm(view, fields, 'fr')
          expect([...read.keys()]).toEqual(view.questions.map(({ id }) => id))
          expect(() => answerPage(interview, read)).not.toThrow()
        },
      ),
    )
  })
})
