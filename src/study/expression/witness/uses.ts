import { evaluate } from '../evaluate.ts'
import { variablesOf, visitExpression } from '../variables-of.ts'
import type { VariableId } from '../../../core/ids.ts'
import type { Expression } from '../ast.ts'

/** What expressions ask of a variable: two values that all of it treats alike are one candidate. */
export interface Uses {
  /** Lists of codes that it is compared with. */
  readonly lists: readonly (readonly string[])[]
  /** Numbers, texts or dates that it is compared with. */
  readonly constants: readonly (number | string)[]
  /** How many codes it holds matters. */
  readonly isCounted: boolean
  /** The numbers that its codes stand for matter. */
  readonly isScored: boolean
  /** It is compared with more than constants: sums, other variables. */
  readonly isEntangled: boolean
}

/** What is asked of a variable that is mentioned, and no more. */
export const noUses: Uses = {
  lists: [],
  constants: [],
  isCounted: false,
  isScored: false,
  isEntangled: false,
}

type Found = readonly [VariableId, Partial<Uses>]

/** A lone variable opposite a constant; anything else entangles its variables. */
function usesInComparison(side: Expression, other: Expression): readonly Found[] {
  if (side.kind === 'variable' && variablesOf(other).size === 0) {
    const constant = evaluate(other, () => undefined)
    const known = typeof constant === 'number' || typeof constant === 'string'
    return [[side.variable, { constants: known ? [constant] : [] }]]
  }
  const constants = [...literalsOf(side), ...literalsOf(other)]
  const found: Found[] = []
  visitExpression(side, (node) => {
    if (node.kind === 'variable') found.push([node.variable, { constants, isEntangled: true }])
  })
  return found
}

function literalsOf(expression: Expression): readonly (number | string)[] {
  const literals: (number | string)[] = []
  visitExpression(expression, (node) => {
    if (node.kind === 'number' || node.kind === 'text' || node.kind === 'date') {
      literals.push(node.value)
    }
  })
  return literals
}

function usesInNode(node: Expression): readonly Found[] {
  if (node.kind === 'is_one_of' || node.kind === 'has') {
    return [[node.variable, { lists: [node.codes] }]]
  }
  if (node.kind === 'score') return [[node.variable, { isScored: true }]]
  if (node.kind === 'call') return [[node.variable, { isCounted: node.name === 'count' }]]
  if (node.kind !== 'compare') return []
  return [...usesInComparison(node.left, node.right), ...usesInComparison(node.right, node.left)]
}

function merge(one: Uses, more: Partial<Uses>): Uses {
  return {
    lists: [...one.lists, ...(more.lists ?? [])],
    constants: [...one.constants, ...(more.constants ?? [])],
    isCounted: one.isCounted || more.isCounted === true,
    isScored: one.isScored || more.isScored === true,
    isEntangled: one.isEntangled || more.isEntangled === true,
  }
}

/** What expressions ask of each variable that they mention. */
export function usesOf(expressions: readonly Expression[]): ReadonlyMap<VariableId, Uses> {
  const uses = new Map<VariableId, Uses>()
  for (const expression of expressions) {
    visitExpression(expression, (node) => {
      for (const [variable, found] of usesInNode(node)) {
        uses.set(variable, merge(uses.get(variable) ?? noUses, found))
      }
    })
  }
  return uses
}
