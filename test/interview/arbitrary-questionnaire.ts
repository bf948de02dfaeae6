import fc from 'fast-check'
import type { Expression } from '../../src/study/expression/ast.ts'
import type {
  GridRow,
  Option,
  Page,
  Question,
  QuestionBase,
  Questionnaire,
} from '../../src/study/questionnaire.ts'
import {
  atLeast,
  base,
  both,
  has,
  isAnswered,
  isOneOf,
  not,
  option,
  page,
  questionnaireOf,
  row,
  wave2012,
  wave2014,
} from './build-questionnaire.ts'

/** A question before its place is known: routing names earlier questions by a draw. */
interface Sketch {
  readonly make: (base: QuestionBase) => Question
  readonly required: boolean
  readonly everyWave: boolean
  readonly condition: ConditionSketch | undefined
  readonly check: 'none' | 'answered' | 'not_first'
}

interface ConditionSketch {
  readonly draws: readonly number[]
  readonly negated: boolean
  readonly joint: 'and' | 'or'
}

const options: fc.Arbitrary<readonly Option[]> = fc
  .record({
    count: fc.integer({ min: 2, max: 5 }),
    fixed: fc.integer({ min: 0, max: 31 }),
    last: fc.constantFrom('plain', 'exclusive', 'other', 'missing'),
  })
  .map(({ count, fixed, last }) =>
    Array.from({ length: count }, (_, index) => {
      const isLast = index === count - 1
      return option('abcde'.charAt(index), {
        fixed: (fixed & (1 << index)) !== 0,
        exclusive: isLast && last === 'exclusive',
        other: isLast && last === 'other',
        missing: isLast && last === 'missing' ? 'dont_know' : undefined,
      })
    }),
  )

const order = fc.constantFrom('fixed' as const, 'random' as const)
const rows: fc.Arbitrary<readonly GridRow[]> = fc.constantFrom(
  [row('r1')],
  [row('r1'), row('r2'), row('constructor')],
)

const chosen = fc.record({ options, order })
const makers: readonly fc.Arbitrary<Sketch['make']>[] = [
  chosen.map((more) => (of) => ({ ...of, type: 'single', ...more })),
  fc
    .record({
      options,
      order,
      minimum: fc.constantFrom(undefined, 0, 1),
      maximum: fc.constantFrom(undefined, 2),
    })
    .map((more) => (of) => ({ ...of, type: 'multiple', ...more })),
  options.map((more) => (of) => ({ ...of, type: 'scale', options: more })),
  fc
    .record({
      options,
      rows,
      rowOrder: order,
      cells: fc.constantFrom('single' as const, 'multiple' as const),
    })
    .map((more) => (of) => ({ ...of, type: 'grid', ...more })),
  fc
    .record({
      minimum: fc.integer({ min: -3, max: 0 }),
      maximum: fc.integer({ min: 0, max: 9 }),
      decimals: fc.nat(2),
    })
    .map((more) => (of) => ({ ...of, type: 'number', ...more })),
  fc.constant((of) => ({ ...of, type: 'text', maximumLength: 8, lines: 'one' })),
  fc.constant((of) => ({ ...of, type: 'date', earliest: '2012-02-27', latest: '2012-03-02' })),
  fc
    .record({ options, order, count: fc.integer({ min: 1, max: 3 }) })
    .map((more) => (of) => ({ ...of, type: 'rank', ...more })),
  options.map((more) => (of) => ({ ...of, type: 'constant_sum', options: more, total: 10 })),
]

const condition: fc.Arbitrary<ConditionSketch> = fc.record({
  draws: fc.array(fc.nat(1000), { minLength: 1, maxLength: 2 }),
  negated: fc.boolean(),
  joint: fc.constantFrom('and' as const, 'or' as const),
})

const sketch: fc.Arbitrary<Sketch> = fc.record({
  make: fc.oneof(...makers),
  required: fc.boolean(),
  everyWave: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
  condition: fc.option(condition, { nil: undefined }),
  check: fc.constantFrom(
    'none' as const,
    'none' as const,
    'answered' as const,
    'not_first' as const,
  ),
})

/** The variable of a question, or of its first row or option when it has one for each. */
function variableOf({ id, type }: Question): string {
  if (type === 'grid') return `${id}.r1`
  return type === 'rank' || type === 'constant_sum' ? `${id}.a` : id
}

/** A condition on one earlier question, fit to its type. */
function about(question: Question, draw: number): Expression {
  const code = 'abc'.charAt(draw % 3)
  const variable = variableOf(question)
  if (draw % 5 === 0) return isAnswered(variable)
  if (holdsSets(question)) return has(variable, code)
  if (question.type === 'text' || question.type === 'date') return isAnswered(variable)
  return ['number', 'rank', 'constant_sum'].includes(question.type)
    ? atLeast(variable, draw % 5)
    : isOneOf(variable, code)
}

function holdsSets(question: Question): boolean {
  return question.type === 'multiple' || (question.type === 'grid' && question.cells === 'multiple')
}

function expressionOf(
  { draws, negated, joint }: ConditionSketch,
  earlier: readonly Question[],
): Expression | undefined {
  const parts = draws.flatMap((draw) => {
    const question = earlier[draw % Math.max(earlier.length, 1)]
    return question === undefined ? [] : [about(question, draw)]
  })
  const [first, second] = parts
  if (first === undefined) return undefined
  const joined = second === undefined ? first : both(joint, first, second)
  return negated ? not(joined) : joined
}

/** A check that some answer satisfies. */
function checkOf(question: Question, kind: Sketch['check']): QuestionBase['check'] {
  if (kind === 'none') return undefined
  const variable = variableOf(question)
  const expression = kind === 'answered' ? isAnswered(variable) : not(isOneOf(variable, 'a'))
  return { expression, message: { en: `Not so for {${question.id}}` } }
}

function questionOf(of: Sketch, id: string, earlier: readonly Question[]): Question {
  const unchecked = base(id, {
    text: { en: pipeTo(earlier, id) },
    required: of.required,
    waves: of.everyWave ? [wave2012, wave2014] : [wave2014],
    showIf: of.condition === undefined ? undefined : expressionOf(of.condition, earlier),
  })
  return of.make({ ...unchecked, check: checkOf(of.make(unchecked), of.check) })
}

function pipeTo(earlier: readonly Question[], id: string): string {
  return `${id} after {${earlier.at(-1)?.id ?? 'nothing'}}`
}

/**
 * Small questionnaires of every type of question, whose routing depends on questions before, on the
 * same page or not, and on the frame; every page can be left with some answer.
 */
export const arbitraryQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    frame: fc.option(fc.oneof(...makers), { nil: undefined }),
    pages: fc.array(
      fc.record({
        condition: fc.option(condition, { nil: undefined }),
        sketches: fc.array(sketch, { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ frame, pages }) => {
    const framed = frame === undefined ? [] : [frame(base('frame'))]
    const earlier: Question[] = [...framed]
    const built = pages.map((of, index): Page => {
      const showIf = of.condition === undefined ? undefined : expressionOf(of.condition, earlier)
      const questions = of.sketches.map((one) => {
        const question = questionOf(one, `q${earlier.length}`, earlier)
        earlier.push(question)
        return question
      })
      return page(`p${index}`, questions, { showIf })
    })
    return questionnaireOf(built, { frame: framed })
  })
