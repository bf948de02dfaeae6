import type { Expression, ValueType } from './ast.ts'

const numeric: ReadonlySet<Expression['kind']> = new Set([
  'number',
  'score',
  'arithmetic',
  'negative',
])

/** The kind of value that a checked expression has. */
export function typeOf(expression: Expression): ValueType['kind'] {
  if (expression.kind === 'variable') return expression.type.kind
  if (expression.kind === 'text' || expression.kind === 'date') return expression.kind
  if (expression.kind === 'call') return expression.name === 'count' ? 'number' : 'boolean'
  return numeric.has(expression.kind) ? 'number' : 'boolean'
}
