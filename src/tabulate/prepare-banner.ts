import { tabulateTexts } from '../core/catalogue/tabulate.ts'
import type { VariableId } from '../core/ids.ts'
import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import { textIn } from '../core/local-text.ts'
import type { LocalText } from '../core/local-text.ts'
import { all, fail, ok } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { BannerBlock, BannerColumn, Study, TableSpec } from '../study/model.ts'
import type { ColumnFacts, SampleFacts } from '../weigh/sample-facts.ts'
import { mostTestedColumns } from './banner-plan.ts'
import type { PlannedBlock, PlannedColumn } from './banner-plan.ts'
import { classifyColumns } from './classify-columns.ts'
import type { ClassifiedColumns } from './classify-columns.ts'
import { columnLetter } from './column-letter.ts'

/** The columns of a table: its total first. */
export interface BannerPlan {
  readonly blocks: readonly PlannedBlock[]
  readonly notes: readonly Note[]
}

/** The column of everybody. */
export const totalBlock: PlannedBlock = {
  columns: [{ key: 'total', title: tabulateTexts.total }],
  by: [],
  places: [[]],
}

/**
 * Prepares the columns of a table once for all its variables.
 *
 * **Issues**: `tabulate.unknown_banner`, `tabulate.no_columns`. **Notes**:
 * `tabulate.block_not_asked`: the block is left out; `tabulate.too_many_columns_to_test`.
 */
export function prepareBanner(
  study: Pick<Study, 'tables'>,
  spec: TableSpec,
  { dataset }: SampleFacts,
): Result<BannerPlan> {
  const declared = declaredBlocks(study, spec)
  if (!declared.ok) return declared
  const isAsked = (variable: VariableId): boolean => dataset.columns.has(variable)
  const present = declared.value.filter((block) => variablesOf(block).every(isAsked))
  const absent = declared.value.flatMap(variablesOf).filter((variable) => !isAsked(variable))
  const prepared = prepareBlocks(present, dataset.columns)
  if (!prepared.ok) return prepared
  const notes = [...new Set(absent)].map((variable) =>
    issue('tabulate.block_not_asked', { variable }),
  )
  return ok({
    blocks: [totalBlock, ...prepared.value],
    notes: [...notes, ...present.flatMap(crowdNotes)],
  })
}

function crowdNotes(block: BannerBlock): readonly Note[] {
  const n = sizeOf(block)
  const values = { variable: block.variable, n, most: mostTestedColumns }
  return n > mostTestedColumns ? [issue('tabulate.too_many_columns_to_test', values)] : []
}

function sizeOf({ columns, within }: BannerBlock): number {
  return columns.length * (within?.columns.length ?? 1)
}

function declaredBlocks(
  study: Pick<Study, 'tables'>,
  spec: TableSpec,
): Result<readonly BannerBlock[]> {
  if (spec.banner === '') return ok([])
  const banner = study.tables.banners.find(
    ({ id, population }) => id === spec.banner && population === spec.population,
  )
  if (banner !== undefined) return ok(banner.blocks)
  return fail([issue('tabulate.unknown_banner', { table: spec.id, banner: spec.banner })])
}

function variablesOf({ variable, within }: BannerBlock): readonly VariableId[] {
  return within === undefined ? [variable] : [within.variable, variable]
}

type Columns = SampleFacts['dataset']['columns']

function prepareBlocks(
  blocks: readonly BannerBlock[],
  columns: Columns,
): Result<readonly PlannedBlock[]> {
  return all(
    blocks.map((block, index) => {
      const firstLetter = blocks.slice(0, index).reduce((sum, one) => sum + sizeOf(one), 0)
      return prepareBlock(block, { index, firstLetter }, columns)
    }),
  )
}

/** Where a block stands in its table. */
interface BlockPlace {
  readonly index: number
  /** Columns of the blocks before it. */
  readonly firstLetter: number
}

function prepareBlock(
  block: BannerBlock,
  { index, firstLetter }: BlockPlace,
  columns: Columns,
): Result<PlannedBlock> {
  const inner = classify(block.variable, block.columns, columns)
  const outer =
    block.within === undefined
      ? undefined
      : classify(block.within.variable, block.within.columns, columns)
  const parts = all(outer === undefined ? [inner] : [inner, outer])
  if (!parts.ok) return parts
  const [own, around] = parts.value
  if (own === undefined) throw new Error('a block has columns of its own')
  const { by, places, overlapping } = nest(own, around)
  const titles = titlesOf(block)
  const planned = titles.map((title, at): PlannedColumn => ({
    ...title,
    block: index,
    letter: columnLetter(firstLetter + at),
  }))
  return ok({ block: { title: block.title, overlapping }, columns: planned, by, places })
}

function classify(
  variable: BannerBlock['variable'],
  planned: readonly BannerColumn[],
  columns: Columns,
): Result<ClassifiedColumns> {
  const column: ColumnFacts | undefined = columns.get(variable)
  if (column?.kind !== 'single' && column?.kind !== 'multiple') {
    return fail([issue('tabulate.no_columns', { variable })])
  }
  return ok(classifyColumns(column, planned))
}

/** Every column of the block within every column around it. */
function nest(inner: ClassifiedColumns, outer: ClassifiedColumns | undefined): ClassifiedColumns {
  if (outer === undefined) return inner
  const shift = outer.by.length
  const places = outer.places.flatMap((around) =>
    inner.places.map((own) => [
      ...around,
      ...own.map(({ part, level }) => ({ part: part + shift, level })),
    ]),
  )
  const overlapping = inner.overlapping || outer.overlapping
  return { by: [...outer.by, ...inner.by], places, overlapping }
}

function titlesOf({
  variable,
  columns,
  within,
}: BannerBlock): readonly Pick<PlannedColumn, 'key' | 'title'>[] {
  const own = columns.map(({ title, codes }) => ({ key: `${variable}.${codes.join('+')}`, title }))
  if (within === undefined) return own
  return within.columns.flatMap(({ title, codes }) =>
    own.map((inner) => ({
      key: `${within.variable}.${codes.join('+')}>${inner.key}`,
      title: joinTexts(title, inner.title),
    })),
  )
}

function joinTexts(outer: LocalText, inner: LocalText): LocalText {
  const languages = new Set([...Object.keys(outer), ...Object.keys(inner)])
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      `${textIn(outer, language)} · ${textIn(inner, language)}`,
    ]),
  )
}
