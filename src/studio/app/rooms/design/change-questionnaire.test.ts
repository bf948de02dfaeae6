import { describe, expect, test } from 'vitest'
import { employeesYaml } from '../../../../study/template/employees-yaml.ts'
import { questionFormat } from '../../../../study/format/question-format.ts'
import {
  addPage,
  addQuestion,
  copySpot,
  moveSpot,
  removeSpot,
  stepFrom,
} from './change-questionnaire.ts'
import type { Questionnaire } from './change-questionnaire.ts'
import { freeId, refusedId } from './free-id.ts'
import { outlineOf } from './outline.ts'
import type { OutlineQuestion } from './outline.ts'
import { questionTypes } from './question-types.ts'

const languages = ['fr', 'en', 'de']
function open(text: string): Questionnaire {
  return { text, pages: outlineOf(text) ?? [], frame: [] }
}
const start = open(employeesYaml)
const idsOf = (text = ''): readonly string[] =>
  (outlineOf(text) ?? []).map(({ id, questions }) =>
    [id, ...questions.map((one) => one.id)].join(' '),
  )

const questionAt = (
  text: string | undefined,
  page: number,
  at: number,
): OutlineQuestion | undefined => outlineOf(text ?? '')?.[page]?.questions[at]

describe('a questionnaire under edit', () => {
  test.each(questionTypes)('gets a %s question that the format accepts', (type) => {
    const added = addQuestion(start, { page: 1, question: 1 }, { id: 'new', type, languages })
    const question = questionAt(added?.text, 1, 1)
    expect(question?.id).toBe('new')
    expect(questionFormat.safeParse(question?.fields).error).toBeUndefined()
    expect(Object.keys(question?.text ?? {})).toEqual(languages)
    expect(removeSpot(open(added?.text ?? ''), { page: 1, question: 1 })).toBe(employeesYaml)
  })

  test('gets a page with a first question, set apart as the others are', () => {
    const added = addPage(start, 1, languages)
    expect(idsOf(added?.text)).toEqual([
      'profile gender age',
      'page question',
      'telework teleworks days reasons',
      'trust works_well feels_watched',
    ])
    expect(added?.text).toContain('\n\n  - id: page\n')
  })

  test('copies questions and pages under ids of their own', () => {
    expect(idsOf(copySpot(start, { page: 0, question: 1 })?.text)[0]).toBe(
      'profile gender age age_2',
    )
    expect(idsOf(copySpot(start, { page: 0 })?.text).slice(0, 2)).toEqual([
      'profile gender age',
      'profile_2 gender_2 age_2',
    ])
  })

  test('moves by steps, over the border of a page too', () => {
    const { pages } = start
    expect(stepFrom(pages, { page: 0, question: 0 }, -1)).toBeUndefined()
    expect(stepFrom(pages, { page: 0, question: 1 }, 1)).toEqual({ page: 1, question: 0 })
    expect(stepFrom(pages, { page: 1, question: 0 }, -1)).toEqual({ page: 0, question: 2 })
    expect(stepFrom(pages, { page: 2 }, 1)).toBeUndefined()
    const moved = moveSpot(start, { page: 0, question: 1 }, { page: 1, question: 0 })
    expect(idsOf(moved?.text).slice(0, 2)).toEqual([
      'profile gender',
      'telework age teleworks days reasons',
    ])
  })
})

test('an id is free, well formed and no word of the language', () => {
  expect(freeId('age', ['age', 'age_2'])).toBe('age_3')
  expect(freeId('age_2', ['age', 'age_2'])).toBe('age_3')
  expect(refusedId('Âge', [])).toBe('design.id_shape')
  expect(refusedId('wave', [])).toBe('design.id_reserved')
  expect(refusedId('age', ['age'])).toBe('design.id_taken')
  expect(refusedId('age_2', ['age'])).toBeUndefined()
})
