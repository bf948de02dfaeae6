import type { MenuVariable } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { bandCondition } from './bands.ts'
import type { Band } from './bands.ts'
import type { Crossing } from './crossing.ts'
import { derivedEdit, derivedId } from './derived-edit.ts'
import type { DerivedMenu } from './derived-edit.ts'
import type { TableEdit } from './edit-tables.ts'

/** Bands of a number, named. */
export interface NamedBands {
  readonly title: LocalText
  readonly bands: readonly (Band & { readonly label: LocalText })[]
}

/** A name for the bands of a number that no variable has. */
export function bandsId(menu: DerivedMenu, variable: string): string {
  return derivedId(menu, `bands_of_${variable}`)
}

/** What to write so that the bands of a number are a variable of the study. */
export function bandsEdit(
  menu: DerivedMenu,
  { crossing, variable, id }: BandsPlace,
  { title, bands }: NamedBands,
): TableEdit {
  const options = bands.map((band) => ({
    code: band.code,
    label: band.label,
    when: bandCondition(variable.id, band),
  }))
  return derivedEdit(menu, crossing, { id, title, options })
}

/** The number that is cut, where somebody looks at it, and the name of its bands. */
interface BandsPlace {
  readonly crossing: Crossing
  readonly variable: MenuVariable
  readonly id: string
}
