import type { References } from '../build/references.ts'
import type { StudyFormat } from '../format/study-format.ts'
import type { Item } from '../read/listed.ts'
import type { TabBookPart } from '../read/read-tab-book.ts'
import { unknownName } from '../read/unknown-name.ts'

/**
 * Checks that the rolls which a sample says it invited are of everybody (`all`) or of declared bases of
 * its population: a roll of another name would hold nothing back.
 */
export function checkRolls(
  { value, spot }: Item<StudyFormat>,
  { bases }: Pick<TabBookPart, 'bases'>,
  references: References,
): void {
  for (const [wave, { samples }] of Object.entries(value.waves)) {
    for (const [population, { invited = {} }] of Object.entries(samples)) {
      const own = bases.items.filter((base) => base.value.population === population)
      const known = ['all', ...own.map((base) => base.value.id)]
      for (const name of Object.keys(invited)) {
        if (known.includes(name) || bases.hides(name)) continue
        const place = spot.keyPlace('waves', wave, 'samples', population, 'invited', name)
        references.refuse(unknownName('study.unknown_roll', { name, known }, place))
      }
    }
  }
}
