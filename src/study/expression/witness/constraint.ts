import { holds } from '../evaluate.ts'
import { waveVariable } from '../scope.ts'
import { variablesOf } from '../variables-of.ts'
import type { VariableId, WaveId } from '../../../core/ids.ts'
import type { Variable } from '../../variable.ts'
import type { Expression, Scope } from '../ast.ts'
import type { AnswerRules } from './answer-rules.ts'

/** Something that must be so, and the variables that decide it. */
export interface Constraint {
  readonly variables: ReadonlySet<VariableId>
  readonly isMet: (scope: Scope) => boolean
}

/** The parts that `and` joins: each alone can rule out a combination early. */
function conjunctsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'and'
    ? [...conjunctsOf(expression.left), ...conjunctsOf(expression.right)]
    : [expression]
}

/** Each part of a condition must hold. */
export function constraintsOf(condition: Expression): readonly Constraint[] {
  return conjunctsOf(condition).map((part) => ({
    variables: variablesOf(part),
    isMet: (scope) => holds(part, scope),
  }))
}

/** Whether a variable is asked in some waves only. */
function isPartial({ waves }: Variable, all: readonly WaveId[]): boolean {
  return waves.length > 0 && all.some((wave) => !waves.includes(wave))
}

/** Whoever has an answer was asked: by the routing, in a wave that asked. */
function answeredOnlyIfAsked(variable: Variable, waves: readonly WaveId[]): readonly Constraint[] {
  const { id, asked } = variable
  const routing = asked === undefined ? [] : conjunctsOf(asked)
  const constraints = routing.map((part) => ({
    variables: new Set([id, ...variablesOf(part)]),
    isMet: (scope: Scope) => scope(id) === undefined || holds(part, scope),
  }))
  if (!isPartial(variable, waves)) return constraints
  const isMet = (scope: Scope): boolean => scope(id) === undefined || isInWave(variable, scope)
  return [...constraints, { variables: new Set([id, waveVariable]), isMet }]
}

function isInWave({ waves }: Variable, scope: Scope): boolean {
  return waves.some((wave) => wave === scope(waveVariable))
}

/** Whoever is asked a required question has an answer. */
function answeredIfAsked(variable: Variable, waves: readonly WaveId[]): Constraint {
  const { id, asked } = variable
  const partial = isPartial(variable, waves)
  const deciding = asked === undefined ? [] : variablesOf(asked)
  return {
    variables: new Set([id, ...deciding, ...(partial ? [waveVariable] : [])]),
    isMet: (scope) =>
      scope(id) !== undefined || !holds(asked, scope) || (partial && !isInWave(variable, scope)),
  }
}

/** What a variable's routing, waves and rules say of its answer. */
export function routingOf(
  variable: Variable,
  waves: readonly WaveId[],
  rules: AnswerRules,
): readonly Constraint[] {
  const constraints = answeredOnlyIfAsked(variable, waves)
  return rules.required === true ? [...constraints, answeredIfAsked(variable, waves)] : constraints
}
