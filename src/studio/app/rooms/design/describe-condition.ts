import type { LocalText } from '../../../../core/local-text.ts'
import { waveVariable } from '../../../../study/expression/scope.ts'
import type { ComparisonOperator, Expression } from '../../../../study/expression/ast.ts'
import type { Variable } from '../../../../study/variable.ts'
import type { Speech } from '../../shell/language.ts'

/** What the words of a condition are taken from. */
export interface ConditionWords {
  readonly speech: Speech
  readonly variables: ReadonlyMap<string, Variable>
  /** Titles of the waves by id. */
  readonly waves: ReadonlyMap<string, LocalText>
}

/**
 * Tells in words whom a condition lets through, as the end of “those …”: “who chose “Facebook” at
 * “Which networks do you use?” and who answered “Under 35” to “How old are you?””.
 */
export function describeCondition(expression: Expression, words: ConditionWords): string {
  return who(expression, words, false)
}

function who(expression: Expression, words: ConditionWords, negated: boolean): string {
  if (expression.kind === 'not') return who(expression.operand, words, !negated)
  if (expression.kind === 'and' || expression.kind === 'or') {
    return joined(expression, words, negated)
  }
  return told(expression, words, negated)
}

function told(expression: Expression, words: ConditionWords, negated: boolean): string {
  const { say } = words.speech
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are values
  switch (expression.kind) {
    case 'is_one_of':
      return oneOf(expression, words, negated)
    case 'has':
      return holding(expression, words, negated)
    case 'call':
      return say(negated ? 'who.not_answered' : 'who.answered', {
        question: named(expression.variable, words),
      })
    case 'compare':
      return compared(expression, words, negated)
    case 'boolean':
      return say(expression.value === negated ? 'who.nobody' : 'who.everybody')
    default:
      return valueWords(expression, words)
  }
}

type Joined = Extract<Expression, { readonly kind: 'and' | 'or' }>

/** “Not (a and b)” is told as “not a or not b”. */
function joined(expression: Joined, words: ConditionWords, negated: boolean): string {
  const { say } = words.speech
  const kind = joint(expression, negated)
  const [left, right] = [expression.left, expression.right].map((side) => {
    const inside = innerJoint(side, negated)
    const isOther = inside !== undefined && inside !== kind
    return isOther
      ? say(inside === 'or' ? 'join.either' : 'join.both', sidesOf(side, words, negated))
      : who(side, words, negated)
  })
  return say(`join.${kind}`, { left: left ?? '', right: right ?? '' })
}

function sidesOf(
  side: Expression,
  words: ConditionWords,
  negated: boolean,
): { readonly left: string; readonly right: string } {
  if (side.kind === 'not') return sidesOf(side.operand, words, !negated)
  if (side.kind !== 'and' && side.kind !== 'or') return { left: '', right: '' }
  return { left: who(side.left, words, negated), right: who(side.right, words, negated) }
}

function joint({ kind }: Joined, negated: boolean): 'and' | 'or' {
  return (kind === 'and') === negated ? 'or' : 'and'
}

function innerJoint(side: Expression, negated: boolean): 'and' | 'or' | undefined {
  if (side.kind === 'not') return innerJoint(side.operand, !negated)
  return side.kind === 'and' || side.kind === 'or' ? joint(side, negated) : undefined
}

type OneOf = Extract<Expression, { readonly kind: 'is_one_of' }>

function oneOf(expression: OneOf, words: ConditionWords, negated: boolean): string {
  const { say, local } = words.speech
  const { variable, codes } = expression
  const isOther = expression.negated !== negated
  if (variable === waveVariable) {
    const titles = codes.map((code) => local(words.waves.get(code) ?? { fr: code, en: code }))
    return say(isOther ? 'who.not_wave' : 'who.wave', { wave: listed(titles, 'or', words) })
  }
  const answers = answersOf(variable, codes, words)
  return say(isOther ? 'who.not_answered_one' : 'who.answered_one', {
    answers: listed(answers, 'or', words),
    question: named(variable, words),
  })
}

type Has = Extract<Expression, { readonly kind: 'has' }>

function holding(expression: Has, words: ConditionWords, negated: boolean): string {
  const { variable, codes, quantifier } = expression
  const answers = answersOf(variable, codes, words)
  return words.speech.say(negated ? 'who.not_has' : 'who.has', {
    answers: listed(answers, quantifier === 'all' ? 'and' : 'or', words),
    question: named(variable, words),
  })
}

const contraries: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}

type Compare = Extract<Expression, { readonly kind: 'compare' }>

function compared(expression: Compare, words: ConditionWords, negated: boolean): string {
  const operator = negated ? contraries[expression.operator] : expression.operator
  return words.speech.say('who.compared', {
    left: valueWords(expression.left, words),
    relation: words.speech.say(`is.${operator}`),
    right: valueWords(expression.right, words),
  })
}

function valueWords(expression: Expression, words: ConditionWords): string {
  const { say, language } = words.speech
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are conditions
  switch (expression.kind) {
    case 'number':
      return new Intl.NumberFormat(language).format(expression.value)
    case 'text':
      return say('join.quoted', { text: expression.value })
    case 'date':
      return dayIn(expression.value, language)
    case 'variable':
    case 'score':
      return say('value.answer', { question: named(expression.variable, words) })
    case 'call':
      return say('value.count', { question: named(expression.variable, words) })
    case 'negative':
      return say('value.minus', { value: valueWords(expression.operand, words) })
    case 'arithmetic': {
      const { left, right, operator } = expression
      return `${valueWords(left, words)} ${operator} ${valueWords(right, words)}`
    }
    default:
      return who(expression, words, false)
  }
}

function dayIn(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

function answersOf(
  variable: string,
  codes: readonly string[],
  { variables, speech }: ConditionWords,
): readonly string[] {
  const categories = variables.get(variable)?.categories ?? []
  return codes.map((code) => {
    const category = categories.find((one) => one.code === code)
    const text = category === undefined ? code : speech.local(category.label)
    return speech.say('join.quoted', { text: tidy(text) })
  })
}

function listed(
  items: readonly string[],
  kind: 'and' | 'or',
  { speech: { say } }: ConditionWords,
): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  const before = items.slice(0, -1).join(', ')
  return say(`join.${kind}`, { left: before, right: last })
}

function named(variable: string, { variables, speech }: ConditionWords): string {
  const label = variables.get(variable)?.label
  return speech.say('join.quoted', { text: label ? tidy(speech.local(label)) : variable })
}

/** Longest piece of a question's words in a sentence about another one. */
const longest = 70

/** Words as they stand inside a sentence: short, and without a colon that leads to the answers. */
function tidy(text: string): string {
  const plain = text.replace(/\s*[:\u2026]\s*$/u, '').trim()
  if (plain.length <= longest) return plain
  return `${plain.slice(0, longest).replace(/\s+\S*$/u, '')}…`
}
