import type { PopulationId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type { PartFormat } from '../format/mirrors-format.ts'
import type { BaseFormat } from '../format/tables-format.ts'
import type { Mirror, Part } from '../model.ts'
import type { Item, Listed } from '../read/listed.ts'
import { facesIn } from '../part-base.ts'
import type { References } from './references.ts'
import { reportRepeated } from './references.ts'

/** What parts are made of. */
export interface PartNeeds {
  readonly mirrors: readonly Mirror[]
  readonly bases: Listed<BaseFormat>
}

/** The parts in which mirrors are read, their bases found; undefined when none is written. */
export function buildParts(
  { items }: Listed<PartFormat>,
  needs: PartNeeds,
  references: References,
): readonly Part[] | undefined {
  if (items.length === 0) return undefined
  reportRepeated(
    items.map(({ value, spot }) => ({ id: value.id, spot })),
    references,
  )
  return items.map((item) => buildPart(item, needs, references))
}

function buildPart(
  { value, spot }: Item<PartFormat>,
  { mirrors, bases }: PartNeeds,
  references: References,
): Part {
  const named = Object.entries(value.bases)
  for (const [name, base] of named) {
    const population = references.population(name, spot.keyPlace('bases', name))
    if (population !== undefined) findBase({ population, base }, bases, { spot, references })
  }
  if (named.length < 2) {
    references.refuse(issue('study.part_one_population', { id: value.id }, spot.place('bases')))
  } else if (!mirrors.some((mirror) => facesIn(value, mirror))) {
    references.note(issue('study.part_no_mirror', { id: value.id }, spot.place('bases')))
  }
  return value
}

function findBase(
  { population, base }: { readonly population: PopulationId; readonly base: string },
  { items, hides }: Listed<BaseFormat>,
  { spot, references }: Pick<Item<PartFormat>, 'spot'> & { readonly references: References },
): void {
  const own = items.map(({ value }) => value).filter((one) => one.population === population)
  const place = spot.place('bases', population)
  references.item(own, base, { code: 'study.unknown_base', hides }, place)
}
