import { isCalendarDate } from './calendar-date.ts'
import { checkRange } from './check-range.ts'
import { maximumTerms } from './cursor.ts'
import { findVariable, resolveCodes, textOf, valueTypeOf } from './resolve-names.ts'
import { typeOf } from './type-of.ts'
import type { ComparisonOperator, Expression, Span } from './ast.ts'
import type { Parsed, ParsedItem } from './parsed.ts'
import type { Resolving } from './resolve-names.ts'
import type { NamedVariable } from './scope.ts'

/** A checked node, or undefined once its problem was reported. */
type Resolved = Expression | undefined

type ParsedKind<K extends Parsed['kind']> = Extract<Parsed, { kind: K }>

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function isItem(node: Parsed): node is ParsedItem {
  return node.kind === 'word' || node.kind === 'number' || node.kind === 'text'
}

/** The single or multiple variable that a node names, if it does. */
function codedVariable(context: Resolving, node: Parsed): NamedVariable | undefined {
  const variable = node.kind === 'word' ? context.names.get(node.text) : undefined
  return variable?.kind === 'single' || variable?.kind === 'multiple' ? variable : undefined
}

function isTruth(word: string): boolean {
  return word === 'true' || word === 'false'
}

function isUnknown(context: Resolving, node: Parsed): boolean {
  return node.kind === 'word' && !isTruth(node.text) && !context.names.has(node.text)
}

/** A condition: what is neither true nor false is reported. */
export function resolveCondition(context: Resolving, node: Parsed): Resolved {
  const resolved = resolveAny(context, node)
  if (resolved === undefined || typeOf(resolved) === 'boolean') return resolved
  context.report('expression.not_a_condition', { text: textOf(context, node) }, node)
  return undefined
}

/** A number; a choice whose answers stand for numbers becomes its score. */
function resolveNumber(context: Resolving, node: Parsed): Resolved {
  const resolved = resolveAny(context, node)
  if (resolved === undefined || typeOf(resolved) === 'number') return resolved
  if (resolved.kind === 'variable' && resolved.type.kind === 'choice') {
    return resolveScore(context, resolved)
  }
  context.report('expression.not_a_number', { text: textOf(context, node) }, node)
  return undefined
}

function resolveScore(
  context: Resolving,
  { variable, span }: Extract<Expression, { kind: 'variable' }>,
): Resolved {
  const scores = context.names.get(variable)?.scores ?? []
  if (scores.length > 0) return { kind: 'score', variable, scores, span }
  context.report('expression.no_order', { variable }, span)
  return undefined
}

/** A node of any type: its parts are resolved, its own type is for the caller to judge. */
function resolveAny(context: Resolving, node: Parsed): Resolved {
  if (isItem(node)) return resolveItem(context, node)
  switch (node.kind) {
    case 'error':
      return undefined
    case 'call':
      return resolveCall(context, node)
    case 'not':
    case 'negative':
      return resolveUnary(context, node)
    case 'chain':
      return resolveChain(context, node)
    case 'compare':
      return resolveComparison(context, node)
    case 'in':
      return resolveIn(context, node)
    case 'has':
      return resolveHas(context, node)
  }
}

function resolveItem(context: Resolving, node: ParsedItem): Resolved {
  const span = spanOf(node)
  if (node.kind === 'number') return { kind: 'number', value: node.value, span }
  if (node.kind === 'text') return { kind: 'text', value: node.text, span }
  if (isTruth(node.text)) return { kind: 'boolean', value: node.text === 'true', span }
  const variable = findVariable(context, node)
  if (variable === undefined) return undefined
  return { kind: 'variable', variable: variable.id, type: valueTypeOf(variable), span }
}

function resolveUnary(context: Resolving, node: ParsedKind<'not' | 'negative'>): Resolved {
  const resolve = node.kind === 'not' ? resolveCondition : resolveNumber
  const operand = resolve(context, node.operand)
  return operand && { kind: node.kind === 'not' ? 'not' : 'negative', operand, span: spanOf(node) }
}

function resolveChain(context: Resolving, node: ParsedKind<'chain'>): Resolved {
  const { sign } = node
  const resolve = sign === 'and' || sign === 'or' ? resolveCondition : resolveNumber
  const left = resolve(context, node.left)
  const right = resolve(context, node.right)
  if (left === undefined || right === undefined) return undefined
  const span = spanOf(node)
  return sign === 'and' || sign === 'or'
    ? { kind: sign, left, right, span }
    : { kind: 'arithmetic', operator: sign, left, right, span }
}

function resolveCall(context: Resolving, node: ParsedKind<'call'>): Resolved {
  const { name, argument } = node
  if (name !== 'answered' && name !== 'count') {
    context.report('expression.unknown_function', { name }, node)
    return undefined
  }
  const variable = findVariable(context, argument)
  if (variable === undefined) return undefined
  if (name === 'count' && variable.kind !== 'multiple') {
    context.report('expression.not_multiple', { word: name, text: variable.id }, argument)
    return undefined
  }
  return { kind: 'call', name, variable: variable.id, span: spanOf(node) }
}

/** A comparison of codes where one side names a choice, of values otherwise. */
function resolveComparison(context: Resolving, node: ParsedKind<'compare'>): Resolved {
  const { left, right, operator } = node
  const leftVariable = codedVariable(context, left)
  const variable = leftVariable ?? codedVariable(context, right)
  if (variable === undefined) {
    // Opposite a name that nothing bears, a word may be a code: only the name is told.
    if (right.kind === 'word' && isUnknown(context, left)) return resolveAny(context, left)
    return resolveValues(context, node, resolveAny)
  }
  const other = leftVariable === undefined ? left : right
  return (operator === '=' || operator === '!=') && isItem(other)
    ? resolveIsOneOf(context, variable, [other], node)
    : resolveValues(context, node, resolveNumber)
}

function resolveIsOneOf(
  context: Resolving,
  variable: NamedVariable,
  items: readonly ParsedItem[],
  node: ParsedKind<'compare' | 'in'>,
): Resolved {
  const codes = resolveCodes(context, variable, items)
  if (codes === undefined) return undefined
  const negated = node.kind === 'in' ? node.negated : node.operator === '!='
  if (variable.kind === 'single') {
    return { kind: 'is_one_of', variable: variable.id, codes, negated, span: spanOf(node) }
  }
  const wanted = codes.length === 1 ? codes.join('') : `any [${codes.join(', ')}]`
  const condition = `${variable.id} has ${wanted}`
  const suggestion = negated ? `not (${condition})` : condition
  context.report('expression.use_has', { variable: variable.id, suggestion }, node)
  return undefined
}

function resolveValues(
  context: Resolving,
  node: ParsedKind<'compare'>,
  resolve: (context: Resolving, node: Parsed) => Resolved,
): Resolved {
  const left = resolve(context, node.left)
  const right = resolve(context, node.right)
  if (left === undefined || right === undefined) return undefined
  return compareValues(context, node.operator, [left, right], spanOf(node))
}

/** A text opposite a date is read as a date. */
function asDate(context: Resolving, value: Expression, other: Expression): Resolved {
  if (value.kind !== 'text' || typeOf(other) !== 'date') return value
  if (isCalendarDate(value.value)) return { kind: 'date', value: value.value, span: value.span }
  context.report('expression.invalid_date', { text: textOf(context, value.span) }, value.span)
  return undefined
}

function compareValues(
  context: Resolving,
  operator: ComparisonOperator,
  sides: readonly [Expression, Expression],
  span: Span,
): Resolved {
  const left = asDate(context, sides[0], sides[1])
  const right = asDate(context, sides[1], sides[0])
  if (left === undefined || right === undefined) return undefined
  const type = typeOf(left)
  const words = { left: textOf(context, left.span), right: textOf(context, right.span) }
  if (type !== typeOf(right) || type === 'boolean') {
    context.report('expression.type_mismatch', words, span)
    return undefined
  }
  if (type === 'text' && operator !== '=' && operator !== '!=') {
    context.report('expression.text_order', words, span)
    return undefined
  }
  const comparison = { kind: 'compare', operator, left, right, span } as const
  checkRange(context, comparison)
  return comparison
}

/** `in` for codes; for numbers, texts and dates it stands for a chain of equalities. */
function resolveIn(context: Resolving, node: ParsedKind<'in'>): Resolved {
  const variable = codedVariable(context, node.left)
  if (variable !== undefined) return resolveIsOneOf(context, variable, node.items, node)
  const left = resolveAny(context, node.left)
  if (left === undefined) return undefined
  if (node.items.length > maximumTerms) {
    context.report('expression.too_many_terms', { limit: maximumTerms }, node)
    return undefined
  }
  const span = spanOf(node)
  const equalities = node.items.map((item) => {
    const right = resolveAny(context, item)
    return right && compareValues(context, '=', [left, right], { start: span.start, end: item.end })
  })
  const chain = equalities.reduce((one, next) =>
    one === undefined || next === undefined
      ? undefined
      : { kind: 'or', left: one, right: next, span },
  )
  return chain && node.negated ? { kind: 'not', operand: chain, span } : chain
}

function resolveHas(context: Resolving, node: ParsedKind<'has'>): Resolved {
  const { left, items, quantifier } = node
  const variable = codedVariable(context, left)
  if (variable?.kind === 'multiple') {
    const codes = resolveCodes(context, variable, items)
    return codes && { kind: 'has', variable: variable.id, quantifier, codes, span: spanOf(node) }
  }
  // A name that nothing bears is the likelier mistake.
  if (left.kind === 'word' && findVariable(context, left) === undefined) return undefined
  if (left.kind === 'error') return undefined
  context.report('expression.not_multiple', { word: 'has', text: textOf(context, left) }, left)
  return undefined
}
