import { idOf } from '../../core/ids.ts'
import { isHardWord } from './token.ts'
import type { VariableId, WaveId } from '../../core/ids.ts'
import type { Variable, VariableKind } from '../variable.ts'
import type { Score } from './ast.ts'

/** What the names of an expression may refer to: the variables of one population, and the waves. */
export interface ExpressionScope {
  readonly variables: readonly Variable[]
  /** The codes of the reserved name `wave`. */
  readonly waves: readonly WaveId[]
}

/** The variable behind the reserved name `wave`: a choice of the study's waves, always answered. */
export const waveVariable: VariableId = idOf<VariableId>('wave')

/** What the language needs to know of a variable. */
export interface NamedVariable {
  readonly id: VariableId
  readonly kind: VariableKind
  readonly codes: readonly string[]
  /** Numbers that its categories stand for; empty when they stand for none. */
  readonly scores: readonly Score[]
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** Variables by name; a map, so that `constructor` is a name like any other. */
export type Names = ReadonlyMap<string, NamedVariable>

function named(variable: Variable): NamedVariable {
  const { id, kind, categories, minimum, maximum } = variable
  const scores = categories.flatMap(({ code, value, missing }) =>
    value === undefined || missing !== undefined ? [] : [{ code, value }],
  )
  const codes = categories.map(({ code }) => code)
  return { id, kind, codes, scores: kind === 'single' ? scores : [], minimum, maximum }
}

/** Lists the names of a scope; `wave` is always the study's waves. */
export function namesOf(scope: ExpressionScope): Names {
  const wave: NamedVariable = { id: waveVariable, kind: 'single', codes: scope.waves, scores: [] }
  return new Map<string, NamedVariable>([
    ...scope.variables.map((variable) => [variable.id, named(variable)] as const),
    [waveVariable, wave],
  ])
}

/**
 * Whether a question of this name could not be referred to: a word of the language, `wave`, a plain
 * number, or a name that ends in a hyphen.
 *
 * @example
 * ```ts
 * import { isReservedName } from 'visavis/study'
 * isReservedName('wave') // => true
 * isReservedName('vague') // => false
 * ```
 */
export function isReservedName(name: string): boolean {
  return (
    isHardWord(name) ||
    name === waveVariable ||
    name === 'true' ||
    name === 'false' ||
    name.endsWith('-') ||
    /^\d+(\.\d+)?$/.test(name)
  )
}
