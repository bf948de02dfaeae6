import { issue } from '../../core/issue.ts'
import { checkMargin } from '../check/check-margin.ts'
import { checkMethod } from '../check/check-method.ts'
import type { WeightingFormat } from '../format/weighting-format.ts'
import type { Weighting } from '../model.ts'
import type { Item, Listed } from '../read/listed.ts'
import type { References } from './references.ts'
import { reportRepeated } from './references.ts'

/** The weighting of every sample, references followed and margins checked. */
export function buildWeightings(
  list: Listed<WeightingFormat>,
  references: References,
): readonly Weighting[] {
  reportRepeated(
    list.items.map(({ value, spot }) => ({ id: `${value.wave}/${value.population}`, spot })),
    references,
    'population',
  )
  return list.items.flatMap((item) => buildWeighting(item, references) ?? [])
}

function buildWeighting(
  { value, spot }: Item<WeightingFormat>,
  references: References,
): Weighting | undefined {
  const population = references.population(value.population, spot.place('population'))
  const wave = references.wave(value.wave, spot.place('wave'))
  if (population === undefined || wave === undefined) return undefined
  references.sample(wave, population, spot.place('population'))
  if ((value.column === undefined) === (value.margins.length === 0)) {
    references.refuse(issue('study.weights_or_margins', {}, spot.place()))
  }
  checkMethod(value, spot, references)
  const margins = value.margins.flatMap((margin, index) => {
    const at = spot.at('margins', index)
    const variable = references.variable(population, margin.variable, at.place('variable'))
    if (variable === undefined) return []
    checkMargin({ margin, variable, wave }, at, references)
    return [{ ...margin, variable: variable.id }]
  })
  const { column, method, bounds } = value
  return { population, wave, column, margins, method, bounds }
}
