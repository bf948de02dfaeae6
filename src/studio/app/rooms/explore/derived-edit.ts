import type { StudyMenu } from '../../../../api/study-menu.ts'
import { crossingEdit } from './crossing-edit.ts'
import type { Crossing } from './crossing.ts'
import { keepDerived } from './edit-derived.ts'
import type { NewDerived } from './edit-derived.ts'
import { freeId } from './edit-tables.ts'
import type { TableEdit } from './edit-tables.ts'

/** What of a study a new variable must know. */
export type DerivedMenu = Pick<StudyMenu, 'variables' | 'banners' | 'bases' | 'kept'>

/** A name that no variable has. */
export function derivedId({ variables }: DerivedMenu, words: string): string {
  return freeId(
    words,
    variables.map(({ id }) => id),
  )
}

/**
 * What to write so that the study has a derived variable, with its total shown: by a table that shows all
 * variables, else by one that is made.
 */
export function derivedEdit(
  menu: DerivedMenu,
  { population, wave }: Crossing,
  made: Omit<NewDerived, 'population'>,
): TableEdit {
  const total: Crossing = {
    population,
    variable: made.id,
    wave,
    columns: { kind: 'total' },
    denominator: 'asked',
  }
  const shown = showsAll(menu, population) ? 'kept' : crossingEdit(menu, total, undefined)
  return keepDerived({ ...made, population }, shown === 'kept' ? undefined : shown)
}

/** Whether some table of a population shows every variable that has rows, new ones among them. */
function showsAll({ kept, variables }: DerivedMenu, population: string): boolean {
  const own = kept.filter((table) => table.population === population && table.base === undefined)
  // Without a table declared, each variable shows with its total alone.
  if (!kept.some((table) => table.population === population)) return true
  const rows = variables.filter(
    (one) => one.population === population && one.kind !== 'text' && one.kind !== 'date',
  )
  return own.some((table) => rows.every(({ id }) => table.variables.includes(id)))
}
