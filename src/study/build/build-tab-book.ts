import type { PopulationId, VariableId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import type {
  BannerFormat,
  BaseFormat,
  BlockFormat,
  ColumnsFormat,
  TableFormat,
} from '../format/tables-format.ts'
import type { Banner, BannerBlock, BannerColumn, Base, TabBook, TableSpec } from '../model.ts'
import { checkCrossable } from '../check/check-crossable.ts'
import type { Item, Listed } from '../read/listed.ts'
import type { TabBookPart } from '../read/read-tab-book.ts'
import type { Variable } from '../variable.ts'
import { buildRules } from './build-rules.ts'
import type { References } from './references.ts'
import { reportRepeated } from './references.ts'

/**
 * The tab book of a study, all its references followed.
 *
 * @param part - `tables.yaml` as written
 * @param built - its derived variables and nets, already built
 * @param references - follows references
 */
export function buildTabBook(
  part: TabBookPart,
  built: Pick<TabBook, 'derived' | 'nets'>,
  references: References,
): TabBook {
  for (const list of [part.bases, part.banners, part.tables]) {
    const named: readonly Item<{ readonly id: string }>[] = list.items
    reportRepeated(
      named.map(({ value, spot }) => ({ id: value.id, spot })),
      references,
    )
  }
  const bases = part.bases.items.flatMap((base) => buildBase(base, references) ?? [])
  const banners = part.banners.items.flatMap((banner) => buildBanner(banner, references) ?? [])
  const tables = part.tables.items.flatMap((table) => buildTable(table, part, references) ?? [])
  return { ...built, bases, banners, tables, rules: buildRules(part.rules) }
}

function buildBase({ value, spot }: Item<BaseFormat>, references: References): Base | undefined {
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const filter = references.expression(population, value.filter, spot, ['filter'])
  if (filter === undefined) return undefined
  if (references.isImpossible(population, filter)) {
    references.refuse(issue('study.base_never', { id: value.id }, spot.place('filter')))
  }
  return { id: value.id, title: value.title, population, filter }
}

function buildBanner(
  { value, spot }: Item<BannerFormat>,
  references: References,
): Banner | undefined {
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const blocks = value.blocks.flatMap(
    (block, index) =>
      buildBlock({ value: block, spot: spot.at('blocks', index) }, population, references) ?? [],
  )
  return { id: value.id, population, title: value.title, blocks }
}

function buildBlock(
  { value, spot }: Item<BlockFormat>,
  population: PopulationId,
  references: References,
): BannerBlock | undefined {
  const inner = buildColumns({ value, spot }, population, references)
  const { within } = value
  const outer =
    within === undefined
      ? undefined
      : buildColumns({ value: within, spot: spot.at('within') }, population, references)
  if (inner === undefined || (within !== undefined && outer === undefined)) return undefined
  const { variable, columns } = inner
  if (variable.id === outer?.variable.id) {
    const place = spot.place('within', 'variable')
    references.refuse(issue('study.nested_in_itself', { variable: variable.id }, place))
    return undefined
  }
  return {
    variable: variable.id,
    title: value.title ?? variable.label,
    columns,
    within: outer === undefined ? undefined : { ...outer, variable: outer.variable.id },
  }
}

interface BuiltColumns {
  readonly variable: Variable
  readonly columns: readonly BannerColumn[]
}

function buildColumns(
  { value, spot }: Item<ColumnsFormat>,
  population: PopulationId,
  references: References,
): BuiltColumns | undefined {
  const variable = references.variable(population, value.variable, spot.place('variable'))
  if (variable === undefined) return undefined
  if (!checkCrossable(variable, spot.place('variable'), references)) return undefined
  const written = value.columns ?? []
  written.forEach(({ codes }, index) => {
    references.codes(variable, codes, spot.at('columns', index, 'codes'))
  })
  return { variable, columns: value.columns ?? everyCategory(variable) }
}

/** A column for each category that is an answer. */
function everyCategory(variable: Variable): readonly BannerColumn[] {
  return variable.categories
    .filter(({ missing }) => missing === undefined)
    .map(({ code, label }) => ({ title: label, codes: [code] }))
}

function buildTable(
  { value, spot }: Item<TableFormat>,
  part: TabBookPart,
  references: References,
): TableSpec | undefined {
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const ofPopulation = <T extends { readonly population: string }>(list: Listed<T>): readonly T[] =>
    list.items.map((item) => item.value).filter((one) => one.population === population)
  const { banners, bases } = part
  if (value.banner !== undefined) {
    const banner = { code: 'study.unknown_banner', hides: banners.hides } as const
    references.item(ofPopulation(banners), value.banner, banner, spot.place('banner'))
  }
  if (value.base !== undefined) {
    const base = { code: 'study.unknown_base', hides: bases.hides } as const
    references.item(ofPopulation(bases), value.base, base, spot.place('base'))
  }
  const variables = value.variables?.flatMap(
    (name, index) =>
      references.variable(population, name, spot.place('variables', index))?.id ?? [],
  )
  return {
    id: value.id,
    title: value.title,
    population,
    banner: value.banner ?? '',
    variables: variables ?? allVariables(population, references),
    base: value.base,
    denominator: value.denominator,
  }
}

/** Every variable that has rows: not open texts, not dates. */
function allVariables(population: PopulationId, references: References): readonly VariableId[] {
  const { variables = [] } = references.lexicon.vocabularies.get(population)?.codebook ?? {}
  return variables.filter(({ kind }) => kind !== 'text' && kind !== 'date').map(({ id }) => id)
}
