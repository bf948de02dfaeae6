import { issue } from '../../core/issue.ts'
import { answeredBy, isPossible, negation } from '../build/derived-reach.ts'
import type { PlacedDerived } from '../build/placed-derived.ts'
import type { References } from '../build/references.ts'
import { sourcesOf } from '../derived-variables.ts'
import type { Expression, Value } from '../expression/ast.ts'
import type { ExpressionScope } from '../expression/scope.ts'
import { waveVariable } from '../expression/scope.ts'
import { visitExpression, variablesOf } from '../expression/variables-of.ts'
import { findWitness } from '../expression/witness/find-witness.ts'
import type { DerivedCase } from '../variable.ts'

/**
 * Reports options that nobody can be in, and variables that no wave can have; notes where answers may
 * fall in none of the options.
 *
 * @returns whether the variable can be made
 */
export function checkDerivedReach(
  placed: PlacedDerived,
  scope: ExpressionScope,
  references: References,
): boolean {
  const { value, spot, variable } = placed
  const cases = variable.derived ?? []
  const never = [...cases.entries()].filter(
    ([at, { when }]) => !isPossible([when, ...cases.slice(0, at).flatMap(unmet)], scope),
  )
  for (const [at, { code }] of never) {
    const place = spot.place('options', at, 'when')
    references.refuse(issue('study.derived_never', { id: value.id, code }, place))
  }
  if (never.length === 0 && variable.waves.length === 0) {
    references.refuse(issue('study.derived_no_wave', { id: value.id }, spot.place('id')))
  }
  if (never.length > 0 || variable.waves.length === 0) return false
  noteGap(placed, scope, references)
  return true
}

/**
 * That a condition does not hold: it is false, or something that it takes has no answer. Nothing is said
 * of one that may be unknown of somebody who answered all.
 */
function unmet({ when }: Pick<DerivedCase, 'when'>): readonly Expression[] {
  if (mayBeUnknown(when)) return []
  const { span } = when
  return [
    [...variablesOf(when)]
      .filter((variable) => variable !== waveVariable)
      .reduce<Expression>(
        (left, variable) => ({
          kind: 'or',
          left,
          right: negation(answeredBy(variable)),
          span,
        }),
        negation(when),
      ),
  ]
}

/** An answer may stand for no number, and a division may be by zero. */
function mayBeUnknown(expression: Expression): boolean {
  let found = false
  visitExpression(expression, (node) => {
    if (node.kind === 'score' || (node.kind === 'arithmetic' && node.operator === '/')) found = true
  })
  return found
}

/** Notes somebody who answered everything and is in none of the options. */
function noteGap(
  { value, spot, variable }: PlacedDerived,
  scope: ExpressionScope,
  references: References,
): void {
  const cases = variable.derived ?? []
  const sources = sourcesOf(variable)
  const outside = cases.map(({ when }) => negation(when))
  const found = findWitness([...sources.map(answeredBy), ...outside], scope)
  if (found.kind !== 'satisfiable') return
  const example = sources
    .map((source) => `${source} = ${writeValue(found.witness.get(source))}`)
    .join(', ')
  references.note(issue('study.derived_gap', { id: value.id, example }, spot.place('id')))
}

function writeValue(value: Value): string {
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value)
}
