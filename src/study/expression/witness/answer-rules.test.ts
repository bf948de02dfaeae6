import { expect, test } from 'vitest'
import { nameOf, variableOf } from '../../../../test/expression/sample-scope.ts'
import { idOf } from '../../../core/ids.ts'
import { answerRulesOf } from './answer-rules.ts'
import type { Code, ConceptId, QuestionId } from '../../../core/ids.ts'
import type { Option, Question, QuestionBase } from '../../questionnaire.ts'

function base(id: string): QuestionBase {
  return {
    id: idOf<QuestionId>(id),
    concept: idOf<ConceptId>(id),
    text: { en: id },
    waves: [],
    required: true,
  }
}

function option(code: string, exclusive: boolean): Option {
  return {
    code: idOf<Code>(code),
    label: { en: code },
    exclusive,
    other: false,
    fixed: false,
    source: [],
  }
}

const options = [option('facebook', false), option('aucun', true)]

test('each variable has the rules of its question', () => {
  const questions: readonly Question[] = [
    { ...base('reseaux'), type: 'multiple', options, order: 'fixed', minimum: 1, maximum: 3 },
    { ...base('grille'), type: 'grid', cells: 'multiple', rows: [], options, rowOrder: 'fixed' },
    { ...base('age'), type: 'number', decimals: 0 },
    { ...base('debut'), type: 'date', latest: '2018-05-10' },
    { ...base('rang'), type: 'rank', options, order: 'fixed', count: 1 },
    { ...base('csp'), type: 'single', options, order: 'fixed' },
  ]
  const variables = [
    variableOf('reseaux', { question: idOf<QuestionId>('reseaux') }),
    variableOf('grille.ligne', { question: idOf<QuestionId>('grille') }),
    variableOf('age', { question: idOf<QuestionId>('age') }),
    variableOf('debut', { question: idOf<QuestionId>('debut') }),
    variableOf('rang.facebook', { question: idOf<QuestionId>('rang') }),
    variableOf('csp', { question: idOf<QuestionId>('csp') }),
    variableOf('poids'),
  ]
  const rules = answerRulesOf(variables, questions)
  expect(rules.get(nameOf('reseaux'))).toEqual({
    required: true,
    exclusive: ['aucun'],
    minimumCount: 1,
    maximumCount: 3,
  })
  expect(rules.get(nameOf('grille.ligne'))).toEqual({ required: true, exclusive: ['aucun'] })
  expect(rules.get(nameOf('age'))).toEqual({ required: true, decimals: 0 })
  expect(rules.get(nameOf('debut'))).toMatchObject({ latest: '2018-05-10' })
  expect(rules.get(nameOf('rang.facebook'))).toEqual({ decimals: 0 })
  expect(rules.get(nameOf('csp'))).toEqual({ required: true })
  expect(rules.has(nameOf('poids'))).toBe(false)
})
