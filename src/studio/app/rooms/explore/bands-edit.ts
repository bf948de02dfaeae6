import type { MenuVariable, StudyMenu } from '../../../../api/study-menu.ts'
import type { LocalText } from '../../../../core/local-text.ts'
import { bandCondition } from './bands.ts'
import type { Band } from './bands.ts'
import { crossingEdit } from './crossing-edit.ts'
import type { Crossing } from './crossing.ts'
import { keepDerived } from './edit-derived.ts'
import { freeId } from './edit-tables.ts'
import type { TableEdit } from './edit-tables.ts'

type Menu = Pick<StudyMenu, 'variables' | 'banners' | 'bases' | 'kept'>

/** Bands of a number, named. */
export interface NamedBands {
  readonly title: LocalText
  readonly bands: readonly (Band & { readonly label: LocalText })[]
}

/** A name for the bands of a number that no variable has. */
export function bandsId({ variables }: Pick<Menu, 'variables'>, variable: string): string {
  return freeId(
    `bands_of_${variable}`,
    variables.map(({ id }) => id),
  )
}

/**
 * What to write so that the bands of a number are a variable of the study, with their total shown: by a
 * table that shows all variables, else by one that is made.
 */
export function bandsEdit(
  menu: Menu,
  {
    crossing,
    variable,
    id,
  }: { readonly crossing: Crossing; readonly variable: MenuVariable; readonly id: string },
  { title, bands }: NamedBands,
): TableEdit {
  const { population } = crossing
  const options = bands.map((band) => ({
    code: band.code,
    label: band.label,
    when: bandCondition(variable.id, band),
  }))
  const total: Crossing = {
    population,
    variable: id,
    wave: crossing.wave,
    columns: { kind: 'total' },
    denominator: 'asked',
  }
  const shown = showsAll(menu, population) ? 'kept' : crossingEdit(menu, total, undefined)
  const made = { id, population, title, options }
  return keepDerived(made, shown === 'kept' ? undefined : shown)
}

/** Whether some table of a population shows every variable that has rows, new ones among them. */
function showsAll({ kept, variables }: Menu, population: string): boolean {
  const own = kept.filter((table) => table.population === population && table.base === undefined)
  // Without a table declared, each variable shows with its total alone.
  if (!kept.some((table) => table.population === population)) return true
  const rows = variables.filter(
    (one) => one.population === population && one.kind !== 'text' && one.kind !== 'date',
  )
  return own.some((table) => rows.every(({ id }) => table.variables.includes(id)))
}
