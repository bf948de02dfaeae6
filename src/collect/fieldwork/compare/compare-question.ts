import type { Expression } from '../../../study/expression/ast.ts'
import { printExpression } from '../../../study/expression/print-expression.ts'
import type { GridRow, Question } from '../../../study/questionnaire.ts'
import { compareOptions } from './compare-options.ts'
import type { BareChange } from './compare-options.ts'
import { compareTexts } from './compare-texts.ts'
import type { ChangeKind, QuestionChange } from './question-change.ts'

/** A question and where it is asked. */
export interface PlacedQuestion {
  readonly question: Question
  /** Its routing and its page's, together. */
  readonly asked?: Expression | undefined
  readonly inFrame: boolean
}

/** Everything that differs between two versions of a question of the same id. */
export function compareQuestion(
  before: PlacedQuestion,
  after: PlacedQuestion,
): readonly QuestionChange[] {
  const [was, is] = [before.question, after.question]
  const changes: readonly BareChange[] = [
    ...compareFacts(before, after),
    ...compareTexts(was.text, is.text, 'wording'),
    ...compareTexts(was.hint, is.hint, 'hint'),
    ...compareTexts(was.check?.message, is.check?.message, 'check'),
    ...(typeOf(was) === typeOf(is) ? compareContents(was, is) : []),
  ]
  return changes.map((change) => ({ ...change, question: was.id }))
}

function typeOf(question: Question): string {
  return question.type === 'grid' ? `grid ${question.cells}` : question.type
}

/** Facts of one word each, before and after. */
function compareFacts(before: PlacedQuestion, after: PlacedQuestion): readonly BareChange[] {
  return differences(factsOf(before), factsOf(after))
}

function factsOf({ question, asked, inFrame }: PlacedQuestion): Facts {
  const { check, required, concept, waves } = question
  return new Map<ChangeKind, string>([
    ['type', typeOf(question)],
    ['routing', asked === undefined ? '' : printExpression(asked)],
    ['check', check === undefined ? '' : printExpression(check.expression)],
    ['required', required ? 'required' : ''],
    ['frame', inFrame ? 'frame' : ''],
    ['concept', concept],
    ['waves', waves.join(', ')],
  ])
}

function compareContents(before: Question, after: Question): readonly BareChange[] {
  return [
    ...differences(limitsOf(before), limitsOf(after)),
    ...compareOptions(before, after),
    ...compareRows(before, after),
    ...unitOf(before, after),
  ]
}

/** The bounds of an answer, as text. */
function limitsOf(question: Question): Facts {
  if (question.type === 'constant_sum') return new Map([['total', String(question.total)]])
  const bounds = boundsOf(question)
  return new Map<ChangeKind, string>(bounds === undefined ? [] : [['bounds', bounds]])
}

function boundsOf(question: Question): string | undefined {
  const { type } = question
  if (type === 'number') return span(question.minimum, question.maximum, question.decimals)
  if (type === 'multiple') return span(question.minimum, question.maximum)
  if (type === 'date') return span(question.earliest, question.latest)
  if (type === 'text') return span(question.maximumLength, question.lines)
  return type === 'rank' ? String(question.count) : undefined
}

function span(...limits: readonly (string | number | undefined)[]): string {
  return limits.map((limit) => limit ?? '').join('–')
}

function unitOf(before: Question, after: Question): readonly BareChange[] {
  if (before.type !== 'number' || after.type !== 'number') return []
  return compareTexts(before.unit, after.unit, 'wording')
}

function compareRows(before: Question, after: Question): readonly BareChange[] {
  if (before.type !== 'grid' || after.type !== 'grid') return []
  const [was, is] = [before.rows, after.rows]
  const without = (rows: readonly GridRow[], others: readonly GridRow[]): readonly GridRow[] =>
    rows.filter(({ id }) => !others.some((other) => other.id === id))
  const order = (rows: readonly GridRow[], others: readonly GridRow[], shown: string): string =>
    [shown, ...rows.filter((row) => !without(rows, others).includes(row)).map(({ id }) => id)].join(
      ' ',
    )
  return [
    ...without(was, is).map(({ id }) => ({
      kind: 'removed' as const,
      part: id,
      before: id,
      after: '',
    })),
    ...without(is, was).map(({ id }) => ({
      kind: 'added' as const,
      part: id,
      before: '',
      after: id,
    })),
    ...was.flatMap(({ id, label }) => {
      const other = is.find((row) => row.id === id)
      const texts = other === undefined ? [] : compareTexts(label, other.label, 'row_label')
      return texts.map((one) => ({ ...one, part: id }))
    }),
    ...differences(
      new Map([['option_order', order(was, is, before.rowOrder)]]),
      new Map([['option_order', order(is, was, after.rowOrder)]]),
    ),
  ]
}

/** Facts under the kind of change that a difference would be. */
type Facts = ReadonlyMap<ChangeKind, string>

function differences(before: Facts, after: Facts): readonly BareChange[] {
  return [...before].flatMap(([kind, was]) => {
    const is = after.get(kind) ?? ''
    return was === is ? [] : [{ kind, before: was, after: is }]
  })
}
