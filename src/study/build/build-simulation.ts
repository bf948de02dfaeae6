import type { VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { checkSum } from '../check/check-sum.ts'
import type { StructureFormat } from '../format/simulation-format.ts'
import type { SimulatedStructure, SimulatedTilt, Simulation } from '../simulation.ts'
import type { Item } from '../read/listed.ts'
import type { StudyParts } from '../read/study-parts.ts'
import { unknownCode } from './references.ts'
import type { References } from './references.ts'

/**
 * The simulation of a study that says it is simulated; a `simulation.yaml` beside a study that does
 * not say so is refused.
 */
export function buildSimulation(parts: StudyParts, references: References): Simulation | undefined {
  const simulated = parts.study?.value.simulated
  const structures = parts.structures.items.flatMap(
    (item) => buildStructure(item, references) ?? [],
  )
  if (simulated !== undefined) return { ...simulated, structures }
  if (parts.simulationSpot !== undefined) {
    references.refuse(issue('study.simulation_unsaid', {}, parts.simulationSpot.place()))
  }
  return undefined
}

function buildStructure(
  { value, spot }: Item<StructureFormat>,
  references: References,
): SimulatedStructure | undefined {
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const shares = Object.entries(value.shares).flatMap(
    ([name, byCode]): [VariableId, Readonly<Record<string, number>>][] => {
      const place = spot.keyPlace('shares', name)
      const variable = references.variable(population, name, place)
      if (variable === undefined || !references.answerable(variable, place)) return []
      for (const code of Object.keys(byCode)) {
        if (variable.categories.some((category) => category.code === code)) continue
        references.refuse(unknownCode(variable, code, spot.keyPlace('shares', name, code)))
      }
      if (variable.kind === 'single') {
        const complete = variable.categories.every(({ code }) => Object.hasOwn(byCode, code))
        const told = { variable: variable.id, shares: byCode, complete }
        checkSum(told, spot.place('shares', name), references)
      }
      return [[variable.id, byCode]]
    },
  )
  const tilts = value.tilts.flatMap((tilt, index): readonly SimulatedTilt[] => {
    const at = spot.at('tilts', index)
    const row = references.row(population, tilt.row, at.place('row'))
    const filter = references.expression(population, tilt.filter, at, ['filter'])
    if (row === undefined || filter === undefined) return []
    if (!references.answerable(row.variable, at.place('row'))) return []
    const named = references.named(population, filter)
    if (!named.every((one) => references.answerable(one, at.place('filter')))) return []
    return [{ row: row.ref, filter, logit: tilt.logit }]
  })
  return { population, shares: Object.fromEntries(shares), tilts }
}
