import type { VariableId } from '../../../core/ids.ts'
import type { Scope, Value } from '../ast.ts'
import type { Constraint } from './constraint.ts'
import type { Domain } from './domain.ts'

/** A variable, its values to try, and the constraints that its value settles. */
interface Step {
  readonly variable: VariableId
  readonly domain: Domain
  readonly settles: readonly Constraint[]
}

interface SearchState {
  readonly steps: readonly Step[]
  readonly assigned: Map<VariableId, Value>
  readonly scope: Scope
  /** Values still to be tried before giving up. */
  budget: number
  /** Set once a variable was reached whose values prove nothing. */
  isInconclusive: boolean
}

/** Each constraint is checked as soon as the last of its variables has a value. */
function planSteps(
  domains: ReadonlyMap<VariableId, Domain>,
  constraints: readonly Constraint[],
): readonly Step[] {
  // Variables whose values prove something go first: they may decide alone.
  const order = [...domains].toSorted(([, a], [, b]) => Number(b.isComplete) - Number(a.isComplete))
  const position = new Map(order.map(([variable], at) => [variable, at]))
  const lastOf = (constraint: Constraint): number =>
    Math.max(...[...constraint.variables].map((variable) => position.get(variable) ?? 0))
  return order.map(([variable, domain], at) => ({
    variable,
    domain,
    settles: constraints.filter((constraint) => lastOf(constraint) === at),
  }))
}

/** Tries values from a step on; true once all have one and every constraint is met. */
function tryFrom(state: SearchState, at: number): boolean {
  const step = state.steps[at]
  if (step === undefined) return true
  if (!step.domain.isComplete) state.isInconclusive = true
  for (const value of step.domain.values) {
    state.budget -= 1
    if (state.budget < 0) return false
    state.assigned.set(step.variable, value)
    const isPossible = step.settles.every((constraint) => constraint.isMet(state.scope))
    if (isPossible && tryFrom(state, at + 1)) return true
  }
  state.assigned.delete(step.variable)
  return false
}

/** What a search ends with. */
export type SearchResult =
  | { readonly kind: 'satisfiable'; readonly witness: ReadonlyMap<VariableId, Value> }
  | { readonly kind: 'unsatisfiable' }
  | { readonly kind: 'undecided' }

/** Looks for a value of each variable such that every constraint is met, within a number of tries. */
export function search(
  domains: ReadonlyMap<VariableId, Domain>,
  constraints: readonly Constraint[],
  limit: number,
): SearchResult {
  const assigned = new Map<VariableId, Value>()
  const state: SearchState = {
    steps: planSteps(domains, constraints),
    assigned,
    scope: (variable) => assigned.get(variable),
    budget: limit,
    isInconclusive: false,
  }
  const isAlwaysUnmet = constraints.some(
    (constraint) => constraint.variables.size === 0 && !constraint.isMet(state.scope),
  )
  if (isAlwaysUnmet) return { kind: 'unsatisfiable' }
  if (tryFrom(state, 0)) return { kind: 'satisfiable', witness: assigned }
  const isProved = state.budget >= 0 && !state.isInconclusive
  return { kind: isProved ? 'unsatisfiable' : 'undecided' }
}
