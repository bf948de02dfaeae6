import type { Code, PopulationId, QuestionId } from '../../core/ids.ts'
import { idOf } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { QualityFormat } from '../format/fieldwork-format.ts'
import type { QualityFlag, QualityPlan } from '../fieldwork.ts'
import type { Item } from '../read/listed.ts'
import { fieldCondition, fieldVariable } from './field-condition.ts'
import type { FieldContext } from './field-condition.ts'
import { reportRepeated, unknownCode } from './references.ts'

/** The quality plan of a fieldwork, its conditions and questions followed. */
export function buildQuality(item: Item<QualityFormat>, context: FieldContext): QualityPlan {
  checkExcluded(item, context)
  return {
    medianMinutes: buildMedians(item, context),
    contradictions: buildContradictions(item, context),
    attention: buildAttention(item, context),
    reversed: buildReversed(item, context),
    exclude: [...new Set(item.value.exclude)],
  }
}

function buildMedians(
  { value, spot }: Item<QualityFormat>,
  { references }: FieldContext,
): QualityPlan['medianMinutes'] {
  const medians = Object.entries(value.median_minutes).flatMap(
    ([name, minutes]): [PopulationId, number][] => {
      const population = references.population(name, spot.keyPlace('median_minutes', name))
      return population === undefined ? [] : [[population, minutes]]
    },
  )
  return Object.fromEntries(medians)
}

function buildContradictions(
  { value, spot }: Item<QualityFormat>,
  context: FieldContext,
): QualityPlan['contradictions'] {
  const { references } = context
  const items = value.contradictions.map((one, index) => ({
    one,
    at: spot.at('contradictions', index),
  }))
  reportRepeated(
    items.map(({ one, at }) => ({ id: one.id, spot: at })),
    references,
  )
  return items.flatMap(({ one, at }) => {
    const population = references.population(one.population, at.place('population'))
    if (population === undefined) return []
    const when = fieldCondition({ id: one.id, population, source: one.when }, at, context)
    return when === undefined ? [] : [{ id: one.id, population, when }]
  })
}

/** Attention checks of one population; more annoy people and find nobody else. */
const mostChecks = 2

function buildAttention(
  { value, spot }: Item<QualityFormat>,
  context: FieldContext,
): QualityPlan['attention'] {
  const { references } = context
  const counts = new Map<string, number>()
  return value.attention.flatMap(({ population: name, question, code }, index) => {
    const at = spot.at('attention', index)
    const population = references.population(name, at.place('population'))
    if (population === undefined) return []
    const count = (counts.get(population) ?? 0) + 1
    counts.set(population, count)
    if (count === mostChecks + 1) {
      references.refuse(issue('fieldwork.too_many_attention', {}, at.place()))
    }
    const variable = references.variable(population, question, at.place('question'))
    if (variable === undefined || !fieldVariable(variable, at.place('question'), context)) return []
    if (!variable.categories.some((category) => category.code === code)) {
      references.refuse(unknownCode(variable, code, at.place('code')))
      return []
    }
    return [{ population, question: idOf<QuestionId>(question), code: idOf<Code>(code) }]
  })
}

function buildReversed(
  { value, spot }: Item<QualityFormat>,
  context: FieldContext,
): QualityPlan['reversed'] {
  const { references } = context
  return value.reversed.flatMap(({ population: name, variable: written }, index) => {
    const at = spot.at('reversed', index)
    const population = references.population(name, at.place('population'))
    if (population === undefined) return []
    const place = at.place('variable')
    const variable = references.variable(population, written, place)
    if (variable === undefined || !fieldVariable(variable, place, context)) return []
    if (variable.kind === 'single' && variable.id.includes('.')) {
      return [{ population, variable: variable.id }]
    }
    references.refuse(issue('fieldwork.not_a_row', { variable: variable.id }, place))
    return []
  })
}

/** Reports flags to be left out that nothing in the plan can raise. */
function checkExcluded(
  { value, spot }: Item<QualityFormat>,
  { references, groups, mode }: FieldContext,
): void {
  const populations = new Set(groups.map(({ population }) => population))
  const timed = [...populations].every((one) => Object.hasOwn(value.median_minutes, one))
  const lacking: Readonly<Record<QualityFlag, string | undefined>> = {
    speeder: timed ? undefined : 'median_minutes',
    contradiction: value.contradictions.length > 0 ? undefined : 'contradictions',
    attention: value.attention.length > 0 ? undefined : 'attention',
    no_proof_of_work: mode === 'open' ? undefined : 'mode: open',
    straight_line: value.reversed.length > 0 ? undefined : 'reversed',
    repeated_text: undefined,
  }
  for (const [index, flag] of value.exclude.entries()) {
    const key = lacking[flag]
    const place = spot.place('exclude', index)
    if (value.exclude.indexOf(flag) < index) {
      references.refuse(issue('study.repeated', { name: flag }, place))
    } else if (key !== undefined) {
      references.refuse(issue('fieldwork.flag_without_rule', { flag, key }, place))
    }
  }
}
