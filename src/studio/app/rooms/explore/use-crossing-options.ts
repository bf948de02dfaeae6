import type { MenuVariable, StudyMenu } from '../../../../api/study-menu.ts'
import { populationTitle, waveTitle } from '../../../../publish/study-names.ts'
import type { SearchOption } from '../../parts/find-options.ts'
import { useSpeech } from '../../shell/language.ts'
import type { Speech } from '../../shell/language.ts'
import { useStudy } from '../../shell/study-context.ts'
import { wavesOf } from './crossing.ts'
import type { Columns, Crossing } from './crossing.ts'

/** What each list of a crossing offers, in words. */
export interface CrossingOptions {
  readonly populations: readonly SearchOption[]
  readonly rows: readonly SearchOption[]
  readonly waves: readonly SearchOption[]
  readonly columns: readonly SearchOption[]
  /** Variables that may stand around those of the columns. */
  readonly outer: readonly SearchOption[]
  readonly bases: readonly SearchOption[]
}

/** The name in lists of a base that is still to be written. */
export const newBase = 'filter'
/** The name in lists of everybody, of the total alone, and of no variable around the columns. */
export const nothing = ''

/** What may be chosen for a crossing: any question, any columns, any base that its population has. */
export function useCrossingOptions(crossing: Crossing): CrossingOptions {
  const speech = useSpeech()
  const study = useStudy()
  const { population, variable } = crossing
  const own = study.variables.filter((one) => one.population === population)
  const isShown = new Set(study.tables.map((table) => table.population))
  return {
    populations: study.populations
      .filter(({ id }) => isShown.has(id))
      .map(({ id }) => ({ id, title: populationTitle(study, id, speech.language) })),
    rows: own.filter(hasRows).map((one) => variableOption(one, speech)),
    waves: wavesOf(study, population, variable).map((id) => ({
      id,
      title: waveTitle(study, id, speech.language),
    })),
    columns: columnOptions(study, crossing, speech),
    outer: [
      { id: nothing, title: speech.say('explore.not_nested') },
      ...own
        .filter((one) => hasColumns(one) && one.id !== columnsId(crossing.columns))
        .map((one) => variableOption(one, speech)),
    ],
    bases: baseOptions(study, population, speech),
  }
}

function columnOptions(
  study: StudyMenu,
  { population, variable }: Crossing,
  speech: Speech,
): readonly SearchOption[] {
  const banners = study.banners.filter((one) => one.population === population)
  const single = banners.filter(
    ({ blocks: [first], blocks }) => blocks.length > 1 || !first?.isWhole,
  )
  return [
    { id: nothing, title: speech.say('explore.total_alone') },
    ...single.map(({ id, title }) => ({
      id: `banner:${id}`,
      title: speech.local(title),
      detail: speech.say('explore.banner'),
    })),
    ...study.variables
      .filter((one) => one.population === population && hasColumns(one) && one.id !== variable)
      .map((one) => variableOption(one, speech)),
  ]
}

function baseOptions(
  study: StudyMenu,
  population: string,
  { local, say }: Speech,
): readonly SearchOption[] {
  return [
    { id: nothing, title: say('explore.everybody_asked') },
    ...study.bases
      .filter((one) => one.population === population)
      .map(({ id, title, filter }) => ({ id, title: local(title), detail: filter })),
    { id: newBase, title: say('explore.new_base') },
  ]
}

function variableOption(
  { id, label, derived }: MenuVariable,
  { local, say }: Speech,
): SearchOption {
  const detail = derived === undefined ? id : `${id} · ${say('derived.is')}`
  return { id, title: local(label), detail }
}

function hasRows({ kind }: MenuVariable): boolean {
  return kind !== 'text' && kind !== 'date'
}

function hasColumns({ categories }: MenuVariable): boolean {
  return categories.length > 0
}

/** Columns as lists name them. */
export function columnsId(columns: Columns): string {
  if (columns.kind === 'total') return nothing
  return columns.kind === 'banner' ? `banner:${columns.id}` : columns.id
}

/** Columns by their name in lists; a banner of one variable is that variable. */
export function columnsOf(id: string): Columns {
  if (id === nothing) return { kind: 'total' }
  return id.startsWith('banner:')
    ? { kind: 'banner', id: id.slice('banner:'.length) }
    : { kind: 'variable', id }
}
