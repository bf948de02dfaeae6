import { namesOf, waveVariable } from '../scope.ts'
import { variablesOf } from '../variables-of.ts'
import { choiceDomain } from './choice-domain.ts'
import { constraintsOf, routingOf } from './constraint.ts'
import { numberDomain } from './number-domain.ts'
import { search } from './search.ts'
import { setDomain } from './set-domain.ts'
import { dateDomain, textDomain } from './text-domain.ts'
import { noUses, usesOf } from './uses.ts'
import type { VariableId } from '../../../core/ids.ts'
import type { Variable } from '../../variable.ts'
import type { Expression } from '../ast.ts'
import type { ExpressionScope, NamedVariable } from '../scope.ts'
import type { AnswerRules } from './answer-rules.ts'
import type { Constraint } from './constraint.ts'
import type { Domain } from './domain.ts'
import type { SearchResult } from './search.ts'
import type { Uses } from './uses.ts'

/**
 * Whether conditions can all hold for one respondent: yes, with an example; never; or not found
 * out, which must not alarm anyone.
 */
export type Satisfiability = SearchResult

/** What else is known, and how far to look. */
export interface WitnessOptions {
  /** What answers a variable can have; `answerRulesOf` reads it from the questions. */
  readonly rules?: ReadonlyMap<VariableId, AnswerRules> | undefined
  /** Whether answers obey the routing and waves of their own variables; true by default. */
  readonly routing?: boolean | undefined
  /** Values tried before giving up, 200,000 by default. */
  readonly limit?: number | undefined
}

/** The variables that decide, what must be so of them, and the expressions that say it. */
interface Problem {
  readonly variables: ReadonlySet<VariableId>
  readonly constraints: readonly Constraint[]
  readonly expressions: readonly Expression[]
}

/** Follows the routing of the variables mentioned, and of those that it mentions. */
function withRouting(
  conditions: readonly Expression[],
  scope: ExpressionScope,
  { rules, routing = true }: WitnessOptions,
): Problem {
  const byId = new Map<VariableId, Variable>(scope.variables.map((one) => [one.id, one]))
  const variables = new Set(conditions.flatMap((condition) => [...variablesOf(condition)]))
  const constraints = conditions.flatMap(constraintsOf)
  const expressions = [...conditions]
  if (!routing) return { variables, constraints, expressions }
  // A set hands out what is added to it while it is walked.
  for (const id of variables) {
    const variable = byId.get(id)
    if (variable === undefined || id === waveVariable) continue
    const found = routingOf(variable, scope.waves, rules?.get(id) ?? {})
    constraints.push(...found)
    if (variable.asked !== undefined) expressions.push(variable.asked)
    for (const mentioned of found.flatMap((one) => [...one.variables])) variables.add(mentioned)
  }
  return { variables, constraints, expressions }
}

function answersOf(variable: NamedVariable, uses: Uses, rules: AnswerRules): Domain {
  switch (variable.kind) {
    case 'single':
      return choiceDomain(variable, uses)
    case 'multiple':
      return setDomain(variable, uses, rules)
    case 'number':
      return numberDomain(variable, uses, rules)
    case 'text':
      return textDomain(uses)
    case 'date':
      return dateDomain(uses, rules)
  }
}

function domainsOf(
  { variables, expressions }: Problem,
  scope: ExpressionScope,
  rules: WitnessOptions['rules'],
): ReadonlyMap<VariableId, Domain> {
  const names = namesOf(scope)
  const uses = usesOf(expressions)
  const domains = new Map<VariableId, Domain>()
  for (const id of variables) {
    const variable = names.get(id)
    if (variable === undefined) {
      throw new Error(`findWitness requires the variable “${id}” in its scope`)
    }
    const domain = answersOf(variable, uses.get(id) ?? noUses, rules?.get(id) ?? {})
    domains.set(id, { ...domain, values: [...domain.values, undefined] })
  }
  // An answer always belongs to a wave, and each wave asks its own questions.
  if (variables.has(waveVariable) && scope.waves.length > 0) {
    domains.set(waveVariable, { values: scope.waves, isComplete: true })
  }
  return domains
}

/**
 * Looks for a respondent for whom all the conditions hold.
 *
 * `check` uses it for routing that nobody can reach, that everyone passes, or that contradicts the
 * routing of the questions it refers to. Every kind of value that the conditions tell apart is
 * tried, no answer included; an answer implies that its question was asked. “Unsatisfiable” is
 * proved; where a proof would take too long, or would need arithmetic over endless ranges, the
 * answer is “undecided”.
 *
 * @param conditions - checked conditions, to hold together
 * @param scope - the variables and waves that they were parsed against
 * @param options - exclusive options, counts, decimals; whether routing counts; how long to look
 * @returns satisfiable with a value of each variable involved, unsatisfiable, or undecided
 * @throws Error when a condition refers to a variable that the scope lacks
 * @example
 * ```ts
 * import { findWitness, parseExpression } from 'visavis/study'
 * const never = parseExpression('1 > 2', { variables: [], waves: [] })
 * never.ok && findWitness([never.value], { variables: [], waves: [] }) // => { kind: 'unsatisfiable' }
 * ```
 */
export function findWitness(
  conditions: readonly Expression[],
  scope: ExpressionScope,
  options: WitnessOptions = {},
): Satisfiability {
  const problem = withRouting(conditions, scope, options)
  const domains = domainsOf(problem, scope, options.rules)
  return search(domains, problem.constraints, options.limit ?? 200_000)
}
