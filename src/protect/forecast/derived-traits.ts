import type { VariableId } from '../../core/ids.ts'
import { sourcesOf } from '../../study/derived-variables.ts'
import type { Scope, Value } from '../../study/expression/ast.ts'
import { holds } from '../../study/expression/evaluate.ts'
import type { Variable } from '../../study/variable.ts'
import type { Traits } from './known-traits.ts'

/** What must be known of people to tell what they hold: of a derived variable, unless it is known itself, its sources. */
export function plainNeeds(
  needs: readonly VariableId[],
  known: ReadonlySet<VariableId>,
  derived: readonly Variable[],
): readonly VariableId[] {
  const plain = needs.flatMap((need) => {
    const own = known.has(need) ? undefined : derived.find(({ id }) => id === need)
    return own === undefined ? [need] : sourcesOf(own)
  })
  return [...new Set(plain)]
}

/** What a person of these traits holds of a variable; of a derived one that is not known, by its cases. */
export function traitScope(traits: Traits, derived: readonly Variable[]): Scope {
  const own: Scope = (variable) => traits.get(variable)
  return (variable): Value => {
    if (traits.has(variable)) return own(variable)
    const cases = derived.find(({ id }) => id === variable)?.derived ?? []
    return cases.find(({ when }) => holds(when, own))?.code
  }
}
