import type { PopulationId } from '../core/ids.ts'
import type { Base, Mirror, Part, Study } from './model.ts'

/** Whether a part holds somebody on both sides of a mirror. */
export function facesIn({ bases }: Pick<Part, 'bases'>, { sides }: Mirror): boolean {
  return sides.every(({ population }) => Object.hasOwn(bases, population))
}

/** The base that a part is of a population. */
export function partBase(
  { tables }: Pick<Study, 'tables'>,
  part: Part | undefined,
  population: PopulationId,
): Base | undefined {
  const id = part?.bases[population]
  return tables.bases.find((base) => base.id === id && base.population === population)
}
