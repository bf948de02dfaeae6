import type { PopulationId, WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { Expression } from '../expression/ast.ts'
import type { CollectGroup, CollectMode } from '../fieldwork.ts'
import type { Spot } from '../read/spot.ts'
import type { Variable } from '../variable.ts'
import type { References } from './references.ts'

/** What the parts of a fieldwork are read against. */
export interface FieldContext {
  readonly wave: WaveId
  readonly mode: CollectMode
  readonly groups: readonly CollectGroup[]
  readonly references: References
  /** Questions of each population's frame, by population. */
  readonly frames: ReadonlyMap<PopulationId, ReadonlySet<string>>
}

/** A condition of a fieldwork as written. */
export interface FieldConditionSource {
  readonly id: string
  readonly population: PopulationId
  readonly source: string
}

/**
 * Reads the condition of a screen or a contradiction, under the key `when`: its variables are asked
 * in the wave, and somebody can meet it.
 */
export function fieldCondition(
  { id, population, source }: FieldConditionSource,
  spot: Spot,
  context: FieldContext,
): Expression | undefined {
  const { references } = context
  const condition = references.expression(population, source, spot, ['when'])
  if (condition === undefined) return undefined
  const used = references.named(population, condition)
  const known = used.map((variable) => fieldVariable(variable, spot.place('when'), context))
  if (!known.every(Boolean)) return condition
  if (references.isImpossible(population, condition)) {
    references.refuse(issue('fieldwork.never', { id }, spot.place('when')))
  }
  return condition
}

/**
 * Whether a variable is known of everyone in the field: asked in the wave, and when it is of the
 * frame, given by every group that nothing else can tell it of.
 */
export function fieldVariable(
  variable: Variable,
  place: ReturnType<Spot['place']>,
  { wave, mode, groups, references, frames }: FieldContext,
): boolean {
  if (!references.answerable(variable, place)) return false
  if (!references.asked(variable, wave, place)) return false
  // In confidential mode the sample file may say it of each person.
  if (mode === 'confidential') return true
  const { id, question, population } = variable
  if (question === undefined || frames.get(population)?.has(question) !== true) return true
  const lacking = groups.filter(
    (group) => group.population === population && !Object.hasOwn(group.frame, question),
  )
  for (const group of lacking) {
    const values = { variable: id, group: group.id }
    references.refuse(issue('fieldwork.frame_needed', values, place))
  }
  return lacking.length === 0
}
