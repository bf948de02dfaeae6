import { isLeaf } from './is-leaf.ts'
import type {
  ArithmeticOperator,
  ComparisonOperator,
  Composed,
  Expression,
  FunctionName,
  Leaf,
  Scope,
  Score,
  Value,
} from './ast.ts'

/** Kleene's truth: true, false, or unknown. */
type Truth = boolean | undefined

function truthOf(value: Value): Truth {
  return typeof value === 'boolean' ? value : undefined
}

function negation(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

/** False as soon as one side is false, unknown when the rest is. */
function conjunction(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false
  return left === true && right === true ? true : undefined
}

/** True as soon as one side is true, unknown when the rest is. */
function disjunction(left: Truth, right: Truth): Truth {
  return negation(conjunction(negation(left), negation(right)))
}

/** Numbers by size, texts and ISO dates by their characters; unknown between different kinds. */
function orderOf(left: Value, right: Value): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = Math.sign(left - right)
    return Number.isNaN(difference) ? undefined : difference
  }
  if (typeof left !== 'string' || typeof right !== 'string') return undefined
  if (left === right) return 0
  return left < right ? -1 : 1
}

function compare(operator: ComparisonOperator, left: Value, right: Value): Truth {
  const order = orderOf(left, right)
  if (order === undefined) return undefined
  switch (operator) {
    case '=':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

function calculate(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
  }
}

/** A number, or unknown when a side is unknown or the result is none (division by zero). */
function arithmetic(operator: ArithmeticOperator, left: Value, right: Value): number | undefined {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  const result = calculate(operator, left, right)
  return Number.isFinite(result) ? result : undefined
}

function isOneOf(value: Value, codes: readonly string[], negated: boolean): Truth {
  return typeof value === 'string' ? codes.includes(value) !== negated : undefined
}

function hasCodes(value: Value, quantifier: 'any' | 'all', codes: readonly string[]): Truth {
  if (!Array.isArray(value)) return undefined
  const chosen: readonly string[] = value
  return quantifier === 'all'
    ? codes.every((code) => chosen.includes(code))
    : codes.some((code) => chosen.includes(code))
}

function callValue(name: FunctionName, value: Value): Value {
  if (name === 'answered') return value !== undefined
  return Array.isArray(value) ? value.length : undefined
}

function scoreOf(value: Value, scores: readonly Score[]): number | undefined {
  return scores.find((score) => score.code === value)?.value
}

function leafValue(expression: Leaf, scope: Scope): Value {
  switch (expression.kind) {
    case 'boolean':
    case 'number':
    case 'text':
    case 'date':
      return expression.value
    case 'variable':
      return scope(expression.variable)
    case 'score':
      return scoreOf(scope(expression.variable), expression.scores)
    case 'is_one_of':
      return isOneOf(scope(expression.variable), expression.codes, expression.negated)
    case 'has':
      return hasCodes(scope(expression.variable), expression.quantifier, expression.codes)
    case 'call':
      return callValue(expression.name, scope(expression.variable))
  }
}

function composedValue(expression: Composed, scope: Scope): Value {
  if ('operand' in expression) {
    const value = evaluate(expression.operand, scope)
    return expression.kind === 'not' ? negation(truthOf(value)) : arithmetic('-', 0, value)
  }
  const left = evaluate(expression.left, scope)
  const right = evaluate(expression.right, scope)
  switch (expression.kind) {
    case 'and':
      return conjunction(truthOf(left), truthOf(right))
    case 'or':
      return disjunction(truthOf(left), truthOf(right))
    case 'compare':
      return compare(expression.operator, left, right)
    case 'arithmetic':
      return arithmetic(expression.operator, left, right)
  }
}

/**
 * The value of a checked expression for one respondent, in Kleene's three-valued logic.
 *
 * Unknown is `undefined`: an unanswered question makes a comparison unknown, `and` and `or` are
 * decided by the side that is known where it suffices, and division by zero is unknown. It visits
 * each node at most once, so it always ends.
 *
 * @param expression - what `parseExpression` gave
 * @param scope - the value of each variable: a code, codes, a number, a text, an ISO date, or
 * undefined without an answer
 * @returns true, false or undefined for a condition; a number, text or undefined otherwise
 * @example
 * ```ts
 * import { evaluate, parseExpression } from 'visavis/study'
 * const two = parseExpression('1 + 1 = 2', { variables: [], waves: [] })
 * two.ok && evaluate(two.value, () => undefined) // => true
 * ```
 *
 * Source: Kleene (1952), Introduction to Metamathematics, §64, the strong tables.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  return isLeaf(expression) ? leafValue(expression, scope) : composedValue(expression, scope)
}

/**
 * Whether a routing, filter or base lets a respondent through: unknown counts as no, and no
 * condition at all lets everyone through.
 *
 * @example
 * ```ts
 * import { holds } from 'visavis/study'
 * holds(undefined, () => undefined) // => true
 * ```
 */
export function holds(expression: Expression | undefined, scope: Scope): boolean {
  return expression === undefined || evaluate(expression, scope) === true
}
