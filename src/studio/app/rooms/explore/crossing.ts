import type { MenuTable, StudyMenu } from '../../../../api/study-menu.ts'

/** What stands across a table. */
export type Columns =
  | { readonly kind: 'total' }
  | { readonly kind: 'banner'; readonly id: string }
  | {
      readonly kind: 'variable'
      readonly id: string
      /** The variable around it. */
      readonly within?: string | undefined
    }

/** Rows by columns, of whom, when: declared by the study or not. */
export interface Crossing {
  readonly population: string
  readonly variable: string
  readonly wave: string
  readonly columns: Columns
  /** A declared base; absent for everybody. */
  readonly base?: string | undefined
  /** A base written here, in the study's own expressions; empty while it is not written. */
  readonly filter?: string | undefined
  readonly denominator: 'asked' | 'answered'
}

/** What of a released table a crossing shows. */
export type TableView =
  | { readonly kind: 'whole' }
  | { readonly kind: 'total' }
  | { readonly kind: 'block'; readonly index: number }

/** A released table that has a crossing. */
export interface FoundCrossing {
  readonly table: MenuTable
  readonly view: TableView
}

type Menu = Pick<StudyMenu, 'tables' | 'variables' | 'banners' | 'bases'>

/** The crossing that a declared table is. */
export function crossingOf(table: MenuTable): Crossing {
  const { population, variable, wave, banner, base, denominator } = table
  return {
    population,
    variable,
    wave,
    columns: banner === undefined ? { kind: 'total' } : { kind: 'banner', id: banner.id },
    base: base?.id,
    denominator,
  }
}

/** The released table that has a crossing, whole or in part of its columns. */
export function findCrossing(
  { tables, bases }: Pick<Menu, 'tables' | 'bases'>,
  crossing: Crossing,
): FoundCrossing | undefined {
  const base = baseOf(bases, crossing)
  if (base === null) return undefined
  const { population, variable, wave, denominator, columns } = crossing
  const own = tables.filter(
    (table) =>
      table.population === population &&
      table.variable === variable &&
      table.wave === wave &&
      table.denominator === denominator &&
      table.base?.id === base,
  )
  switch (columns.kind) {
    case 'total': {
      const table = own.find(({ banner }) => banner === undefined) ?? own[0]
      return table && { table, view: { kind: 'total' } }
    }
    case 'banner': {
      const table = own.find(({ banner }) => banner?.id === columns.id)
      return table && { table, view: { kind: 'whole' } }
    }
    case 'variable':
      return findBlock(own, columns.id, columns.within)
  }
}

function findBlock(
  tables: readonly MenuTable[],
  variable: string,
  within: string | undefined,
): FoundCrossing | undefined {
  for (const table of tables) {
    const block = table.blocks.find(
      (one) => one.isWhole && one.variable === variable && one.within === within,
    )
    if (block !== undefined) return { table, view: { kind: 'block', index: block.index } }
  }
  return undefined
}

/** Id of the declared base of a crossing; undefined for everybody, null when none has its filter. */
export function baseOf(bases: Menu['bases'], crossing: Crossing): string | undefined | null {
  const { filter, base, population } = crossing
  if (filter === undefined) return base
  return bases.find((one) => one.population === population && one.filter === filter)?.id ?? null
}

/** The crossing that an address names; what it does not say is as in the first table. */
export function crossingInAddress(menu: Menu, query: URLSearchParams): Crossing | undefined {
  const first = menu.tables.find(({ id }) => id === query.get('table')) ?? menu.tables[0]
  if (first === undefined) return undefined
  const variable = query.get('rows')
  if (variable === null) return crossingOf(first)
  const population = query.get('population') ?? first.population
  return {
    population,
    variable,
    wave: query.get('wave') ?? first.wave,
    columns: columnsIn(query),
    base: query.get('base') ?? undefined,
    filter: query.get('filter') ?? undefined,
    denominator: query.get('of') === 'answered' ? 'answered' : 'asked',
  }
}

function columnsIn(query: URLSearchParams): Columns {
  const by = query.get('by')
  if (by === null) return { kind: 'total' }
  if (by.startsWith('banner:')) return { kind: 'banner', id: by.slice('banner:'.length) }
  return { kind: 'variable', id: by, within: query.get('within') ?? undefined }
}

/** What of the query names a crossing: a table where one is just that, its parts otherwise. */
export function crossingQuery(
  menu: Menu,
  crossing: Crossing,
): Readonly<Record<string, string | undefined>> {
  const found = findCrossing(menu, crossing)
  const parts = ['rows', 'by', 'within', 'base', 'filter', 'wave', 'population', 'of', 'table']
  const none = Object.fromEntries(parts.map((part) => [part, undefined]))
  const isWhole =
    found !== undefined &&
    (found.view.kind === 'whole' ||
      (found.view.kind === 'total' && found.table.banner === undefined))
  if (isWhole) return { ...none, table: found.table.id }
  const { population, variable, wave, columns, base, filter, denominator } = crossing
  const by = { total: undefined, banner: `banner:${idOf(columns)}`, variable: idOf(columns) }
  return {
    ...none,
    population,
    rows: variable,
    wave,
    by: by[columns.kind],
    within: columns.kind === 'variable' ? columns.within : undefined,
    base,
    filter,
    of: denominator === 'answered' ? 'answered' : undefined,
  }
}

function idOf(columns: Columns): string {
  return columns.kind === 'total' ? '' : columns.id
}

/** The same crossing of another population: what both know stays, the rest is as its first table has it. */
export function ofPopulation(menu: Menu, crossing: Crossing, population: string): Crossing {
  const own = menu.tables.filter((table) => table.population === population)
  const first =
    own.find(({ wave, variable }) => wave === crossing.wave && variable === crossing.variable) ??
    own.find(({ wave }) => wave === crossing.wave) ??
    own[0]
  return first === undefined ? { ...crossing, population } : crossingOf(first)
}

/** The same crossing of another question, in a wave that asked it. */
export function ofVariable(menu: Menu, crossing: Crossing, variable: string): Crossing {
  const waves = wavesOf(menu, crossing.population, variable)
  const wave = waves.includes(crossing.wave) ? crossing.wave : (waves.at(-1) ?? crossing.wave)
  return { ...crossing, variable, wave }
}

/** The waves with figures in which a question was asked. */
export function wavesOf(
  { tables, variables }: Pick<Menu, 'tables' | 'variables'>,
  population: string,
  variable: string,
): readonly string[] {
  const known = new Set(
    tables.filter((table) => table.population === population).map(({ wave }) => wave),
  )
  const own = variables.find((one) => one.population === population && one.id === variable)
  return [...known].filter((wave) => own === undefined || own.waves.includes(wave))
}
