import type { PopulationId, WaveId } from '../../core/ids.ts'
import { issue } from '../../core/issue.ts'
import { checkFile } from '../check/check-file.ts'
import type {
  FigureFormat,
  IrreconcilableFormat,
  PublishedFormat,
  TabBookSourceFormat,
} from '../format/published-format.ts'
import type {
  IrreconcilableFigure,
  PublishedFigure,
  PublishedFigures,
  PublishedTabBook,
} from '../published-figures.ts'
import type { Item } from '../read/listed.ts'
import type { PublishedPart } from '../read/read-published.ts'
import type { Spot } from '../read/spot.ts'
import type { StudyFiles } from '../read/study-files.ts'
import type { TabBookPart } from '../read/read-tab-book.ts'
import { unknownName } from '../read/unknown-name.ts'
import type { ResolvedRow } from '../rows.ts'
import type { References } from './references.ts'

/** What published figures are checked against. */
export interface PublishedContext {
  readonly files: StudyFiles
  readonly tabBook: TabBookPart
  readonly references: References
}

/** The published figures of a study, references followed. */
export function buildPublished(part: PublishedPart, context: PublishedContext): PublishedFigures {
  const { value, spot, figures, irreconcilable } = part
  const sources = Object.entries(value.sources).map(([id, source]) => ({ id, ...source }))
  return {
    sources,
    figures: figures.items.flatMap((item) => buildFigure(item, value, context) ?? []),
    irreconcilable: irreconcilable.items.flatMap(
      (item) => buildIrreconcilable(item, value, context) ?? [],
    ),
    tabBook:
      value.tab_book === undefined
        ? undefined
        : buildTabBookSource({ value: value.tab_book, spot: spot.at('tab_book') }, context),
  }
}

interface Subject extends ResolvedRow {
  readonly wave: WaveId
  readonly population: PopulationId
}

interface SubjectFormat {
  readonly wave: string
  readonly population: string
  readonly row: string
}

/** What a figure is about: a row asked of a population in a wave. */
function subjectOf(
  { value, spot }: Item<SubjectFormat>,
  references: References,
): Subject | undefined {
  const wave = references.wave(value.wave, spot.place('wave'))
  const population = references.population(value.population, spot.place('population'))
  if (population === undefined) return undefined
  const row = references.row(population, value.row, spot.place('row'))
  if (row === undefined || wave === undefined) return undefined
  references.asked(row.variable, wave, spot.place('row'))
  return { ...row, wave, population }
}

function checkSources(
  names: readonly string[],
  known: PublishedFormat,
  spot: Spot,
  references: References,
): void {
  const ids = Object.keys(known.sources)
  for (const [index, name] of names.entries()) {
    if (ids.includes(name)) continue
    references.refuse(unknownName('study.unknown_source', { name, known: ids }, spot.place(index)))
  }
}

function buildFigure(
  item: Item<FigureFormat>,
  published: PublishedFormat,
  { references, tabBook }: PublishedContext,
): PublishedFigure | undefined {
  const { value, spot } = item
  checkSources(value.sources, published, spot.at('sources'), references)
  const subject = subjectOf(item, references)
  if (subject === undefined) return undefined
  const { wave, population, ref, variable } = subject
  if (value.base !== undefined) {
    const bases = tabBook.bases.items
      .map((base) => base.value)
      .filter((base) => base.population === population)
    const choice = { code: 'study.unknown_base', hides: tabBook.bases.hides } as const
    references.item(bases, value.base, choice, spot.place('base'))
  }
  const unit = value.unit ?? (ref.row === 'mean' ? 'mean' : 'percent')
  if (unit === 'percent') checkPercent(value.value, spot.at('value'), references)
  return {
    wave,
    population,
    concept: variable.concept,
    row: ref,
    value: value.value,
    unit,
    decimals: value.decimals,
    base: value.base,
    stated: value.stated,
    sources: value.sources,
  }
}

function checkPercent(value: number, spot: Spot, references: References): void {
  if (value >= 0 && value <= 100) return
  references.refuse(issue('study.not_a_percentage', { value }, spot.place()))
}

function buildIrreconcilable(
  item: Item<IrreconcilableFormat>,
  published: PublishedFormat,
  { references }: PublishedContext,
): IrreconcilableFigure | undefined {
  const { value, spot } = item
  value.values.forEach(({ sources }, index) => {
    checkSources(sources, published, spot.at('values', index, 'sources'), references)
  })
  const subject = subjectOf(item, references)
  if (subject === undefined) return undefined
  const { wave, population, ref } = subject
  return { wave, population, row: ref, values: value.values, why: value.why }
}

function buildTabBookSource(
  { value, spot }: Item<TabBookSourceFormat>,
  { files, references, tabBook }: PublishedContext,
): PublishedTabBook | undefined {
  const wave = references.wave(value.wave, spot.place('wave'))
  const population = references.population(value.population, spot.place('population'))
  if (checkFile(value.file, spot.at('file'), files, references)) {
    references.refuse(issue('study.data_absent', { file: value.file }, spot.place('file')))
  }
  if (wave === undefined || population === undefined) return undefined
  references.sample(wave, population, spot.place('population'))
  const banners = tabBook.banners.items
    .map((banner) => banner.value)
    .filter((banner) => banner.population === population)
  const choice = { code: 'study.unknown_banner', hides: tabBook.banners.hides } as const
  references.item(banners, value.banner, choice, spot.place('banner'))
  const variables = value.variables.flatMap(
    (name, index) =>
      references.variable(population, name, spot.place('variables', index))?.id ?? [],
  )
  return { ...value, wave, population, variables }
}
