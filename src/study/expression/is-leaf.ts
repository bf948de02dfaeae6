import type { Expression, Leaf } from './ast.ts'

/** Whether an expression stands by itself, with no other inside it. */
export function isLeaf(expression: Expression): expression is Leaf {
  return !('left' in expression) && !('operand' in expression)
}
