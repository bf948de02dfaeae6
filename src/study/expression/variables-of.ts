import type { VariableId } from '../../core/ids.ts'
import type { Expression } from './ast.ts'

/** Shows an expression and all that is inside it, outermost first. */
export function visitExpression(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression)
  if ('left' in expression) {
    visitExpression(expression.left, visit)
    visitExpression(expression.right, visit)
  }
  if ('operand' in expression) visitExpression(expression.operand, visit)
}

/**
 * The variables that an expression refers to, in the order of their first mention; the reserved
 * `wave` among them.
 *
 * @example
 * ```ts
 * import { parseExpression, variablesOf } from 'visavis/study'
 * const parsed = parseExpression('answered(wave)', { variables: [], waves: [] })
 * parsed.ok && [...variablesOf(parsed.value)] // => ['wave']
 * ```
 */
export function variablesOf(expression: Expression): ReadonlySet<VariableId> {
  const found = new Set<VariableId>()
  visitExpression(expression, (node) => {
    if ('variable' in node) found.add(node.variable)
  })
  return found
}
