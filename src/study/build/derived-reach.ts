import type { VariableId, WaveId } from '../../core/ids.ts'
import { bothOf } from '../codebook.ts'
import { sourcesOf } from '../derived-variables.ts'
import type { Expression } from '../expression/ast.ts'
import { waveVariable } from '../expression/scope.ts'
import type { ExpressionScope } from '../expression/scope.ts'
import { findWitness } from '../expression/witness/find-witness.ts'
import type { Variable } from '../variable.ts'

const nowhere = { start: 0, end: 0 }

/**
 * The waves in which every option of a derived variable is possible: where one is not, because a
 * question that it takes was not asked, the others would not mean what they mean elsewhere.
 */
export function derivedWaves(
  { derived = [] }: Variable,
  scope: ExpressionScope,
): readonly WaveId[] {
  return scope.waves.filter((wave) => {
    const inWave: Expression = {
      kind: 'is_one_of',
      variable: waveVariable,
      codes: [wave],
      negated: false,
      span: nowhere,
    }
    return derived.every(({ when }) => isPossible([when, inWave], scope))
  })
}

/** Who was asked all that each option takes an answer to; undefined for everybody. */
export function derivedAsked(variable: Variable, scope: ExpressionScope): Expression | undefined {
  const { derived = [] } = variable
  const needed = sourcesOf(variable).filter((source) =>
    derived.every(({ when }) => !isPossible([when, negation(answeredBy(source))], scope)),
  )
  const asked = new Set(
    needed.flatMap((source) => scope.variables.find(({ id }) => id === source)?.asked ?? []),
  )
  return [...asked].reduce<Expression | undefined>(bothOf, undefined)
}

/** Whether somebody may meet all the conditions, as far as variables tell. */
export function isPossible(conditions: readonly Expression[], scope: ExpressionScope): boolean {
  return findWitness(conditions, scope).kind !== 'unsatisfiable'
}

/** That a variable has an answer. */
export function answeredBy(variable: VariableId): Expression {
  return { kind: 'call', name: 'answered', variable, span: nowhere }
}

/** That a condition is false. */
export function negation(operand: Expression): Expression {
  return { kind: 'not', operand, span: nowhere }
}
