import type { PopulationId, QuestionId, WaveId } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { checkFrameValue } from '../check/check-frame-value.ts'
import type { GroupFormat } from '../format/fieldwork-format.ts'
import type { CollectGroup } from '../fieldwork.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import type { Item } from '../read/listed.ts'
import type { FieldworkPart } from '../read/read-fieldwork.ts'
import { reportRepeated } from './references.ts'
import type { References } from './references.ts'

/** What groups are read against. */
export interface GroupsContext {
  readonly wave: WaveId
  readonly populations: readonly PopulationId[]
  readonly questionnaires: readonly Questionnaire[]
}

/** Most groups of an anonymous wave: each has a key, and many keys point at people. */
const mostKeys = 12

/** The groups of a fieldwork; every population of the wave must have one. */
export function buildGroups(
  part: FieldworkPart,
  context: GroupsContext,
  references: References,
): readonly CollectGroup[] {
  const { items } = part.groups
  reportRepeated(
    items.map(({ value, spot }) => ({ id: value.id, spot })),
    references,
  )
  const groups = items.flatMap((item) => buildGroup(item, part, context, references) ?? [])
  const place = part.spot.keyPlace('groups')
  if (part.value.mode === 'anonymous' && part.value.groups.length > mostKeys) {
    const values = { limit: mostKeys, found: part.value.groups.length }
    references.refuse(issue('fieldwork.too_many_groups', values, place))
  }
  const { wave } = context
  for (const population of context.populations) {
    if (!references.lexicon.isSampled(wave, population)) continue
    if (groups.some((group) => group.population === population)) continue
    // A group that could not be read may be the one.
    if (groups.length < part.value.groups.length) continue
    references.refuse(issue('fieldwork.population_without_group', { population, wave }, place))
  }
  return groups
}

function buildGroup(
  { value, spot }: Item<GroupFormat>,
  part: FieldworkPart,
  { wave, questionnaires }: GroupsContext,
  references: References,
): CollectGroup | undefined {
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  references.sample(wave, population, spot.place('population'))
  const questionnaire = questionnaires.find((one) => one.population === population)
  const questions = (questionnaire?.frame ?? []).filter(({ waves }) => waves.includes(wave))
  if (questionnaire !== undefined) {
    for (const [name, text] of Object.entries(value.frame)) {
      checkFrameValue({ name, text, questions }, spot, references)
    }
  }
  if (part.value.mode !== 'confidential') noteAbsent({ value, spot }, questions, references)
  return { id: value.id, population, frame: frameOf(value.frame) }
}

function frameOf(frame: GroupFormat['frame']): CollectGroup['frame'] {
  const entries = Object.entries(frame)
  return Object.fromEntries(
    entries.map(([name, text]): [QuestionId, string] => [idOf<QuestionId>(name), text]),
  )
}

/** Notes the questions of the frame that a group does not answer: nothing else can. */
function noteAbsent(
  { value, spot }: Item<GroupFormat>,
  questions: readonly Question[],
  references: References,
): void {
  const absent = questions.filter(({ id }) => !Object.hasOwn(value.frame, id))
  if (absent.length === 0) return
  const variables = absent.map(({ id }) => id).join(', ')
  const values = { group: value.id, variables }
  references.note(issue('fieldwork.frame_absent', values, spot.place('id')))
}
