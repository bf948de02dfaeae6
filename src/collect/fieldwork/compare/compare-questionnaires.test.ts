import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { arbitraryQuestionnaire } from '../../../../test/interview/arbitrary-questionnaire.ts'
import {
  base,
  isAnswered,
  isOneOf,
  option,
  page,
  questionnaireOf,
  row,
} from '../../../../test/interview/build-questionnaire.ts'
import { idOf } from '../../../core/ids.ts'
import type { ConceptId } from '../../../core/ids.ts'
import type {
  GridQuestion,
  MultipleQuestion,
  NumberQuestion,
  Question,
  Questionnaire,
  SingleQuestion,
} from '../../../study/questionnaire.ts'
import { canonicalQuestionnaire, checkVersionRaised } from './canonical-questionnaire.ts'
import { compareQuestionnaires } from './compare-questionnaires.ts'
import { movedQuestions } from './moved-questions.ts'
import type { ChangeKind } from './question-change.ts'

const [a, b, d] = [option('a'), option('b', { value: 2 }), option('d', { missing: 'dont_know' })]
const first: SingleQuestion = {
  ...base('first'),
  type: 'single',
  options: [a, b, d],
  order: 'fixed',
}
const many: MultipleQuestion = {
  ...base('many'),
  type: 'multiple',
  options: [a, b],
  order: 'random',
}
const age: NumberQuestion = { ...base('age'), type: 'number', minimum: 0, maximum: 99, decimals: 0 }
const grid: GridQuestion = {
  ...base('grid'),
  type: 'grid',
  cells: 'single',
  rows: [row('one'), row('two')],
  options: [a, b],
  rowOrder: 'fixed',
}
const last: SingleQuestion = { ...base('last'), type: 'single', options: [a, b], order: 'fixed' }

function asking(questions: readonly Question[], frame: readonly Question[] = []): Questionnaire {
  return questionnaireOf([page('p', questions)], { frame })
}

const before = asking([first, many, age, grid, last])

/** Kinds of change, and the verdicts that are not `same`, as `variable verdict`. */
function told(after: Questionnaire): readonly [readonly ChangeKind[], readonly string[]] {
  const { changes, variables } = compareQuestionnaires(before, after)
  return [
    changes.map(({ kind }) => kind),
    variables
      .filter(({ verdict }) => verdict !== 'same')
      .map(({ variable, verdict }) => `${variable} ${verdict}`),
  ]
}

const care = 'trendable_with_care'
const not = 'not_comparable'
const others = [many, age, grid, last]
const words = (text: string): { readonly text: Question['text'] } => ({
  text: { fr: 'Question first', en: text },
})

const cases: readonly (readonly [string, readonly Question[], ChangeKind, readonly string[]])[] = [
  [
    'other words',
    [{ ...first, ...words('Another question') }, ...others],
    'wording',
    [`first ${care}`],
  ],
  [
    'other commas',
    [{ ...first, ...words('Question, FIRST – (en)!') }, ...others],
    'typography',
    [],
  ],
  [
    'a new language',
    [{ ...first, text: { ...first.text, de: 'Frage' } }, ...others],
    'translation',
    [],
  ],
  ['a hint', [{ ...first, hint: { en: 'Think' } }, ...others], 'hint', [`first ${care}`]],
  [
    'an answer more',
    [{ ...first, options: [a, b, option('c'), d] }, ...others],
    'code_added',
    [`first ${not}`],
  ],
  ['an answer less', [{ ...first, options: [a, d] }, ...others], 'code_removed', [`first ${not}`]],
  [
    'no “don’t know”',
    [{ ...first, options: [a, b] }, ...others],
    'missing_removed',
    [`first ${care}`],
  ],
  [
    'answers turned',
    [{ ...first, options: [b, a, d] }, ...others],
    'option_order',
    [`first ${care}`],
  ],
  [
    'answers shuffled',
    [{ ...first, order: 'random' }, ...others],
    'option_order',
    [`first ${care}`],
  ],
  [
    'another label',
    [{ ...first, options: [{ ...a, label: { ...a.label, en: 'Never' } }, b, d] }, ...others],
    'label',
    [`first ${care}`],
  ],
  [
    'another score',
    [{ ...first, options: [a, { ...b, value: 3 }, d] }, ...others],
    'score',
    [`first ${care}`],
  ],
  [
    'another role',
    [{ ...first, options: [a, { ...b, other: true }, d] }, ...others],
    'option_role',
    [`first ${care}`],
  ],
  ['an answer required', [{ ...first, required: true }, ...others], 'required', [`first ${care}`]],
  [
    'another concept',
    [{ ...first, concept: idOf<ConceptId>('mood') }, ...others],
    'concept',
    [`first ${care}`],
  ],
  ['fewer waves', [{ ...first, waves: first.waves.slice(1) }, ...others], 'waves', []],
  [
    'others asked',
    [first, many, { ...age, showIf: isOneOf('first', 'a') }, grid, last],
    'routing',
    [`age ${not}`],
  ],
  [
    'a check',
    [
      first,
      many,
      { ...age, check: { expression: isAnswered('age'), message: { en: 'Say' } } },
      grid,
      last,
    ],
    'check',
    [`age ${care}`],
  ],
  ['other bounds', [first, many, { ...age, maximum: 120 }, grid, last], 'bounds', [`age ${care}`]],
  [
    'another type',
    [first, many, { ...base('age'), type: 'text', maximumLength: 9, lines: 'one' }, grid, last],
    'type',
    [`age ${not}`],
  ],
  [
    'a row more',
    [first, many, age, { ...grid, rows: [...grid.rows, row('three')] }, last],
    'added',
    [`grid.three ${not}`],
  ],
  [
    'a row in other words',
    [
      first,
      many,
      age,
      { ...grid, rows: [{ ...row('one'), label: { fr: 'x', en: 'Line one' } }, row('two')] },
      last,
    ],
    'row_label',
    [`grid.one ${care}`],
  ],
  [
    'a question more',
    [first, many, age, grid, last, { ...last, ...base('new') }],
    'added',
    [`new ${not}`],
  ],
  ['a question less', [first, many, age, grid], 'removed', [`last ${not}`]],
  ['a question elsewhere', [last, first, many, age, grid], 'moved', [`last ${care}`]],
]

describe('two versions of a questionnaire', () => {
  it.each(cases)('%s', (_, questions, kind, verdicts) => {
    const [kinds, variables] = told(asking(questions))
    expect([...new Set(kinds)]).toContain(kind)
    expect([...new Set(kinds)].filter((one) => one !== kind && one !== 'row_label')).toEqual([])
    expect(variables).toEqual(verdicts)
  })

  it('a question that the frame now answers is compared with care', () => {
    expect(told(asking([first, many, age, grid], [last]))[1]).toContain(`last ${care}`)
  })

  it('a page’s condition changes the base of all its questions', () => {
    const onPage = questionnaireOf([
      page('p', [first]),
      page('q', others, { showIf: isOneOf('first', 'a') }),
    ])
    expect(told(onPage)[1]).toEqual([
      `many ${not}`,
      `age ${not}`,
      `grid.one ${not}`,
      `grid.two ${not}`,
      `last ${not}`,
    ])
  })

  it('carries what it was and what it is', () => {
    const after = asking([{ ...first, ...words('Another question') }, ...others])
    expect(compareQuestionnaires(before, after).changes).toEqual([
      {
        kind: 'wording',
        question: 'first',
        language: 'en',
        before: 'Question first (en)',
        after: 'Another question',
      },
    ])
  })
})

const opposites: Partial<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  code_added: 'code_removed',
  code_removed: 'code_added',
  missing_added: 'missing_removed',
  missing_removed: 'missing_added',
}

describe('laws of comparison', () => {
  it('a questionnaire is the same as itself, in its canonical text too', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, (one) => {
        const copy = structuredClone(one)
        const { changes, variables } = compareQuestionnaires(one, copy)
        expect(changes).toEqual([])
        expect(variables.every(({ verdict }) => verdict === 'same')).toBe(true)
        expect(canonicalQuestionnaire(copy)).toBe(canonicalQuestionnaire(one))
        expect(checkVersionRaised(one, copy)).toBeUndefined()
      }),
    )
  })

  it('seen from the other side, the same changes turned round', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, arbitraryQuestionnaire, (one, other) => {
        const there = compareQuestionnaires(one, other)
        const back = compareQuestionnaires(other, one)
        const turned = there.changes.map(({ kind }) => opposites[kind] ?? kind)
        expect(turned.toSorted()).toEqual(back.changes.map(({ kind }) => kind).toSorted())
        expect(new Set(there.variables.map(({ variable }) => variable))).toEqual(
          new Set(back.variables.map(({ variable }) => variable)),
        )
      }),
    )
  })

  it('a change that respondents can meet changes the canonical text', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, arbitraryQuestionnaire, (one, other) => {
        const unseen: readonly ChangeKind[] = ['concept']
        const { changes } = compareQuestionnaires(one, other)
        const met = changes.filter(({ kind }) => !unseen.includes(kind))
        if (met.length === 0) return
        expect(canonicalQuestionnaire(one)).not.toBe(canonicalQuestionnaire(other))
      }),
    )
  })

  it('the fewest moves explain an order', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 })
    fc.assert(
      fc.property(order, order, (one, other) => {
        const moved = movedQuestions(one, other)
        const stay = (list: readonly string[]): readonly string[] =>
          list.filter((name) => !moved.has(name))
        expect(stay(one)).toEqual(stay(other))
        expect(moved.size).toBe(movedQuestions(other, one).size)
      }),
    )
  })
})

test('the canonical text leaves out what only concerns data', () => {
  const source: Question = {
    ...first,
    column: 'Q1',
    concept: idOf<ConceptId>('else'),
    options: [{ ...a, source: ['A'], column: 'Q1_a' }, b, d],
  }
  expect(canonicalQuestionnaire(asking([source]))).toBe(canonicalQuestionnaire(asking([first])))
})

describe('a questionnaire in the field', () => {
  const changed = asking([{ ...first, ...words('Another question') }, ...others])

  it('cannot change under its version', () => {
    expect(checkVersionRaised(before, changed)).toEqual({
      code: 'fieldwork.version_not_raised',
      values: { population: 'salaries', version: '3' },
    })
    expect(checkVersionRaised(before, { ...changed, version: 2 })?.code).toBe(
      'fieldwork.version_not_raised',
    )
    expect(checkVersionRaised(before, { ...changed, version: 4 })).toBeUndefined()
  })
})
