import { isLeaf } from './is-leaf.ts'
import { isBareCode } from './token.ts'
import type { Composed, Expression, Leaf } from './ast.ts'

/** How tightly operators bind; what binds more loosely than its place stands in parentheses. */
const bindings = {
  or: 1,
  and: 2,
  not: 3,
  relation: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  negative: 7,
  value: 8,
} as const

function bindingOf(expression: Expression): number {
  if (isLeaf(expression)) {
    const isRelation = expression.kind === 'is_one_of' || expression.kind === 'has'
    return isRelation ? bindings.relation : bindings.value
  }
  if (expression.kind === 'arithmetic') return bindings[expression.operator]
  return expression.kind === 'compare' ? bindings.relation : bindings[expression.kind]
}

function printAt(expression: Expression, least: number): string {
  const text = printExpression(expression)
  return bindingOf(expression) < least ? `(${text})` : text
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Digits without an exponent, which the language does not know. */
function printNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(9).replace(/\.?0+$/, '') : text
}

/** A code as it is written in an expression: in quotes where it would be read as something else. */
export function printCode(code: string): string {
  return isBareCode(code) ? code : quote(code)
}

function printList(codes: readonly string[]): string {
  return `[${codes.map(printCode).join(', ')}]`
}

function printIsOneOf(expression: Extract<Leaf, { kind: 'is_one_of' }>): string {
  const { variable, codes, negated } = expression
  const [only] = codes
  if (codes.length === 1 && only !== undefined) {
    return `${variable} ${negated ? '!=' : '='} ${printCode(only)}`
  }
  return `${variable} ${negated ? 'not in' : 'in'} ${printList(codes)}`
}

function printHas(expression: Extract<Leaf, { kind: 'has' }>): string {
  const { variable, codes, quantifier } = expression
  const [only] = codes
  if (quantifier === 'any' && codes.length === 1 && only !== undefined) {
    return `${variable} has ${printCode(only)}`
  }
  return `${variable} has ${quantifier} ${printList(codes)}`
}

function printLeaf(expression: Leaf): string {
  switch (expression.kind) {
    case 'boolean':
      return String(expression.value)
    case 'number':
      return printNumber(expression.value)
    case 'text':
    case 'date':
      return quote(expression.value)
    case 'variable':
    case 'score':
      return expression.variable
    case 'is_one_of':
      return printIsOneOf(expression)
    case 'has':
      return printHas(expression)
    case 'call':
      return `${expression.name}(${expression.variable})`
  }
}

/** Joins operands; the right one binds tighter, since chains are read from the left. */
function printComposed(expression: Composed): string {
  const level = bindingOf(expression)
  if ('operand' in expression) {
    return `${expression.kind === 'not' ? 'not ' : '-'}${printAt(expression.operand, level)}`
  }
  const sign = 'operator' in expression ? expression.operator : expression.kind
  const left = expression.kind === 'compare' ? level + 1 : level
  return `${printAt(expression.left, left)} ${sign} ${printAt(expression.right, level + 1)}`
}

/**
 * Writes a checked expression as canonical source text: parsing it again gives the same expression,
 * places apart.
 *
 * @example
 * ```ts
 * import { parseExpression, printExpression } from 'visavis/study'
 * const parsed = parseExpression('((1+1)>2)or true', { variables: [], waves: [] })
 * parsed.ok && printExpression(parsed.value) // => '1 + 1 > 2 or true'
 * ```
 */
export function printExpression(expression: Expression): string {
  return isLeaf(expression) ? printLeaf(expression) : printComposed(expression)
}
