import type { VariableId } from '../core/ids.ts'
import { waveVariable } from './expression/scope.ts'
import { variablesOf } from './expression/variables-of.ts'
import type { Variable } from './variable.ts'

/** The variables that a derived one is made of, in the order of their first mention; none of another. */
export function sourcesOf({ derived = [] }: Pick<Variable, 'derived'>): readonly VariableId[] {
  const named = new Set(derived.flatMap(({ when }) => [...variablesOf(when)]))
  // The wave is known of everybody.
  named.delete(waveVariable)
  return [...named]
}

/** The variables that people are asked, or a file holds: all but those derived from others. */
export function withoutDerived(variables: readonly Variable[]): readonly Variable[] {
  return variables.filter(({ derived }) => derived === undefined)
}
